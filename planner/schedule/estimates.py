"""How long sessions really take, learned from the minutes recorded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.model.plan import STUDY_KINDS, Plan
from planner.model.progress import ProgressEntry, settled_sessions
from planner.model.topic import DEPTHS, Depth, Library

PRIOR_MINUTES = 180  # so many minutes on time are believed in before anything is recorded
LEAST, MOST = 0.6, 2.0
FEWEST, WORTH_A_CHANGE = 4, 0.1


@dataclass(frozen=True, slots=True)
class Taken:
    """Sessions whose minutes are recorded: how many, those minutes, and the library's minutes for them."""

    sessions: int
    recorded: float
    planned: float

    @property
    def ratio(self) -> float:
        """How many times as long as the library says they took."""
        return self.recorded / self.planned if self.planned else 1.0


def taken_so_far(entries: Iterable[ProgressEntry], plan: Plan, library: Library) -> Taken:
    """What the sessions of first study done so far took, as far as it is recorded. `library`: with its own minutes."""
    settled = settled_sessions(tuple(entries))
    skipped = {tuple(name.rsplit(".", 2)[:2]) for name, entry in settled.items() if entry.action == "skip"}
    counted = 0
    done: dict[tuple[str, str], int] = {}
    left: dict[tuple[str, str], int] = {}
    for session in plan.sessions:
        sums = done if session.id in settled else left
        key = (session.topic or "", session.kind)
        sums[key] = sums.get(key, 0) + session.minutes
    recorded = planned = 0.0
    for session in plan.sessions:
        entry = settled.get(session.id)
        topic = library.by_id.get(session.topic or "")
        if entry is None or entry.action != "done" or not entry.minutes or topic is None:
            continue
        key = (topic.id, session.kind)
        if session.kind not in STUDY_KINDS or key in skipped:
            continue
        stage = {"learn": topic.minutes.learn, "practise": topic.minutes.practise, "drill": topic.minutes.drill}
        counted += 1
        recorded += entry.minutes
        # what is left is reckoned with the plan's factor, what is done perhaps with an earlier one
        share = max(0.0, stage[session.kind] - left.get(key, 0) / plan.estimate_factor)
        planned += share * session.minutes / done[key]
    return Taken(counted, recorded, planned)


def estimate_factor(entries: Iterable[ProgressEntry], plan: Plan | None, library: Library) -> float:
    """Recorded minutes over the library's minutes of the sessions done, drawn towards 1 as if three hours had gone
    by the estimate, between .6 and 2, in steps of .05.

    The plan's own factor stays while fewer than four sessions have their minutes recorded, and while the new one
    differs by less than a tenth: a change moves sessions, and should be worth it.
    """
    if plan is None:
        return 1.0
    taken = taken_so_far(entries, plan, library)
    factor = (taken.recorded + PRIOR_MINUTES) / (taken.planned + PRIOR_MINUTES)
    found = round(round(min(max(factor, LEAST), MOST) * 20) / 20, 2)
    if taken.sessions < FEWEST or abs(found - plan.estimate_factor) < WORTH_A_CHANGE - 1e-9:
        return plan.estimate_factor
    return found


def studied_depths(plan: Plan | None, entries: Iterable[ProgressEntry], known: Mapping[str, Depth]) -> dict[str, Depth]:
    """Topic -> depth to which it is studied by the plan so far (all sessions of a kind done), never less than known."""
    if plan is None:
        return {}
    done = {name for name, entry in settled_sessions(tuple(entries)).items() if entry.action == "done"}
    found: dict[str, Depth] = {}
    for topic in dict.fromkeys(session.topic for session in plan.sessions if session.topic):
        depth = DEPTHS.index(known[topic]) if topic in known else -1
        for number, kind in enumerate(STUDY_KINDS):
            work = [session.id in done for session in plan.sessions if session.topic == topic and session.kind == kind]
            if number == depth + 1 and work and all(work):
                depth = number
        if depth >= 0:
            found[topic] = DEPTHS[depth]
    return found
