import pytest

from submission import rrf, score_fusion


def test_by_hand():
    fused = rrf([["a", "b", "c", "d"], ["c", "e", "a", "f"]], k=10)
    assert [item for item, _ in fused] == ["a", "c", "b", "e", "d", "f"]
    assert dict(fused)["a"] == pytest.approx(1 / 61 + 1 / 63)
    assert dict(fused)["f"] == pytest.approx(1 / 64)


def test_kappa_decides_between_one_first_and_two_middling_places():
    lists = [["x", "p", "m"], ["y", "q", "m"]]
    assert rrf(lists, 1, kappa=60)[0][0] == "m"
    assert rrf(lists, 1, kappa=0)[0][0] == "x"


def test_repeated_ids_count_once_and_take_no_rank():
    fused = dict(rrf([["a", "a", "b"]], k=5, kappa=1))
    assert fused == {"a": pytest.approx(1 / 2), "b": pytest.approx(1 / 3)}


def test_weights():
    lists = [["a", "b"], ["b", "a"], ["z"]]
    assert [item for item, _ in rrf(lists, 5, weights=[1, 3, 0])] == ["b", "a"]
    assert dict(rrf(lists, 5, weights=[2, 1, 1]))["a"] == pytest.approx(2 / 61 + 1 / 62)


def test_ties_by_best_rank_then_id():
    # m: two second places add up to one first place
    fused = rrf([["u", "m"], ["v", "m"], ["f"]], k=5, kappa=0, weights=[1, 1, 1])
    assert [item for item, _ in fused] == ["f", "u", "v", "m"]
    assert [item for item, _ in rrf([["b"], ["a"]], 2)] == ["a", "b"]


def test_invalid_arguments_and_empty_input():
    for bad in (dict(kappa=-1), dict(weights=[1]), dict(weights=[1, -1])):
        with pytest.raises(ValueError):
            rrf([["a"], ["b"]], 3, **bad)
    assert rrf([], 3) == [] and rrf([[], []], 3) == []


def test_score_fusion():
    fused = score_fusion({"a": 10, "b": 20, "c": 15}, {"b": 0.1, "d": 0.9}, alpha=0.5)
    assert fused == [("b", pytest.approx(0.5)), ("d", pytest.approx(0.5)), ("c", pytest.approx(0.25)),
                     ("a", pytest.approx(0))]


def test_score_fusion_edge_cases():
    assert score_fusion({"a": 3, "b": 3}, {}, 0.6) == [("a", pytest.approx(0.6)), ("b", pytest.approx(0.6))]
    assert score_fusion({}, {}, 0.5) == []
    assert score_fusion({"a": 1, "b": 2}, {"a": 5, "b": 4}, 0) == [("a", 1), ("b", 0)]
    assert score_fusion({"a": 1, "b": 2}, {"a": 5, "b": 4}, 1) == [("b", 1), ("a", 0)]
    with pytest.raises(ValueError):
        score_fusion({"a": 1}, {"a": 1}, 1.5)
