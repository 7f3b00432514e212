import pytest

from submission import analyse, linear, pointwise, share_of_peak

PEAK, BANDWIDTH = 312e12, 1.555e12


def test_a_multiply_add_is_two_operations():
    assert linear(2, 3, 4, "fp32")[0] == 48
    assert linear(1, 4096, 4096, "bf16")[0] == 2 * 4096**2


def test_the_weights_of_one_row():
    assert linear(1, 3, 4, "int8")[1] == 3 + 12 + 4
    assert linear(1, 3, 4, "fp32")[1] == 4 * linear(1, 3, 4, "int8")[1]


def test_activations_grow_with_the_batch():
    assert linear(2, 3, 4, "fp32")[1] == 4 * (6 + 12 + 8)
    assert linear(4096, 64, 64, "bf16")[1] == 2 * (2 * 4096 * 64 + 64 * 64)


def test_traffic_of_pointwise_operations_is_in_bytes():
    assert pointwise(1000, 2, 1, "bf16") == (1000, 6000)
    assert pointwise(1000, 1, 5, "fp32") == (5000, 8000)
    assert pointwise(1000, 1, 1, "int8") == (1000, 2000)
    assert pointwise(1000, 1, 1, "fp16") == (1000, 4000)


def test_unknown_formats_are_refused():
    for call in (lambda: linear(1, 2, 3, "fp12"), lambda: pointwise(1, 2, 3, "fp12")):
        with pytest.raises(KeyError):
            call()


def test_what_limits_and_for_how_long():
    slow, even, fast = analyse([("slow", 100, 100), ("even", 400, 100), ("fast", 800, 100)], 40, 10)
    assert [row["name"] for row in (slow, even, fast)] == ["slow", "even", "fast"]
    assert [row["bound"] for row in (slow, even, fast)] == ["memory", "compute", "compute"]
    assert [row["intensity"] for row in (slow, even, fast)] == pytest.approx([1, 4, 8])
    assert [row["seconds"] for row in (slow, even, fast)] == pytest.approx([10, 10, 20])


def test_share_of_a_single_operation():
    assert share_of_peak([("slow", 100, 100)], 40, 10) == pytest.approx(0.25)
    assert share_of_peak([("fast", 800, 100)], 40, 10) == pytest.approx(1)
    assert share_of_peak([], PEAK, BANDWIDTH) == 0.0


def test_the_slow_operation_dominates_the_stack():
    # 1 second at full speed, then 9 seconds at a ninetieth of it
    operations = [("product", 90, 1), ("sum", 9, 90)]
    assert share_of_peak(operations, 90, 10) == pytest.approx(99 / 10 / 90)
