"""Selection: examples with their expected choice, and properties that every selection keeps."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from planner.graph.known import expand_known
from planner.graph.topic_graph import build_graph
from planner.model.demand import Demand
from planner.model.selection import Selection
from planner.model.settings import Settings
from planner.model.topic import DEPTHS, Library
from planner.select.choose import Choice, select_topics
from planner.select.instance import TOO_DEEP
from tests.instances import Generated, generate, make_any_of, make_demand, make_library, make_settings, make_topic
from tests.select.strategies import Case, best_by_trying, cases

SETTINGS = make_settings()


def choose(
    library: Library, demand: Demand, budget: int, known=None, prefer=(), without=frozenset(), fresh=frozenset()
):
    settings = make_settings(prefer=prefer)
    return select_topics(demand, library, build_graph(library), settings, budget, known or {}, without, fresh)


def run(case: Case, budget: int | None = None) -> Selection:
    budget = case.budget if budget is None else budget
    return select_topics(case.demand, case.library, case.graph, SETTINGS, budget, case.known)


def taken(selection: Selection) -> dict[str, str]:
    return {kept.topic: kept.depth for kept in selection.kept}


CHAIN = make_library(
    make_topic("algebra", minutes=(30, 20, 40)),
    make_topic("embeddings", minutes=(40, 20, 60), needs=("algebra",)),
    make_topic("towers", minutes=(45, 30, 60), needs={"embeddings": "explain"}),
)


class TestDepthsAndPrerequisites:
    def test_with_enough_time_everything_demanded_goes_to_the_last_depth(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 2.0}), 1000)
        assert taken(found) == {"algebra": "recognise", "embeddings": "explain", "towers": "implement"}
        assert found.value == found.bound == 2.0
        assert found.minutes == 30 + 60 + 135
        assert found.left_out == ()

    def test_a_prerequisite_is_taken_no_deeper_than_it_is_needed_and_has_no_worth(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 2.0}), 135)
        assert taken(found) == {"algebra": "recognise", "embeddings": "explain", "towers": "recognise"}
        by_topic = {kept.topic: kept for kept in found.kept}
        assert [by_topic[name].value for name in ("algebra", "embeddings", "towers")] == [0.0, 0.0, 1.6]
        assert by_topic["embeddings"].needed_by == ("towers",)
        assert not by_topic["embeddings"].demanded
        assert by_topic["algebra"].strength == "must"

    def test_four_fifths_of_the_demand_are_met_by_recognising_and_what_is_deeper_is_left_out_with_its_price(
        self,
    ) -> None:
        found = choose(CHAIN, make_demand({"algebra": 1.0}), 30)
        assert found.value == 0.8
        [left] = found.left_out
        assert (left.topic, left.depth, left.minutes, left.value) == ("algebra", "explain", 20, 0.15)
        assert "no time for first study is left" in left.why

    def test_without_drills_explaining_meets_the_whole_demand(self) -> None:
        library = make_library(make_topic("teamwork", minutes=(20, 10, 0), drills=0))
        assert choose(library, make_demand({"teamwork": 1.0}), 30).value == 1.0

    def test_nothing_is_chosen_without_time(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 1.0}), 0)
        assert found.kept == ()
        assert found.value == 0.0
        assert [left.topic for left in found.left_out] == ["towers"]

    def test_an_empty_demand_gives_an_empty_selection(self) -> None:
        found = choose(CHAIN, make_demand({}), 100)
        assert (found.kept, found.left_out, found.value, found.bound) == ((), (), 0.0, 0.0)


class TestKnown:
    def test_what_is_known_costs_a_short_refresh(self) -> None:
        found = choose(CHAIN, make_demand({"algebra": 1.0}), 4, known={"algebra": "explain"})
        [kept] = found.kept
        assert (kept.topic, kept.minutes, kept.refresh, kept.depth) == ("algebra", 4, True, "explain")  # 20 / 5
        assert kept.value == pytest.approx(0.2 * 0.95)

    def test_going_deeper_includes_the_refresh(self) -> None:
        found = choose(CHAIN, make_demand({"algebra": 1.0}), 40, known={"algebra": "explain"})
        [kept] = found.kept
        assert (kept.depth, kept.minutes, kept.refresh) == ("implement", 40, False)

    def test_a_fresh_topic_needs_no_refresh(self) -> None:
        known = {"algebra": "implement"}
        found = choose(CHAIN, make_demand({"algebra": 1.0}), 40, known=known, fresh=frozenset({"algebra"}))
        assert found.kept == ()
        assert found.left_out == ()

    def test_known_prerequisites_cost_nothing_and_who_knows_a_topic_knows_what_it_needs(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 1.0}), 45, known={"embeddings": "explain"})
        assert taken(found) == {"towers": "recognise"}

    def test_a_known_area_counts_for_its_topics(self) -> None:
        library = make_library(make_topic("sql", "data"), make_topic("spark", "big", needs=("sql",)))
        assert taken(choose(library, make_demand({"spark": 1.0}), 30, known={"data": "explain"})) == {
            "spark": "recognise"
        }

    def test_known_too_lightly_is_deepened(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 1.0}), 65, known={"embeddings": "recognise"})
        assert taken(found) == {"embeddings": "explain", "towers": "recognise"}
        assert found.minutes == 20 + 45


LANGUAGES = make_library(
    make_topic("java", minutes=(30, 20, 0), drills=0),
    make_topic("cpp", minutes=(60, 20, 0), drills=0),
    make_topic("python", minutes=(45, 20, 0), drills=0),
    make_topic("spark", minutes=(10, 10, 0), needs=("cpp",), drills=0),
)
ANY = make_any_of("languages", 2.0, ("java",), ("cpp",), ("python",))


class TestAnyOf:
    def test_the_cheapest_branch_suffices(self) -> None:
        found = choose(LANGUAGES, make_demand({}, (ANY,)), 1000)
        assert taken(found) == {"java": "explain"}
        [choice] = found.choices
        assert (choice.topics, choice.why) == (
            ("java",),
            "cheapest: 30 minutes more than without (others: cpp 60, python 45)",
        )
        assert found.value == found.bound == 2.0

    def test_the_preferred_branch_goes_first(self) -> None:
        found = choose(LANGUAGES, make_demand({}, (ANY,)), 1000, known={"cpp": "explain"}, prefer=("python",))
        assert taken(found) == {"python": "explain"}
        assert found.choices[0].why == "preferred"

    def test_then_the_known_one(self) -> None:
        found = choose(LANGUAGES, make_demand({}, (ANY,)), 1000, known={"cpp": "explain"})
        assert [(kept.topic, kept.refresh) for kept in found.kept] == [("cpp", True)]
        assert found.choices[0].why == "known (implement)"

    def test_a_branch_that_is_needed_anyway_is_taken(self) -> None:
        found = choose(LANGUAGES, make_demand({"spark": 1.0}, (ANY,)), 1000)
        assert taken(found) == {"cpp": "explain", "spark": "explain"}
        assert found.value == found.bound == 3.0
        assert found.minutes == 60 + 20 + 20

    def test_a_group_that_does_not_fit_is_left_out_by_its_cheapest_branch(self) -> None:
        found = choose(LANGUAGES, make_demand({}, (ANY,)), 20)
        [left] = found.left_out
        assert (left.topic, left.value) == ("java", 0.8 * ANY.weight)
        assert left.why.startswith("30 minutes: brings 3.20 an hour")
        assert found.choices == ()
        assert found.musts_missing == ("java",)

    def test_of_a_branch_that_does_not_fit_only_what_is_not_planned_is_left_out(self) -> None:
        both = make_any_of("both", 0.5, ("java", "cpp"))
        found = choose(LANGUAGES, make_demand({"spark": 1.0}, (both,)), 75)
        assert taken(found) == {"cpp": "recognise", "spark": "recognise"}
        assert sorted((left.topic, left.depth) for left in found.left_out) == [
            ("java", "recognise"),
            ("spark", "explain"),
        ]


class TestWithoutAndWayOut:
    def test_a_topic_asked_for_twice_is_left_out_as_what_asks_for_it_most(self) -> None:
        library = make_library(make_topic("java"), make_topic("cpp"), make_topic("go", minutes=(90, 20, 0), drills=0))
        pair = make_any_of("pair", 0.5, ("cpp", "java"), ("go",))
        wished = make_demand({"java": 2.0}, strength="preferred")
        found = choose(library, replace(wished, any_of=(pair,)), 10)
        left = {entry.topic: entry for entry in found.left_out}
        assert left["java"].strength == "must"
        assert "with java" not in left["java"].why
        assert "with java" in left["cpp"].why

    def test_what_is_left_out_is_compared_at_the_depth_that_brings_most(self) -> None:
        library = make_library(make_topic("dear", minutes=(300, 5, 0), drills=0), make_topic("cheap", drills=0))
        [left] = choose(library, make_demand({"dear": 1.0}), 100).left_out
        assert (left.depth, left.minutes) == ("explain", 305)

    def test_what_needs_an_unwanted_topic_is_left_out_too_with_the_reason(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 1.0, "algebra": 1.0}), 1000, without=frozenset({"embeddings"}))
        assert taken(found) == {"algebra": "implement"}
        assert [(left.topic, left.why) for left in found.left_out] == [
            ("towers", "needs embeddings, which is left out as you asked")
        ]

    def test_who_leaves_out_one_branch_is_not_told_that_another_is_missing(self) -> None:
        library = make_library(
            make_topic("sql"), make_topic("spark", minutes=(90, 20, 0), drills=0), make_topic("other")
        )
        group = make_any_of("queries", 1.0, ("sql",), ("spark",))
        demand = replace(make_demand({"other": 5.0}), any_of=(group,))
        found = choose(library, demand, 90, without=frozenset({"sql"}))
        assert taken(found) == {"other": "implement"}
        assert found.musts_missing == ("sql",)
        assert found.way_out == ("sql: left out as you asked",)

    def test_musts_that_do_not_fit_are_named_with_the_cheapest_ways_out(self) -> None:
        found = choose(CHAIN, make_demand({"towers": 1.0}), 100)
        assert found.musts_missing == ("towers",)
        assert found.way_out[0].startswith(
            "The musts alone need 135 minutes of first study at the lightest depth (recognise); the plan has room for 100,"
        )
        assert "minutes more on each of the 36 study days left" in found.way_out[1]

    @pytest.mark.parametrize(
        "today, days", [(date(2026, 8, 3), "36 study days left"), (date(2026, 9, 7), "6 study days left")]
    )
    def test_more_minutes_are_reckoned_over_the_days_to_come(self, today: date, days: str) -> None:
        choice = Choice(make_demand({"towers": 1.0}), CHAIN, build_graph(CHAIN), make_settings(), {}, today=today)
        [_, way, _] = choice.told(choice.best(100)).way_out
        assert days in way

    def test_free_days_are_not_offered_when_a_day_would_have_to_hold_more_than_a_day_of_study(self) -> None:
        library = make_library(make_topic("cheap"), make_topic("dear", minutes=(100, 1, 0), drills=0))
        choice = Choice(make_demand({"dear": 1.0}), library, build_graph(library), make_settings(), {})
        assert "minutes on each of the 6 free days" in choice.told(choice.best(90)).way_out[1]
        assert "free day" not in choice.told(choice.best(10)).way_out[1]

    def test_the_time_that_is_named_lets_the_choice_hold_every_must(self) -> None:
        """What brings more than the musts is bought before them: the minutes named count it."""
        library = make_library(
            make_topic("dear", minutes=(100, 20, 0)), *(make_topic(f"cheap{n}", minutes=(60, 30, 0)) for n in range(4))
        )
        must = make_demand({"dear": 1.0})
        demand = replace(
            must, topics=(*must.topics, *make_demand({f"cheap{n}": 3.0 for n in range(4)}, strength="preferred").topics)
        )

        class Room:
            def minutes(self, changed: Settings) -> int:
                return 60 + 36 * (changed.study_minutes[0] - 90)

            def days(self, changed: Settings) -> int:
                return 36

        choice = Choice(demand, library, build_graph(library), make_settings(), {}, room=Room())
        found = choice.told(choice.best(60))
        assert found.musts_missing == ("dear",)
        minutes = int(re.search(r"About (\d+) minutes", found.way_out[1]).group(1))  # type: ignore[union-attr]
        assert choose(library, demand, 60 + 36 * minutes).musts_missing == ()
        assert choose(library, demand, 120).musts_missing == ("dear",)  # the dear one and no more would need 100

    def test_what_needs_more_days_than_there_are_is_left_out_with_that_reason(self) -> None:
        choice = Choice(
            make_demand({"towers": 2.0, "embeddings": 1.0}), CHAIN, build_graph(CHAIN), make_settings(), {},
            too_deep={"towers": 40},
        )  # fmt: skip
        found = choice.told(choice.best(1000))
        assert taken(found) == {"algebra": "recognise", "embeddings": "implement"}
        assert [(left.topic, left.why) for left in found.left_out] == [("towers", TOO_DEEP)]
        assert found.musts_missing == ("towers",)
        assert found.way_out[0] == "One of them needs more days, one topic after the other, than there are."
        assert re.match(r"About .* days? later, .* for all of them", found.way_out[1])

    def test_more_minutes_a_day_are_no_way_out_for_what_needs_more_days(self) -> None:
        library = make_library(*CHAIN.topics, make_topic("wide", minutes=(1500, 10, 0)))
        demand = make_demand({"towers": 1.0, "wide": 1.0})
        choice = Choice(demand, library, build_graph(library), make_settings(), {}, too_deep={"towers": 40})
        found = choice.told(choice.best(1200))
        assert found.musts_missing == ("towers", "wide")
        assert "The musts alone need 1635 minutes" in found.way_out[1]
        assert "for all of them" in found.way_out[2]
        assert "minutes more on each" not in found.way_out[2]
        later = int(re.search(r"about (\d+) days later", found.way_out[2]).group(1))  # type: ignore[union-attr]
        assert later >= 4
        assert re.match(r"About \d+ minutes more on each of .* for all but those that need more", found.way_out[3])

    def test_one_minute_left_is_one_minute(self) -> None:
        found = choose(CHAIN, make_demand({"algebra": 1.0}), 31)
        assert "only 1 minute for first study is left" in found.left_out[0].why

    def test_musts_that_would_fit_but_bring_less_are_told_apart(self) -> None:
        library = make_library(
            make_topic("dear", minutes=(100, 20, 0)), make_topic("cheap", minutes=(60, 30, 0), drills=0)
        )
        must = make_demand({"dear": 1.0})
        both = replace(must, topics=(*must.topics, *make_demand({"cheap": 3.0}, strength="preferred").topics))
        found = choose(library, both, 100)
        assert found.musts_missing == ("dear",)
        assert found.way_out[0].startswith("All musts fit at the lightest depth (100 of 100 minutes)")

    def test_no_way_out_is_needed_when_all_musts_are_there(self) -> None:
        assert choose(CHAIN, make_demand({"algebra": 1.0}), 30).way_out == ()


def check_promises(selection: Selection, case: Case | Generated, known: dict[str, str], budget: int) -> None:
    library, demand = case.library, case.demand
    kept = {entry.topic: entry for entry in selection.kept}
    known = dict(expand_known(known, library, case.graph))
    depth = {name: DEPTHS.index(known[name]) for name in known}
    for name, entry in kept.items():
        depth[name] = max(depth.get(name, -1), DEPTHS.index(entry.depth))
        if name not in known:  # closed under prerequisites, at the depth needed
            for edge in library.by_id[name].prerequisites:
                needed = min(DEPTHS.index(edge.depth), len(library.by_id[edge.topic].depths) - 1)
                bought = DEPTHS.index(kept[edge.topic].depth) if edge.topic in kept else -1
                have = max(bought, DEPTHS.index(known[edge.topic]) if edge.topic in known else -1)
                assert have >= needed, (name, edge.topic)
    assert selection.minutes == sum(entry.minutes for entry in selection.kept) <= max(budget, 0)
    for name, entry in kept.items():
        topic = library.by_id[name]
        if name not in known:
            assert entry.minutes == topic.minutes.up_to(entry.depth)
        elif not entry.refresh:
            assert entry.minutes == topic.minutes.up_to(entry.depth) - topic.minutes.up_to(known[name])
    assert sum(entry.value for entry in selection.kept) == pytest.approx(selection.value, abs=1e-4)
    assert selection.value <= selection.bound + 1e-9
    for group in demand.any_of:  # at most one branch is named, and it is there
        named = [choice for choice in selection.choices if choice.group == group.id]
        assert len(named) <= 1
        for choice in named:
            assert choice.topics in [branch.topics for branch in group.branches]
            assert all(depth.get(name, -1) >= 0 for name in choice.topics)
    left = {entry.topic for entry in selection.left_out}
    for asked in demand.topics:  # nothing asked for disappears
        last = len(library.by_id[asked.topic].depths) - 1
        refreshed = asked.topic in kept
        assert (depth.get(asked.topic, -1) >= last and refreshed) or asked.topic in left, asked.topic
    for group in demand.any_of:
        whole = any(
            all(depth.get(name, -1) >= len(library.by_id[name].depths) - 1 and name in kept for name in branch.topics)
            for branch in group.branches
        )
        assert whole or any(name in left for branch in group.branches for name in branch.topics), group.id
    for entry in selection.left_out:  # and what is left out could not just be added
        assert entry.minutes > budget - selection.minutes or entry.value == 0, entry
    points = selection.curve
    assert all(one.minutes < two.minutes and one.value <= two.value for one, two in itertools.pairwise(points))
    assert (points[0].minutes, points[0].value) == (0, 0.0) or points[0].minutes == 0
    here = [point for point in points if point.minutes == selection.minutes]
    assert here
    assert here[0].value >= selection.value - 1e-4
    assert sum(step.minutes for step in selection.purchases) == selection.minutes
    assert sum(step.value for step in selection.purchases) == pytest.approx(selection.value, abs=1e-4)


@given(cases(most_topics=6, with_known=True))
def test_every_selection_keeps_its_promises(case: Case) -> None:
    check_promises(run(case), case, case.known, case.budget)


@given(cases(most_topics=4))
def test_the_value_is_the_best_there_is_on_up_to_twelve_items_and_the_bound_never_below(case: Case) -> None:
    best = best_by_trying(case)
    found = run(case)
    assert found.value <= best + 1e-5
    assert found.bound >= best - 1e-5
    assert found.value >= best - 1e-5
    assert found.value == found.bound


@given(cases(most_topics=6, with_known=True))
def test_the_order_of_topics_and_demands_does_not_matter(case: Case) -> None:
    found = run(case)
    assert run(case) == found
    library = replace(case.library, topics=tuple(reversed(case.library.topics)))
    demand = replace(case.demand, topics=case.demand.topics[::-1], any_of=case.demand.any_of[::-1])
    turned = select_topics(demand, library, build_graph(library), SETTINGS, case.budget, case.known)
    assert sorted(turned.kept, key=lambda kept: kept.topic) == sorted(found.kept, key=lambda kept: kept.topic)
    assert (turned.value, turned.bound, turned.curve) == (found.value, found.bound, found.curve)
    assert turned.purchases == found.purchases


@pytest.mark.parametrize("share", [0.1, 0.25, 0.5])
@pytest.mark.parametrize("seed", [0, 1])
def test_on_generated_libraries_within_one_percent_of_the_optimum(seed: int, share: float) -> None:
    pytest.importorskip("highspy")
    from tests.optimum import optimum

    case = generate(seed, 60)
    budget = round(case.full * share)
    found = select_topics(case.demand, case.library, case.graph, case.settings, budget, {})
    check_promises(found, case, {}, budget)
    best = optimum(case.library, case.demand, (), budget)
    assert found.value <= best.bound + 1e-4
    assert found.bound >= best.value - 1e-4
    assert found.value >= 0.99 * best.value


def test_more_hours_follow_the_curve() -> None:
    case = generate(3, 80)
    budget = case.full // 4
    now = select_topics(case.demand, case.library, case.graph, case.settings, budget, {})
    assert now.next_purchases
    bought = 0.0
    minutes = now.minutes
    for step in now.next_purchases[:5]:
        bought, minutes = bought + step.value, minutes + step.minutes
        later = select_topics(case.demand, case.library, case.graph, case.settings, minutes, {})
        assert later.value >= 0.99 * (now.value + bought)
