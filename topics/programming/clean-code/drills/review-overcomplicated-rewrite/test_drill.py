import random

from submission import invoice_total


def line(campaign, clicks, cents, **more):
    return {"campaign": campaign, "clicks": clicks, "cents_per_click": cents, **more}


def test_a_plain_invoice():
    assert invoice_total([line("plain-a", 100, 20), line("plain-b", 50, 40)], 10) == 3600
    assert invoice_total([line("plain-c", 100, 20)]) == 1900
    assert invoice_total([]) == 0


def test_credits_cost_nothing():
    assert invoice_total([line("credit-a", 10, 10), line("credit-b", 99, 99, credit=True)], 50) == 50


def test_the_discount_is_rounded_once():
    # 3 x 19 = 57 cents; 5 % of 57 rounds down to 2, while 5 % of 19 rounds down to 0 three times.
    lines = [line(f"round-{n}", 1, 19) for n in range(3)]
    assert invoice_total(lines, 5) == 55


def test_no_discount_means_no_discount():
    assert invoice_total([line("zero", 100, 10)], 0) == 1000


def test_a_later_invoice_of_the_same_campaigns_is_computed_anew():
    assert invoice_total([line("again", 100, 10)], 10) == 900
    assert invoice_total([line("again", 200, 10)], 10) == 1800
    assert invoice_total([line("again", 200, 10)], 20) == 1600


def test_the_list_is_not_changed():
    lines = [line("same", 1, 2, credit=True), line("other", 3, 4)]
    before = [dict(entry) for entry in lines]
    invoice_total(lines, 7)
    assert lines == before


def test_single_line_invoices_agree_with_the_formula():
    rng = random.Random(3)
    for n in range(200):
        clicks, cents, percent = rng.randint(0, 500), rng.randint(0, 300), rng.randint(1, 100)
        gross = clicks * cents
        assert invoice_total([line(f"random-{n}", clicks, cents)], percent) == gross - gross * percent // 100
