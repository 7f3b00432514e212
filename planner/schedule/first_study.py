"""Which lesson, practice or drill comes next on a day: list scheduling by priority.

Source of the method: Graham's list scheduling; priorities are the study sequence, bent by what a chain still needs,
by interleaving of areas and by what fits the rest of the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from planner.graph.topic_graph import TopicGraph
from planner.model.plan import STUDY_KINDS
from planner.model.topic import DEPTHS, Library
from planner.schedule.study_days import GRAIN, round_down
from planner.schedule.work import Stage, chain_heights

WINDOW = 20  # so many of the first ready stages are looked at
SAME_AREA = 3.0  # places in the sequence that a change of area is worth
SPLIT_COST = 7.0  # places in the sequence that an unsplit session is worth
DRILL_DELAY = 1.5
PRACTISE_SOON = 2.0  # places in the sequence for each day that practice waits after its lesson
PRACTISE_DELAY = 8.0  # places in the sequence that practice may come after: recalling pays more after some days
SHORTEST, SHORTEST_REST = 20, 15  # minutes: no first or later piece of a split session is shorter, where days allow
LAST_DAYS, LAST_SHORTEST = 5, (15, 10)  # study days from which pieces may be so short: no later day can take more
ORDINARY = 0.75  # share of the longest day that cards and reviews surely leave now and then
FILL = 1.0  # places in the sequence that a step of the grain (five minutes) left over is worth


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece of a stage on a day."""

    stage: Stage
    on: date
    minutes: int


class FirstStudy:
    """The stages still to be placed. Days must be given in order.

    A topic waits until what it needs was reached on an earlier day, a drill until the day after its lesson and
    practice. `grain`: minutes are split in multiples of it.
    """

    def __init__(
        self,
        work: Mapping[str, tuple[Stage, ...]],
        sequence: tuple[str, ...],
        graph: TopicGraph,
        library: Library,
        session_minutes: int,
        study_days: int,
        longest_day: int,
        grain: int = GRAIN,
    ):
        self._left: dict[str, list[Stage]] = {topic: list(work[topic]) for topic in sequence}
        self._position = {topic: float(number) for number, topic in enumerate(sequence)}
        self._open = [topic for topic in sequence if work[topic]]  # but for those that are blocked
        self._blocked: dict[tuple[str, int], list[str]] = {}  # by the need that was not reached
        self._area = {topic: library.by_id[topic].area for topic in sequence}
        self._limit = session_minutes
        self._heights = chain_heights(graph, work)
        self._kept_depth = {
            topic: max((DEPTHS.index(stage.depth) for stage in stages), default=2) for topic, stages in work.items()
        }
        self._reached: dict[tuple[str, int], date] = {}
        self._begun: set[tuple[str, str, int]] = set()
        self._days_left = study_days
        self._grain = grain
        self._long_days = longest_day >= 2 * SHORTEST
        self._ordinary = longest_day * ORDINARY
        self._recent: list[str] = []  # areas of the latest sessions
        self.placed: list[Placed] = []
        self._needs = {
            topic: tuple(
                (edge.topic, min(DEPTHS.index(edge.depth), self._kept_depth[edge.topic]))
                for edge in graph.needs[topic]
                if work.get(edge.topic)
            )
            for topic in self._open
        }
        for topic in self._open:
            first = work[topic][0]
            if first.kind in STUDY_KINDS:
                for depth in range(STUDY_KINDS.index(first.kind)):
                    self._reached[topic, depth] = date.min  # known before
        self._only_drills = {topic for topic in self._open if all(stage.kind == "drill" for stage in work[topic])}
        self.today: list[Placed] = []  # what is placed on the day that has begun
        self._ready_on: date | None = None  # the day that the next two are about
        self._ready_scores: dict[str, float] = {}  # by topic found ready, in order, as far as was looked
        self._looked_at = 0

    @property
    def minutes_left(self) -> int:
        """Minutes of what is not placed yet."""
        return sum(stage.minutes for stages in self._left.values() for stage in stages)

    def begin_day(self) -> None:
        """A new study day begins."""
        self._days_left -= 1
        self.today = []

    def fill(self, on: date, free: int) -> list[Placed]:
        """Place what is best on that day in `free` minutes; may be called again for the same day."""
        added = []
        while free >= min(self._grain, 5):
            chosen = self._choose(on, free)
            if chosen is None:
                break
            stage, minutes = chosen
            placed = self._place(stage, minutes, on)
            added.append(placed)
            free -= minutes
        return added

    def _ready(self, on: date) -> dict[str, float]:
        """The topics whose next stage may be placed on the day, as far as they are looked at, and their scores.

        What is placed on a day makes nothing else ready on it, so the topics are gone through once a day.
        """
        if on != self._ready_on:
            self._open = [topic for topic in self._open if self._left[topic] and not self._is_blocked(topic)]
            self._open.sort(key=self._position.__getitem__)
            self._ready_on, self._ready_scores, self._looked_at = on, {}, 0
        scores = self._ready_scores
        if self.today and (last := self.today[-1].stage.topic) in scores:
            if self._is_ready(last, on):
                scores[last] = self._score(self._left[last][0], on)
            else:
                del scores[last]
        while len(scores) < WINDOW * 2 and self._looked_at < len(self._open):
            topic = self._open[self._looked_at]
            self._looked_at += 1
            if self._is_ready(topic, on):
                scores[topic] = self._score(self._left[topic][0], on)
        return scores

    def _is_blocked(self, topic: str) -> bool:
        """Whether a need of the topic was not reached yet: then it is laid aside until it is."""
        for need in self._needs[topic]:
            if need not in self._reached:
                self._blocked.setdefault(need, []).append(topic)
                return True
        return False

    def _is_ready(self, topic: str, on: date) -> bool:
        stages, reached = self._left[topic], self._reached
        if not stages:
            return False
        if stages[0].kind == "drill" and any(reached.get((topic, depth), date.min) >= on for depth in (0, 1)):
            return False
        for need in self._needs[topic]:  # noqa: SIM110 - a generator here takes a tenth of all planning
            if reached.get(need, on) >= on:
                return False
        return True

    def _score(self, stage: Stage, on: date) -> float:
        """How late a stage is wanted on a day, whatever else is placed on it."""
        score = self._position[stage.topic]
        if stage.kind == "drill":
            score += DRILL_DELAY
        learned = self._reached.get((stage.topic, 0))
        if stage.kind == "practise" and learned not in (None, date.min):
            score += PRACTISE_DELAY - PRACTISE_SOON * max(0, (on - learned).days)
        if (stage.topic, stage.kind, stage.number) in self._begun:
            score -= 20
        if self._heights[stage.topic] and self._days_left <= self._heights[stage.topic] + 2:
            score -= 50 + self._heights[stage.topic]  # what depends on it would no longer fit
        return score

    def _by_score(self, on: date) -> list[tuple[float, int, Stage]]:
        """The best of what is ready: score, place in the sequence, stage. A change of area is worth something."""
        tired = dict.fromkeys(self._recent[-2:-1], SAME_AREA / 2) | dict.fromkeys(self._recent[-1:], SAME_AREA)
        same = self.today[-1].stage.topic if self.today else ""
        scored = [
            (score + (tired.get(self._area[topic], 0.0) if topic != same else 0.0), number, topic)
            for number, (topic, score) in enumerate(self._ready(on).items())
        ]
        return [(score, number, self._left[topic][0]) for score, number, topic in sorted(scored)[:WINDOW]]

    def _choose(self, on: date, free: int) -> tuple[Stage, int] | None:
        ready = self._by_score(on)
        if not ready:
            return None
        best: tuple[float, int, Stage, int] | None = None
        limit, sizes = self._limit, []
        for _, _, stage in ready:
            sizes.append(stage.minutes if stage.minutes <= limit else self._piece(stage))
        piece = self._longest_piece(free)
        for place, (score, number, stage) in enumerate(ready):
            if best is not None and score > best[0]:
                break  # waste and splitting only add to a score
            size = sizes[place]
            if size <= free:
                others = sizes[:place] + sizes[place + 1 :]
                following = self._left[stage.topic][1:2]
                others += [self._piece(after) for after in following if after.kind != "drill" and stage.kind != "drill"]
                option = (score + FILL * self._waste(free - size, others), number, stage, size)
            else:
                size = self._split(stage, free, piece) if piece else 0
                if not size:
                    continue
                option = (score + SPLIT_COST, number, stage, size)
            if best is None or option[:2] < best[:2]:
                best = option
        return (best[2], best[3]) if best else None

    def _waste(self, free: int, sizes: list[int]) -> int:
        """Steps of the grain that nothing ready can fill, when `free` minutes are left: a sum of some of the sizes, or
        the beginning of a longer session, may fill them."""
        if any(size > free >= SHORTEST for size in sizes) and self._long_days:
            return 0
        sums = 1  # bit n is set when some of the sizes add up to n
        for size in sizes:
            sums |= sums << size
        return (free - (sums & ((1 << (free + 1)) - 1)).bit_length() + 1) // self._grain

    def _piece(self, stage: Stage) -> int:
        """Minutes of the next session of a stage: all of it, or an even part when it is longer than a session."""
        if stage.minutes <= self._limit:
            return stage.minutes
        count = -(-stage.minutes // self._limit)
        even = -(-stage.minutes // count)
        return min(self._limit, -(-even // self._grain) * self._grain)

    @property
    def _shortest(self) -> tuple[int, int]:
        """Minutes of the shortest first and of the shortest later piece of a session that is split."""
        return (SHORTEST, SHORTEST_REST) if self._days_left >= LAST_DAYS else LAST_SHORTEST

    def _longest_piece(self, free: int) -> int:
        """Minutes that a piece of a session may take of a day that can't hold all of it; 0 when it would be a crumb."""
        size = min(round_down(free) if self._grain > 1 else free, self._limit)
        if not self._long_days:  # days too short for whole lessons
            return 0 if self.today else size
        return size if size >= self._shortest[0] else 0

    def _split(self, stage: Stage, free: int, longest: int) -> int:
        """Minutes of a stage to do in a day that can't hold its next session, at most `longest`; 0 when the pieces would
        be crumbs."""
        if stage.kind == "review":
            return 0
        if not self._long_days:  # half of what is left, if need be
            return 0 if free < min(10, stage.minutes) else min(longest, stage.minutes)
        least, rest = self._shortest
        size = min(longest, stage.minutes - rest)
        begun = (stage.topic, stage.kind, stage.number) in self._begun
        whole = begun and stage.minutes <= min(2 * least, self._ordinary)  # a rest that some day can take as it is
        return size if size >= least and not whole else 0

    def _place(self, stage: Stage, minutes: int, on: date) -> Placed:
        placed = Placed(stage, on, minutes)
        stages = self._left[stage.topic]
        if minutes >= stage.minutes:
            stages.pop(0)
            if stage.kind in STUDY_KINDS:
                self._reached[stage.topic, STUDY_KINDS.index(stage.kind)] = on
                if stage.kind == "drill" and stages:  # further drills of the topic
                    del self._reached[stage.topic, 2]
            if not stages:
                for depth in range(3):
                    self._reached.setdefault((stage.topic, depth), on)
            elif stage.kind != "drill":
                for depth in range(DEPTHS.index(stage.depth) + 1):
                    self._reached.setdefault((stage.topic, depth), on)
            for depth in range(3):
                if (stage.topic, depth) in self._blocked and (stage.topic, depth) in self._reached:
                    self._open += self._blocked.pop((stage.topic, depth))
        else:
            stages[0] = replace(stage, minutes=stage.minutes - minutes)
            self._begun.add((stage.topic, stage.kind, stage.number))
        self._recent.append(self._area[stage.topic])
        self.today.append(placed)
        self.placed.append(placed)
        return placed

    def reached(self, topic: str, depth: int) -> date | None:
        """The day on which a topic came to a depth, None when it has not yet."""
        return self._reached.get((topic, depth))

    def studied(self, topic: str) -> bool:
        """All but the drills of a topic is placed (the drills too, where there is nothing else)."""
        left = self._left[topic]
        return not left or (topic not in self._only_drills and all(stage.kind == "drill" for stage in left))
