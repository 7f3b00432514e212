"""A generalised second-price auction with quality scores and a reserve."""


def run_auction(ads, slots, reserve):
    """Return the winners in slot order as dicts of id, price (per click) and expected_revenue (price * quality)."""
    raise NotImplementedError


def regret(ads, slots, reserve, attention, ad_id, true_value, bid):
    """Return gain when bidding true_value minus gain when bidding bid, per request."""
    raise NotImplementedError
