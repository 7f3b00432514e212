"""What was asked and answered in the placement test; a frozen record that is kept as JSON between sittings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from planner.model.progress import ProgressEntry, in_force
from planner.model.topic import DEPTHS, Depth

Reply = Literal["knew", "partly", "no", "dont-know"]
REPLIES: tuple[Reply, ...] = get_args(Reply)
RATINGS = (
    "new to me",
    "I know the words",
    "I could explain the basics",
    "I could explain most of it in an interview",
    "I work with it",
)
FORMAT = "planner.assess/1"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question answered: the topic, the question's id, and how the learner judged the own answer."""

    topic: str
    question: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class Sitting:
    """The state of the test. `ratings`: area and a number from 0 to 4 (see `RATINGS`). `overruled`: topic and the
    depth the learner insists on ("" for not known). `stopped`: ended by the learner."""

    ratings: tuple[tuple[str, int], ...] = ()
    answers: tuple[Answer, ...] = ()
    overruled: tuple[tuple[str, str], ...] = ()
    stopped: bool = False

    @property
    def count(self) -> int:
        """Answers given, self-ratings included."""
        return len(self.ratings) + len(self.answers)

    def rated(self, area: str, rating: int) -> "Sitting":
        """With the self-rating of an area. Raises ValueError for a number outside 0 to 4."""
        if not 0 <= rating < len(RATINGS):
            raise ValueError(f"a rating is a number from 0 to {len(RATINGS) - 1}")
        kept = tuple(pair for pair in self.ratings if pair[0] != area)
        return replace(self, ratings=(*kept, (area, rating)))

    def answered(self, topic: str, question: str, reply: Reply) -> "Sitting":
        """With one more answer."""
        return replace(self, answers=(*self.answers, Answer(topic, question, reply)))

    def without_last(self) -> "Sitting":
        """With the last answer taken back; where none was given, the last self-rating."""
        if self.answers:
            return replace(self, answers=self.answers[:-1])
        return replace(self, ratings=self.ratings[:-1])

    def without_last_rating(self) -> "Sitting":
        """With the last self-rating taken back."""
        return replace(self, ratings=self.ratings[:-1])

    def overrule(self, topic: str, depth: Depth | None) -> "Sitting":
        """With the learner's own word on a topic, which no answer outweighs."""
        kept = tuple(pair for pair in self.overruled if pair[0] != topic)
        return replace(self, overruled=tuple(sorted((*kept, (topic, depth or "")))))

    def as_recorded(self, entries: tuple[ProgressEntry, ...]) -> "Sitting":
        """With the overrules that the record has taken back left out, or as they were before."""
        standing = {entry.id for entry in in_force(entries)}
        pairs: list[tuple[str, str]] = []
        for topic, depth in self.overruled:
            said = [entry for entry in entries if entry.action == "known" and entry.topic == topic]
            if said and said[-1].id not in standing:
                left = [dict(entry.detail).get("depth", "") for entry in said if entry.id in standing]
                pairs += [(topic, left[-1] if left[-1] in DEPTHS else "")] if left else []
            else:
                pairs.append((topic, depth))
        return replace(self, overruled=tuple(pairs))


def sitting_to_json(sitting: Sitting) -> dict[str, Any]:
    """The record as plain JSON values."""
    return {
        "format": FORMAT,
        "ratings": [{"area": area, "rating": rating} for area, rating in sitting.ratings],
        "answers": [{"topic": each.topic, "question": each.question, "reply": each.reply} for each in sitting.answers],
        "overruled": dict(sitting.overruled),
        "stopped": sitting.stopped,
    }


def sitting_from_json(value: object) -> Sitting:
    """The record read back. What can't be understood is left out; anything but a record gives a new sitting."""
    if not isinstance(value, Mapping) or value.get("format") != FORMAT:
        return Sitting()
    ratings = tuple(
        (str(each["area"]), each["rating"])
        for each in _entries(value.get("ratings"), ("area", "rating"))
        if isinstance(each["rating"], int) and 0 <= each["rating"] < len(RATINGS)
    )
    answers = tuple(
        Answer(str(each["topic"]), str(each["question"]), each["reply"])
        for each in _entries(value.get("answers"), ("topic", "question", "reply"))
        if each["reply"] in REPLIES
    )
    said = value.get("overruled")
    pairs = said.items() if isinstance(said, Mapping) else ()
    overruled = tuple(sorted((str(topic), str(depth)) for topic, depth in pairs if depth in ("", *DEPTHS)))
    return Sitting(ratings, answers, overruled, value.get("stopped") is True)


def _entries(value: object, keys: tuple[str, ...]) -> list[Mapping[str, Any]]:
    if not isinstance(value, list):
        return []
    return [each for each in value if isinstance(each, Mapping) and all(key in each for key in keys)]
