"""Why a topic is in the plan or not, and why on its days: from the posting's sentence to the date."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import Demand, Evidence
from planner.model.plan import STUDY_KINDS, Plan, Session
from planner.model.topic import DEPTHS, Depth, Library, Topic
from planner.publish.markup import unmarked
from planner.publish.week import day_title, duration, session_title

MOST_SENTENCES = 12


def evidence_for(demand: Demand, topic: str) -> list[tuple[Evidence, str]]:
    """The sentences that ask for a topic, and the any-of group by which they do ("" when by itself)."""
    found = [(piece, "") for entry in demand.topics if entry.topic == topic for piece in entry.evidence]
    for group in demand.any_of:
        if any(topic in branch.topics for branch in group.branches):
            words = " or ".join(branch.term for branch in group.branches)
            found += [(piece, words) for piece in group.evidence]
    return found


@dataclass(frozen=True)
class Why:
    """The whole chain of one topic, ready to be printed or given as JSON. `skipped`: the learner did so with study of
    it."""

    topic: Topic
    plan: Plan
    demand: Demand
    library: Library
    graph: TopicGraph
    known: Mapping[str, Depth]
    session: str = ""
    skipped: bool = False

    @property
    def evidence(self) -> list[tuple[Evidence, str]]:
        """The sentences that ask for the topic, and the any-of group by which they do ("" when by itself)."""
        return evidence_for(self.demand, self.topic.id)

    @property
    def asked_through(self) -> tuple[str, Evidence] | None:
        """The nearest topic of the plan that needs this one and that a posting asks for, with the first sentence."""
        reached, kept = [self.topic.id], {entry.topic for entry in self.plan.selection.kept}
        for name in reached:
            if name != self.topic.id and (found := evidence_for(self.demand, name)):
                return name, found[0][0]
            reached += [other for other in self.graph.dependents(name) if other in kept and other not in reached]
        return None

    @property
    def sessions(self) -> list[Session]:
        """The topic's sessions (or the one asked for) by date."""
        own = [session for session in self.plan.sessions if session.topic == self.topic.id]
        return [session for session in own if session.id == self.session] if self.session else own


def why_json(why: Why) -> dict[str, Any]:
    """The chain as JSON-able values."""
    chosen = why.plan.selection
    kept = next((entry for entry in chosen.kept if entry.topic == why.topic.id), None)
    left = next((entry for entry in chosen.left_out if entry.topic == why.topic.id), None)
    weight = next((entry.weight for entry in why.demand.topics if entry.topic == why.topic.id), 0.0)
    return {
        "topic": why.topic.id,
        "title": why.topic.title,
        "planned": kept is not None,
        "skipped": why.skipped,
        "depth": kept.depth if kept else None,
        "minutes": kept.minutes if kept else None,
        "known": why.known.get(why.topic.id),
        "demand": weight,
        "asked_by": [
            {
                "path": piece.source.path, "line": piece.source.line, "quote": piece.quote, "term": piece.term,
                "strength": piece.strength, "rule": piece.rule, "via": piece.via, "any_of": group,
            }
            for piece, group in why.evidence
        ],
        "needs": [{"topic": edge.topic, "depth": edge.depth, "why": edge.why} for edge in why.graph.needs[why.topic.id]],
        "needed_by": _needed_by(why),
        "bought_as": next(
            (number for number, step in enumerate(chosen.purchases, 1) if _bought(step.topic, step.with_topics, why)), None
        ),
        "left_out": {"minutes": left.minutes, "value": left.value, "depth": left.depth, "why": left.why} if left else None,
        "sessions": [
            {
                "id": session.id, "date": session.on.isoformat(), "kind": session.kind, "minutes": session.minutes,
                "why_then": when(why, session),
            }
            for session in why.sessions
        ],
    }  # fmt: skip


def _bought(topic: str, with_topics: tuple[str, ...], why: Why) -> bool:
    return why.topic.id == topic or why.topic.id in with_topics


def _needed_by(why: Why) -> list[str]:
    kept = {entry.topic for entry in why.plan.selection.kept}
    return [name for name in why.graph.dependents(why.topic.id) if name in kept]


def why_lines(why: Why) -> list[str]:
    """The chain for the terminal."""
    topic, chosen = why.topic, why.plan.selection
    kept = next((entry for entry in chosen.kept if entry.topic == topic.id), None)
    left = next((entry for entry in chosen.left_out if entry.topic == topic.id), None)
    lines = [f"{topic.title} ({topic.id}), {why.library.area_by_id[topic.area].title}"]
    if topic.id in why.known:
        lines.append(f"  known to the depth '{why.known[topic.id]}'")
    if kept:
        lines.append(f"  in the plan to the depth '{kept.depth}', {duration(kept.minutes)}" + _order(why))
    else:
        reason = left.why if left else "" if why.evidence else "nothing asks for it"
        if why.skipped:
            reason = "you skipped it; 'planner log' shows when, and 'planner undo' with an id takes it back"
        lines.append("  not in the plan" + (f": {reason}" if reason else ""))
    lines += _asked(why)
    lines += _around(why)
    if kept and left:
        lines.append(f"A deeper level ('{left.depth}') was left out: {left.why}")
    if why.sessions:
        lines.append("When:")
    for session in why.sessions:
        label = f"{day_title(session.on)}  {session.kind} {session_title(session)}, {session.minutes} min"
        lines.append(f"  {label} ({session.id}): {when(why, session)}")
    return lines


def _order(why: Why) -> str:
    steps = why.plan.selection.purchases
    for number, step in enumerate(steps, start=1):
        if _bought(step.topic, step.with_topics, why):
            sake = "" if step.topic == why.topic.id else f" for the sake of {_title(why, step.topic)}"
            return f"; bought as step {number} of {len(steps)}{sake} ({step.value:.2f} for {step.minutes} min)"
    return ""


def _asked(why: Why) -> list[str]:
    if not why.evidence:
        through = why.asked_through
        if through is None:
            return ["Asked by: no posting"]
        name, piece = through
        return [
            f"Asked by no posting by name, but needed for {_title(why, name)}:",
            f'  {piece.source}: {piece.strength} ({piece.rule}): "{unmarked(piece.quote)}"',
        ]
    weight = next((entry.weight for entry in why.demand.topics if entry.topic == why.topic.id), 0.0)
    lines = [f"Asked by{f' (demand {weight:.2f})' if weight else ''}:"]
    sentences: dict[str, dict[str, list[str]]] = {}  # sentence -> what follows from its words -> the words
    for piece, group in why.evidence:
        via = f", which names the area {why.library.area_by_id[piece.via].title}" if piece.via else ""
        enough = f"; one of {group} is enough" if group else ""
        head = f'  {piece.source}: {piece.strength} ({piece.rule}): "{unmarked(piece.quote)}"'
        words = sentences.setdefault(head, {}).setdefault(f"{via}{enough}", [])
        if f"'{piece.term}'" not in words:
            words.append(f"'{piece.term}'")
    for head in list(sentences)[:MOST_SENTENCES]:
        lines += [head, *(f"      says {', '.join(words)}{rest}" for rest, words in sentences[head].items())]
    if len(sentences) > MOST_SENTENCES:
        lines.append(f"  and {len(sentences) - MOST_SENTENCES} more sentences")
    taken = [choice for choice in why.plan.selection.choices if why.topic.id in choice.topics]
    return [*lines, *dict.fromkeys(f"  taken among the alternatives: {one.term}, {one.why}" for one in taken)]


def _around(why: Why) -> list[str]:
    lines = []
    if why.graph.needs[why.topic.id]:
        lines.append("Needs:")
    for edge in why.graph.needs[why.topic.id]:
        lines.append(f"  {_title(why, edge.topic)} ('{edge.depth}', {_where(why, edge.topic)}): {edge.why}")
    dependents = _needed_by(why)
    if dependents:
        lines.append("Needed in this plan by:")
    for name in dependents:
        reason = next(edge.why for edge in why.graph.needs[name] if edge.topic == why.topic.id)
        lines.append(f"  {_title(why, name)} ({_where(why, name)}): {reason}")
    return lines


def _title(why: Why, topic: str) -> str:
    return why.library.by_id[topic].title


def _days(why: Why, topic: str) -> list[date]:
    sessions = why.plan.sessions
    return [session.on for session in sessions if session.topic == topic and session.kind in STUDY_KINDS]


def _where(why: Why, topic: str) -> str:
    days = _days(why, topic)
    if days:
        first, last = day_title(min(days)), day_title(max(days))
        return first if first == last else f"{first} to {last}"
    return "known" if topic in why.known else "not planned"


def when(why: Why, session: Session) -> str:
    """Why a session stands on its day."""
    if session.done:
        return "done"
    if session.kind == "review":
        return session.why
    reasons = []
    if session.kind == "drill":
        reasons.append("from the day after the lesson and practice on")
    elif session.kind == "practise":
        reasons.append("soon after the lesson")
    else:
        ready = [
            (max(days), edge.topic)
            for edge in why.graph.needs[why.topic.id]
            if (days := _reached(why, edge.topic, edge.depth))
        ]
        if ready:
            on, name = max(ready)
            reasons.append(f"the day after {_title(why, name)} is there at the earliest ({day_title(on)})")
        waiting = [(min(days), name) for name in _needed_by(why) if (days := _days(why, name))]
        if waiting:
            on, name = min(waiting)
            reasons.append(f"before {_title(why, name)}, which begins on {day_title(on)}")
    if session.covers:
        reasons.append(f"also reviews {', '.join(_title(why, name) for name in session.covers)}")
    return "; ".join(reasons) or "its turn by worth for the time, areas alternating"


def _reached(why: Why, topic: str, depth: Depth) -> list[date]:
    kinds = STUDY_KINDS[: DEPTHS.index(depth) + 1]
    return [session.on for session in why.plan.sessions if session.topic == topic and session.kind in kinds]
