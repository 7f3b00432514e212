"""A choice spread over a list: "at least one of the following:" and the items below it are one requirement."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, pairwise

from planner.extract.cues import Cues
from planner.extract.folding import caseless
from planner.extract.lines import Block
from planner.extract.logic import logic_of
from planner.extract.run_on import RUN_ON
from planner.model.requirement import Term

LEAD = caseless(
    r"\b(?:(?:at least|minimum of) (?:one|1|two|2)\b|(?:one|1|two|2) or (?:more|several|both)\b|(?:any|either|one|1) of\b)(?P<rest>[^,;.!?:]{0,80}?)(?P<colon>:?)[*_ ]*\Z"
)
OWN_LIST = caseless(
    r"\b(?:years?|yrs?|months?|internships?|semesters?|each|all|every)\b|\A\s*(?:our|the (?!following|below|areas|languages|frameworks|tools|topics|fields))|(?<!one) or (?!(?:more|several|both|any|similar|related|equivalent)\b)|/|\band\b"
)
POINTS_BELOW = caseless(r"\b(?:following|below|these|those)\b")
ITEM_WORDS = 12  # an item of a choice is no longer
FLAT_WORDS = 4  # nor one that only its place makes an item of it
UNKNOWN_WORDS = 2  # nor one that moreover names nothing known
MOST_ITEMS = 12


def with_choices(
    blocks: Sequence[Block], text: str, names_something: Callable[[int, int], bool]
) -> tuple[tuple[Block, ...], dict[int, tuple[int, ...]]]:
    """The blocks of `text`, each that leaves a choice joined with its items; and the offsets where the items of such a
    block begin, by that of its end.

    Items stand deeper than what they belong to. In a list without depth, as many of the items behind it count as are
    short and name something.
    """
    found: list[Block] = []
    choices: dict[int, tuple[int, ...]] = {}
    reached = 0
    for number, block in enumerate(blocks):
        if number < reached:
            continue
        last = number
        may_lead = _may_lead(blocks, number)
        if may_lead and (lead := LEAD.search(block.text.lower())) and not OWN_LIST.search(lead["rest"]):
            items = list(islice(_items(blocks, number, bool(lead["colon"]), names_something), MOST_ITEMS + 1))
            sure = lead["colon"] or POINTS_BELOW.search(lead["rest"]) or (items and blocks[items[0]].depth > 0)
            if sure and 1 < len(items) <= MOST_ITEMS and blocks[items[-1]].end - block.start < RUN_ON:
                last = items[-1]
        if last > number:
            end = blocks[last].end
            choices[end] = tuple(blocks[one].start for one in range(number + 1, last + 1))
            whole = text[block.start : end]
            block = Block(block.first_line, blocks[last].last_line, block.start, end, whole, "•", max(block.depth, 0))
        found.append(block)
        reached = last + 1
    return tuple(found), choices


def choice_of(
    cues: Cues, terms: Sequence[Term], items: Sequence[int], end: int
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """(any_of groups, examples), as `logic_of` gives them, of a choice whose items begin at these offsets, up to `end`:
    one group of all that they name but as an example; none when fewer than two items name something."""
    members: dict[str, None] = {}
    examples: dict[str, None] = {}
    naming = 0
    for start, stop in pairwise((*items, end)):
        inside = [term for term in terms if start <= term.start < stop]
        exemplified = logic_of(cues.clause(start, stop), inside)[1]
        examples |= dict.fromkeys(exemplified)
        members |= dict.fromkeys(
            [term.text for term in inside if term.text not in exemplified] or [term.text for term in inside[:1]]
        )
        naming += bool(inside)
    return ((tuple(members),) if naming > 1 else ()), tuple(examples)


def _may_lead(blocks: Sequence[Block], number: int) -> bool:
    """Whether what stands behind a block may be its items at all, as few are: whatever the block says."""
    block = blocks[number]
    if number + 1 == len(blocks) or blocks[number + 1].mark != "•":
        return False
    return block.mark != "•" or blocks[number + 1].depth > block.depth or block.text.rstrip("*_ ").endswith(":")


def _items(
    blocks: Sequence[Block], lead: int, colon: bool, names_something: Callable[[int, int], bool]
) -> Iterator[int]:
    """Numbers of the blocks that are the items of the choice which block `lead` leaves."""
    depth = blocks[lead].depth
    first = None
    for number in range(lead + 1, len(blocks)):
        block = blocks[number]
        words = block.text.split()
        own = block.depth
        if block.mark != "•" or len(words) > ITEM_WORDS or own < (first or 0) or words[0] in ("You", "We"):
            return
        first = own if first is None else first
        deeper = own > depth
        if not deeper and not ((colon or blocks[lead].mark != "•") and _is_short(blocks, number, names_something)):
            return
        yield number


def _is_short(blocks: Sequence[Block], number: int, names_something: Callable[[int, int], bool]) -> bool:
    """Whether a block is short and names something, or is shorter still and stands before one that is and does."""
    block = blocks[number]
    words = len(block.text.split())
    if words > FLAT_WORDS:
        return False
    if names_something(block.start, block.end):
        return True
    following = blocks[number + 1] if words <= UNKNOWN_WORDS and number + 1 < len(blocks) else None
    return (
        following is not None
        and following.mark == "•"
        and len(following.text.split()) <= FLAT_WORDS
        and names_something(following.start, following.end)
    )
