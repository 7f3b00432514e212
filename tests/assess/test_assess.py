"""The placement test: what it asks, believes and concludes, and how it is kept."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.assess.ask import next_ask
from planner.assess.belief import WAYS, Answering, Belief, believe
from planner.assess.conclude import conclude, expected_right, own_rating
from planner.assess.session import RATINGS, REPLIES, Answer, Sitting, sitting_from_json, sitting_to_json
from planner.graph.topic_graph import build_graph
from tests.instances import make_library, make_topic

LIBRARY = make_library(
    make_topic("algebra", "maths"),
    make_topic("calculus", "maths", needs=("algebra",)),
    make_topic("tensors", "maths", needs=("calculus",)),
    make_topic("networks", "deep", needs=("calculus",)),
    make_topic("transformers", "deep", needs=("networks",)),
)
GRAPH = build_graph(LIBRARY)
PLANNED = tuple(topic.id for topic in LIBRARY.topics)


def believed(sitting: Sitting) -> dict[str, float]:
    return believe(sitting, PLANNED, LIBRARY, GRAPH).known


def asked(sitting: Sitting, planned: tuple[str, ...] = PLANNED, most: int = 40):
    return next_ask(sitting, planned, LIBRARY, GRAPH, most=most)


def test_the_self_rating_of_each_planned_area_comes_first_and_only_of_those() -> None:
    first = asked(Sitting())
    assert (first.area, first.question) == ("maths", None)
    second = asked(Sitting().rated("maths", 2))
    assert (second.area, second.question) == ("deep", None)
    only_deep = asked(Sitting(), planned=("networks", "transformers"))
    assert only_deep.area == "deep"


def test_questions_are_about_planned_topics_and_never_the_same_twice() -> None:
    sitting = Sitting().rated("maths", 2).rated("deep", 2)
    seen = set()
    while (ask := asked(sitting, planned=("calculus", "networks"))) is not None:
        if ask.question is None:
            break
        assert ask.topic in ("calculus", "networks")
        assert ask.question.id not in seen
        seen.add(ask.question.id)
        sitting = sitting.answered(ask.topic, ask.question.id, "knew" if len(seen) % 2 else "no")
    assert 1 <= len(seen) <= 4


def test_it_ends_when_stopped_or_when_enough_was_answered() -> None:
    sitting = Sitting().rated("maths", 2).rated("deep", 2)
    assert asked(sitting) is not None
    assert asked(sitting, most=2) is None
    assert asked(Sitting(stopped=True)) is None


def test_it_ends_when_certain() -> None:
    sitting = Sitting().rated("maths", 4).rated("deep", 4)
    for topic in PLANNED:
        sitting = sitting.answered(topic, f"{topic}-q0", "knew")
    assert all(chance > 0.9 for chance in believed(sitting).values())
    assert asked(sitting) is None


def test_knowing_makes_a_topic_and_its_area_likelier_and_not_knowing_less_likely() -> None:
    before = believed(Sitting())
    knew = believed(Sitting().answered("calculus", "q", "knew"))
    missed = believed(Sitting().answered("calculus", "q", "no"))
    for topic in ("algebra", "calculus", "tensors"):
        assert missed[topic] < before[topic] < knew[topic], topic
    assert missed["networks"] < before["networks"]  # hardly known without calculus


def test_replies_weigh_in_order() -> None:
    chances = [
        believed(Sitting().answered("calculus", "q", reply))["calculus"]
        for reply in ("knew", "partly", "no", "dont-know")
    ]
    assert chances == sorted(chances, reverse=True)
    assert len(set(chances)) == 4


def test_a_better_self_rating_makes_every_topic_of_the_area_likelier() -> None:
    chances = [believed(Sitting().rated("maths", rating))["tensors"] for rating in range(len(RATINGS))]
    assert chances == sorted(chances)
    assert chances[-1] - chances[0] > 0.5


def test_a_slip_costs_less_when_slips_are_common() -> None:
    sitting = Sitting().answered("calculus", "q", "no")
    strict = believe(sitting, PLANNED, LIBRARY, GRAPH, Answering(0.05, 0.2)).known["calculus"]
    lenient = believe(sitting, PLANNED, LIBRARY, GRAPH, Answering(0.3, 0.2)).known["calculus"]
    assert strict < lenient


def test_conclusions_say_why_and_can_be_overruled() -> None:
    sitting = Sitting().rated("maths", 4).answered("calculus", "q", "knew")
    found = {each.topic: each for each in conclude(sitting, PLANNED, LIBRARY, GRAPH)}
    assert found["calculus"].depth == "explain"
    assert "you answered: knew" in found["calculus"].why
    assert found["algebra"].why.startswith("you answered on calculus: knew; you rated maths: I work with it")
    assert conclude(Sitting().rated("maths", 4), PLANNED, LIBRARY, GRAPH)[0].why.endswith(
        "no answer on maths says so yet"
    )
    assert found["transformers"].depth is None  # nothing was asked about its area
    overruled = {each.topic: each for each in conclude(sitting.overrule("algebra", None), PLANNED, LIBRARY, GRAPH)}
    assert (overruled["algebra"].depth, overruled["algebra"].overruled) == (None, True)
    assert overruled["tensors"].chance < found["tensors"].chance
    insisted = {
        each.topic: each for each in conclude(Sitting().overrule("networks", "implement"), PLANNED, LIBRARY, GRAPH)
    }
    assert insisted["networks"].depth == "implement"


def test_partly_known_counts_as_recognised() -> None:
    sitting = Sitting().rated("maths", 2).answered("tensors", "q", "partly").answered("algebra", "q", "knew")
    found = {each.topic: each for each in conclude(sitting, PLANNED, LIBRARY, GRAPH)}
    assert found["tensors"].depth == (
        "explain" if found["tensors"].chance >= 0.5 else "recognise" if found["tensors"].chance >= 0.3 else None
    )
    assert 0.05 < found["tensors"].chance < 0.9


@pytest.mark.parametrize(
    "rating, credited", [(0, set()), (1, set()), (2, set()), (3, {"recognise"}), (4, {"recognise"})]
)
def test_a_self_rating_alone_credits_no_more_than_recognise_and_only_a_high_one(
    rating: int, credited: set[str]
) -> None:
    found = conclude(Sitting().rated("maths", rating).rated("deep", rating), PLANNED, LIBRARY, GRAPH)
    assert {each.depth for each in found if each.depth} == credited


@pytest.mark.parametrize("reply", ["no", "dont-know"])
@pytest.mark.parametrize("rating", [1, 4])
def test_who_knows_no_answer_is_credited_with_nothing_explained(rating: int, reply: str) -> None:
    sitting = Sitting()
    while (ask := asked(sitting)) is not None:
        if ask.question is None:
            sitting = sitting.rated(ask.area, rating)
        else:
            sitting = sitting.answered(ask.topic, ask.question.id, reply)
    found = conclude(sitting, PLANNED, LIBRARY, GRAPH)
    answered = {each.topic for each in sitting.answers}
    assert answered
    assert not [each for each in found if each.depth == "explain" or (each.topic in answered and each.depth)]


def test_an_area_that_looks_known_by_its_rating_alone_is_asked_about_before_one_with_an_answer() -> None:
    rated = Sitting().rated("maths", 3).rated("deep", 3)
    one = asked(rated)
    other = asked(rated.answered(one.topic, one.question.id, "knew"))
    assert {one.area, other.area} == {"maths", "deep"}


def test_knowing_what_needs_a_topic_is_evidence_for_it_across_areas() -> None:
    sitting = Sitting().rated("maths", 2).rated("deep", 3).answered("networks", "networks-q0", "knew")
    found = {each.topic: each for each in conclude(sitting, PLANNED, LIBRARY, GRAPH)}
    assert found["calculus"].depth == "explain"


def test_the_reason_of_a_question_says_what_it_tells() -> None:
    ask = asked(Sitting().rated("maths", 2).rated("deep", 2))
    assert "likely known so far" in ask.why
    assert "also tells about" in ask.why


def test_how_the_learner_rates_is_learnt_from_the_answers() -> None:
    answered = Sitting(answers=tuple(Answer(topic, f"{topic}-q0", "knew") for topic in PLANNED))
    low, fitting = (answered.rated("maths", rating).rated("deep", rating) for rating in (1, 4))
    lower, as_answered = 2, 0
    ways = believe(low, PLANNED, LIBRARY, GRAPH).ways
    assert sum(ways) == pytest.approx(1.0)
    assert ways[lower] > WAYS[lower].common
    assert ways[as_answered] < WAYS[as_answered].common
    assert believe(fitting, PLANNED, LIBRARY, GRAPH).ways[lower] < ways[lower]
    belief = Belief({}, (0.1, 0.1, 0.7, 0.1))
    assert own_rating(low, belief).startswith("It looks as if you rate yourself lower than you answer")
    assert own_rating(low, Belief({}, (0.7, 0.1, 0.1, 0.1))) == ""
    assert own_rating(Sitting(), belief) == ""


def test_the_share_expected_right_is_of_what_is_credited() -> None:
    rated = conclude(Sitting().rated("maths", 4), PLANNED, LIBRARY, GRAPH)
    answered = conclude(Sitting().rated("maths", 4).answered("algebra", "q", "knew"), PLANNED, LIBRARY, GRAPH)
    assert expected_right(rated) < 0.6 < expected_right(answered)  # likely known, but only an answer credits it
    assert expected_right(()) == 1.0


def test_the_last_answer_can_be_taken_back_then_the_last_rating() -> None:
    rated = Sitting().rated("maths", 2).rated("deep", 3)
    answered = rated.answered("algebra", "q", "no")
    assert answered.without_last() == rated
    assert rated.without_last() == Sitting().rated("maths", 2)
    assert Sitting().without_last() == Sitting()
    assert answered.without_last_rating().answers == answered.answers


def test_a_rating_outside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 4"):
        Sitting().rated("maths", 5)


@given(
    st.lists(st.tuples(st.sampled_from(("maths", "deep")), st.integers(0, 4)), max_size=3),
    st.lists(st.tuples(st.sampled_from(PLANNED), st.sampled_from(("a", "b")), st.sampled_from(REPLIES)), max_size=6),
    st.lists(
        st.tuples(st.sampled_from(PLANNED), st.sampled_from((None, "recognise", "explain", "implement"))), max_size=2
    ),
)
def test_any_sitting_survives_the_file_and_gives_chances(ratings, answers, words) -> None:
    sitting = Sitting()
    for area, rating in ratings:
        sitting = sitting.rated(area, rating)
    for answer in answers:
        sitting = sitting.answered(*answer)
    for topic, depth in words:
        sitting = sitting.overrule(topic, depth)
    assert sitting_from_json(json.loads(json.dumps(sitting_to_json(sitting)))) == sitting
    chances = believed(sitting)
    assert all(0.0 <= chance <= 1.0 for chance in chances.values())
    assert list(chances) == list(PLANNED)
    assert conclude(sitting, PLANNED, LIBRARY, GRAPH) == conclude(sitting, PLANNED, LIBRARY, GRAPH)


@pytest.mark.parametrize(
    "value", [None, [], {"format": "other"}, {"format": "planner.assess/1", "answers": [{"topic": 1}], "ratings": 3}]
)
def test_a_file_that_makes_no_sense_begins_a_new_sitting(value: object) -> None:
    assert sitting_from_json(value) == Sitting()
