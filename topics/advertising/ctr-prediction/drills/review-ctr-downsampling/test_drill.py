import pytest

from submission import downsample, evaluate, predict, train


def traffic(**ads):
    """ads: name=(impressions, clicks)"""
    return [{"ad": ad, "clicked": int(n < clicks)} for ad, (shown, clicks) in ads.items() for n in range(shown)]


def test_every_click_is_kept():
    sample = downsample(traffic(a=(5000, 100)), 0.1, seed=0)
    assert sum(row["clicked"] for row in sample) == 100
    assert 400 < len(sample) - 100 < 580


def test_prediction_is_a_probability_in_real_traffic():
    model = train(traffic(good=(40_000, 1600), weak=(40_000, 200)), keep=0.1, strength=1)
    assert predict(model, "good") == pytest.approx(0.04, rel=0.06)
    assert predict(model, "weak") == pytest.approx(0.005, rel=0.06)
    assert predict(model, "never seen") == pytest.approx(1800 / 80_000, rel=0.06)


def test_without_downsampling_the_rates_are_plain():
    model = train(traffic(a=(1000, 100), b=(1000, 50)), keep=1.0, strength=0)
    assert (predict(model, "a"), predict(model, "b")) == (pytest.approx(0.1), pytest.approx(0.05))


def test_few_impressions_are_shrunk():
    model = train(traffic(new=(10, 1), old=(9990, 99)), keep=1.0, strength=90)
    assert predict(model, "new") == pytest.approx((1 + 0.9) / 100)


def test_evaluation_uses_all_the_rows():
    model = train(traffic(a=(20_000, 400)), keep=0.1)
    assert evaluate(model, traffic(a=(3000, 60)))["impressions"] == 3000


def test_predicting_the_average_has_normalised_entropy_one():
    model = train(traffic(a=(1000, 100), b=(1000, 300)), keep=1.0, strength=0)
    assert evaluate(model, traffic(a=(500, 50)))["normalized_entropy"] == pytest.approx(1)


def test_report_of_a_good_model():
    rows = traffic(good=(40_000, 1600), weak=(40_000, 200))
    report = evaluate(train(rows, keep=0.2, strength=1), rows)
    assert report["calibration"] == pytest.approx(1, abs=0.05)
    assert report["normalized_entropy"] < 0.95
