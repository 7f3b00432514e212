from submission import count_between, first_at_least, least_capacity


def test_first_position_among_equals():
    assert first_at_least([2, 4, 4, 4, 9], 4) == 1
    assert first_at_least([2, 4, 4, 4, 9], 5) == 4
    assert first_at_least([], 3) == 0
    assert first_at_least([5], 1) == 0


def test_a_value_above_all_prices():
    assert first_at_least([2, 4, 9], 10) == 3
    assert first_at_least([5], 6) == 1


def test_counts_inside():
    assert count_between([1, 3, 5, 7], 2, 6) == 2
    assert count_between([1, 3, 5, 7], 3, 6) == 2
    assert count_between([1, 3], 6, 2) == 0
    assert count_between([], 0, 1) == 0


def test_the_upper_end_belongs_to_the_interval():
    assert count_between([1, 3, 5, 5, 7], 3, 5) == 3
    assert count_between([4, 4, 4], 4, 4) == 3


def test_capacities():
    assert least_capacity([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5) == 15
    assert least_capacity([3, 2, 2, 4, 1, 4], 3) == 6
    assert least_capacity([2, 2], 1) == 4
    assert least_capacity([5, 1, 4], 2) == 5


def test_the_heaviest_parcel_must_fit():
    assert least_capacity([1, 10, 1], 3) == 10
    assert least_capacity([7, 1, 1, 1], 10) == 7
