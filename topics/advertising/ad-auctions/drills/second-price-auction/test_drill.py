import copy

import pytest

from submission import regret, run_auction


def ad(name, bid, quality, advertiser=None):
    return {"id": name, "advertiser": advertiser or name, "bid": bid, "quality": quality}


def test_one_slot_pays_the_second_score_over_own_quality():
    winners = run_auction([ad("a", 2.0, 0.05), ad("b", 3.0, 0.02)], slots=1, reserve=0.01)
    assert winners == [{"id": "a", "price": pytest.approx(1.2), "expected_revenue": pytest.approx(0.06)}]


def test_each_place_pays_the_next_one_also_a_loser():
    ads = [ad("a", 10, 0.1), ad("b", 8, 0.1), ad("c", 2, 0.1)]
    assert [w["price"] for w in run_auction(ads, 2, 0)] == pytest.approx([8, 2])


def test_last_ad_pays_the_reserve():
    ads = [ad("a", 10, 0.1), ad("b", 8, 0.1)]
    assert [w["price"] for w in run_auction(ads, 5, 0.3)] == pytest.approx([8, 3])


def test_reserve_above_the_next_score_sets_the_price():
    winners = run_auction([ad("a", 10, 0.1), ad("b", 2, 0.1)], 2, reserve=0.5)
    assert [(w["id"], w["price"]) for w in winners] == [("a", pytest.approx(5))]


def test_a_score_equal_to_the_reserve_is_eligible():
    assert [w["id"] for w in run_auction([ad("a", 4, 0.25)], 1, reserve=1.0)] == ["a"]


def test_price_never_exceeds_the_bid():
    ads = [ad(str(n), 1 + n * 0.37 % 1, 0.01 + n * 0.013 % 0.05) for n in range(40)]
    bids = {a["id"]: a["bid"] for a in ads}
    for winner in run_auction(ads, 10, 0.005):
        assert winner["price"] <= bids[winner["id"]] + 1e-12


def test_own_second_ad_neither_wins_nor_sets_the_price():
    ads = [ad("a1", 10, 0.1, "shop"), ad("a2", 9, 0.1, "shop"), ad("b", 4, 0.1)]
    winners = run_auction(ads, 2, 0)
    assert [(w["id"], w["price"]) for w in winners] == [("a1", pytest.approx(4)), ("b", 0)]


def test_ties_by_smaller_id():
    assert [w["id"] for w in run_auction([ad("b", 4, 0.25), ad("a", 2, 0.5)], 1, 0)] == ["a"]


def test_no_ads_no_slots_and_the_input_stays():
    ads = [ad("a", 1, 0.1), ad("b", 2, 0.1)]
    before = copy.deepcopy(ads)
    assert run_auction([], 3, 0.1) == [] and run_auction(ads, 0, 0.0) == []
    assert ads == before


def test_truth_is_never_worse_with_one_slot():
    ads = [ad("a", 0, 0.1), ad("b", 8, 0.1), ad("c", 5, 0.1)]
    for bid in (0, 3, 4.9, 6, 7.9, 8.5, 12, 20):
        for value in (2, 6, 9):
            assert regret(ads, 1, 0.0, [1.0], "a", value, bid) >= -1e-12


def test_two_slots_reward_a_lie():
    ads = [ad("a", 0, 0.1), ad("b", 8, 0.1), ad("c", 2, 0.1)]
    assert regret(ads, 2, 0.0, [1.0, 0.8], "a", 10, 7) == pytest.approx(0.1 * (2 - 0.8 * 8))
