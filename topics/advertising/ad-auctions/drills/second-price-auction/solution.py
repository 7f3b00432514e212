"""A generalised second-price auction with quality scores and a reserve."""


def score(ad):
    return ad["bid"] * ad["quality"]


def run_auction(ads, slots, reserve):
    """Return the winners in slot order as dicts of id, price (per click) and expected_revenue (price * quality)."""
    entrants, seen = [], set()
    for ad in sorted(ads, key=lambda ad: (-score(ad), ad["id"])):
        if score(ad) >= reserve and ad["advertiser"] not in seen:
            seen.add(ad["advertiser"])
            entrants.append(ad)

    winners = []
    for place, ad in enumerate(entrants[:slots]):
        following = score(entrants[place + 1]) if place + 1 < len(entrants) else 0.0
        price = max(following, reserve) / ad["quality"]
        winners.append({"id": ad["id"], "price": price, "expected_revenue": price * ad["quality"]})
    return winners


def regret(ads, slots, reserve, attention, ad_id, true_value, bid):
    """Return gain when bidding true_value minus gain when bidding bid, per request."""

    def gain(own_bid):
        offers = [dict(ad, bid=own_bid) if ad["id"] == ad_id else ad for ad in ads]
        quality = next(ad["quality"] for ad in ads if ad["id"] == ad_id)
        for place, winner in enumerate(run_auction(offers, slots, reserve)):
            if winner["id"] == ad_id:
                return attention[place] * quality * (true_value - winner["price"])
        return 0.0

    return gain(true_value) - gain(bid)
