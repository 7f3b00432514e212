"""A posting's blocks with the role of the section they stand in, run-on lines taken apart."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from planner.extract import headings
from planner.extract.folding import fold_phrase
from planner.extract.headings import ASKING, OTHERS, PAGE, PLAIN
from planner.extract.interviews import STAGE
from planner.extract.lines import BOLD_LINE, Block
from planner.extract.page_furniture import ends_advert, is_banner, page_role
from planner.extract.run_on import RUN_ON, heading_at_start, item_cuts, stretches_of

HASHTAGS = 4  # a line of more is for a search engine
LABELLED = 80  # characters within which a label ends, with what decorates it
KNOWING_WITH = re.compile(
    r"\b(?:experience|knowledge|skills?|background|expertise|education|proficiency|understanding|familiarity)(?: \w+){0,3}? (?:with|in|of|as)\b"
    r"|\A.{6,30} includes? \w"
)
FACT_LABEL = re.compile(
    r"(?:salary|compensation|pay|rate|hourly rate|base salary|location|duration|department|hours|expected hours|schedule|(?:job|work|position) (?:types?|locations?|codes?|ids?|numbers?|titles?|levels?|categor(?:y|ies))|employer|company)\Z"
)
# "Desired majors: statistics, physics" lists fields of a degree, which only the label tells.
MAJORS = re.compile(r"\b(?:majors?|fields? of study)\b", re.I)
# An item that names one skill, "Sound crumb skills", where a heading names a kind of them.
ONE_SKILL = re.compile(
    r"(?!(?:key|core|main|required|requirements?|technical|hard|soft|additional|other|essential|preferred|desired|desirable|necessary|mandatory|minimum|basic|must|nice|professional|ideal|expected|useful|your|the|our|we|you|what|who|skills?|qualifications?|experience|education|educational|knowledge|bonus|optional|general|specific|relevant|candidate|job|role|position|suggested|recommended|plus)\b)"
    r".+ (?:skills|experience|knowledge|abilities|background|expertise)(?: are (?:an? )?(?:plus|bonus))?\Z"
)
CHAT = re.compile(
    r"\[?(?:\d[\d./-]{5,9},? )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[AP]M)?\]? ?[–-]? ?[A-Z][^:\n]{1,40}: "
)  # "[09:42] Ada: ..."
LABEL = re.compile(r"[*_ ]*(?P<label>[A-Z0-9][^:.;!?\n]{0,48}?)[*_ ]*:[*_]*[^\S\n]+(?=\S)")


class Passage(NamedTuple):
    """A block, or a piece of a run-on one, and the role of its section.

    `rule` names what gave the role; `is_heading` marks headings themselves; `item` says that it stands in a list.
    """

    first_line: int
    last_line: int
    start: int
    end: int
    text: str
    role: str
    heading: str
    rule: str
    item: bool
    is_heading: bool = False


class _Section(NamedTuple):
    role: str = PLAIN
    heading: str = ""
    rule: str = "default"


def cut_passages(
    blocks: tuple[Block, ...],
    flat: str,
    names_something: Callable[[int, int], bool],
    names_at_all: Callable[[int, int], bool],
) -> tuple[Passage, ...]:
    """The passages of a posting.

    `flat`: its text in lower case, character for character. `names_something(start, end)`: whether a vocabulary phrase
    stands there that is no soft skill; `names_at_all(start, end)`: whether anything does.
    """
    passages: list[Passage] = []
    section = _Section()
    around: list[tuple[int, _Section]] = []  # depth of each list item that heads deeper ones, and the section before it
    asked = False  # whether the advert's own lists were seen: what a page shows after them may be other adverts
    listed = False
    for number, block in enumerate(blocks):
        listed = listed or block.mark == "•"
        while around and block.depth <= around[-1][0]:
            section = around.pop()[1]
        heads = block.mark == "•" and number + 1 < len(blocks) and blocks[number + 1].depth > block.depth
        folded = " ".join(flat[block.start : block.end].split()) if block.end - block.start <= 120 else ""
        if section.role == OTHERS and asked:
            passages.append(_passage(block, section))
            continue
        if block.text.startswith("#") and block.text.count(" #") > HASHTAGS:
            passages.append(_passage(block, section._replace(role=PAGE, rule="page-furniture")))
            continue
        plain = headings.bare(folded) if folded else ""
        if folded and not asked and is_banner(plain):  # above the advert, not a section of it
            passages.append(_passage(block, section._replace(role=PAGE, rule="page-furniture")))
            continue
        if folded and (role := page_role(block.text, folded, plain)):
            if role == OTHERS or ends_advert(plain, asked, asked or listed):
                section = _Section(role, block.text, "page-key")
            passages.append(_passage(block, section._replace(role=role, rule="page-furniture")))
            continue
        role, rule = _heading_role(block, folded, plain, names_something) if folded else ("", "")
        if rule:
            held = section
            if heads:
                around.append((block.depth, section))
            if role:
                section = _Section(role, _title(block), rule)
            elif block.mark in ("#", "*") and section.role not in ASKING and section.role != headings.LEGAL:
                section = _Section(PLAIN, _title(block), rule)
            if not _only_title(block, blocks, number):
                passages.append(_passage(block, section if role else held, heading=True))
                continue
        if heads and folded and folded.count(" ") < 3 and not names_something(block.start, block.end):
            passages.append(_passage(block, section._replace(rule="list-heading"), heading=True))
            continue
        after = section
        for passage, held in _pieces(block, section, names_something, names_at_all):
            passages.append(passage)
            after = held
            asked = asked or passage.role in ASKING
        section = after
        asked = asked or section.role in ASKING
    return tuple(passages)


def _passage(block: Block, section: _Section, heading: bool = False) -> Passage:
    return Passage(
        block.first_line, block.last_line, block.start, block.end, block.text, section.role, section.heading, section.rule,
        block.mark == "•", heading,
    )  # fmt: skip


def _title(block: Block) -> str:
    return " ".join(block.text.strip(" *_#:").split())


def _only_title(block: Block, blocks: tuple[Block, ...], number: int) -> bool:
    """A bullet that looks like a heading but is the last of its list, or one of several in bold, is an item."""
    if block.mark != "•" or block.text.rstrip().endswith((":", "?")):
        return False
    return number + 1 == len(blocks) or (_in_bold(block) and _in_bold(blocks[number + 1]))


def _in_bold(block: Block) -> bool:
    """Whether a bullet is in bold from end to end: perhaps a heading among the items."""
    return block.mark == "•" and block.text.startswith(("**", "__")) and bool(BOLD_LINE.match(block.text))


def _heading_role(block: Block, folded: str, bare: str, names_something: Callable[[int, int], bool]) -> tuple[str, str]:
    """(role, rule) of a heading; rule "" when the block is none; role "" for a heading that says nothing."""
    text = block.text.rstrip(" *_")
    words = folded.count(" ") + 1
    if words > 12 or not bare:
        return "", ""
    colon = text.endswith(":")
    capitals = block.mark != "•" and text.isupper() and words <= 8 and len(text) > 3
    bold_item = _in_bold(block)
    if bold_item and names_something(block.start, block.end):
        return "", ""
    marked = block.mark in ("#", "*") or colon or bold_item
    if (capitals or marked) and not (text.endswith(".") and block.mark != "#"):
        role = headings.whole_role(bare)
        if KNOWING_WITH.search(bare) and not colon and block.mark != "#" and names_something(block.start, block.end):
            return "", ""  # an item all in bold: "Experience with Python"
        if role in ("", headings.REQUIREMENTS) and headings.telling_role(bare) == headings.PREFERRED:
            return headings.PREFERRED, "heading-word"  # "Experience with some of the following is a bonus:"
        if role:
            return role, "heading"
        if block.mark == "•" and not colon:
            return "", ""
        role = headings.telling_role(bare)
        if role:
            return role, "heading-word"
        if block.mark == "•" or (colon and words > 6 and names_something(block.start, block.end)) or not marked:
            return "", ""
        return "", "unknown-heading"
    if text.endswith((".", ",", ";")) or ": " in text or words > 9 or not text[:1].isupper():
        return "", ""  # what has something behind its colon is a label
    if block.mark == "•" and (words > 7 or not headings.STRONG.search(bare)):
        return "", ""
    role = headings.whole_role(bare)
    if not role:
        return "", ""
    if (names_something(block.start, block.end) and " for " not in bare) or KNOWING_WITH.search(bare):
        return "", ""
    if bare.startswith("you") and words > 5 and not bare.endswith((" if", " have", " bring", " are", " who")):
        return "", ""  # a sentence: "You will thrive in a small crew"
    if block.mark == "•" and re.match(
        r"(?:you (?:are|have|will)|must have|strong|good|excellent|outstanding|exceptional|solid|proven|great|superb|superior|advanced|basic|effective|"
        r"deep|demonstrated|hands on|analytical|quantitative|interpersonal|organi[sz]ational|leadership|creative|critical|problem|work|communication|technical)\b",
        bare,
    ):
        return "", ""
    if block.mark == "•" and ONE_SKILL.match(bare):
        return "", ""
    return role, "heading-words"


def _pieces(
    block: Block,
    section: _Section,
    names_something: Callable[[int, int], bool],
    names_at_all: Callable[[int, int], bool],
) -> Iterator[tuple[Passage, _Section]]:
    """The block as passages, each with the section that holds after it: labels, glued bullets and run-on lines split."""
    for start, text, glued in stretches_of(block):
        if said := CHAT.match(text):
            start, text = start + said.end(), text[said.end() :]
        item = block.mark == "•" or glued
        label = LABEL.match(text) if ":" in text[:LABELLED] else None
        inner = section
        aside = (
            headings.ABOUT,
            PLAIN,
            headings.LEGAL,
            headings.PROCESS,
            OTHERS,
        )  # "Commitment to learning: ..." is an item
        if label and len(label["label"].split()) <= 6:
            folded = headings.bare(fold_phrase(label["label"]))
            role = headings.whole_role(folded)
            fact = (
                section.role == headings.SUMMARY
                and role
                in (
                    headings.DUTIES,
                    headings.ABOUT,
                )
                and not re.search("dut|respons|task", folded)
            )  # "Mission: ..." in a summary
            if role and not fact and not (item and role in aside):
                kept = role
                if item and section.role in ASKING and role == headings.REQUIREMENTS:
                    kept = section.role if section.role == headings.PREFERRED else role
                if section.role == headings.BENEFITS and item:
                    kept = section.role
                inner = _Section(kept, _title_of(label["label"]), "label")
                # "Salary: 40k" says nothing of the lines behind it, nor "Bonus experience: C" among what is asked for
                among = section.role in ASKING and section.rule.startswith("heading") and role in ASKING
                if not item and not among and not FACT_LABEL.match(folded):
                    section = inner
            leaning = re.search(r" (?:with|of|in|for|to|on)(?: |\Z)", label["label"]) or re.match(
                r"(?:e\.g|such as|for example|for instance)\b", text[label.end() :]
            )  # "Comfort with experimentation: ...", "Log analysis: e.g. Splunk"
            names = names_something(start, start + label.end("label"))
            leaning = leaning or STAGE.search(label["label"].lower())  # "Coding round: graphs"
            itself = item and role in aside
            if not MAJORS.search(label["label"]) and ((role and not itself) or not (leaning or names)):
                asks = item and inner.role in (headings.REQUIREMENTS, headings.PREFERRED)
                if asks and names_at_all(start, start + label.end("label")):
                    # "Proficiency in Java: Ability to ...", "Critical thinking: You enjoy ..." ask two things
                    yield _made(block, start + label.start("label"), label["label"], inner, item, False), section
                begin = label.end()
                start, text = start + begin, text[begin:]
        for passage in _items(block, start, text, inner, item):
            if passage.rule == "inline-heading":
                section = _Section(passage.role, passage.heading, passage.rule)
            yield passage, section


def _title_of(label: str) -> str:
    return " ".join(label.strip(" *_#:").split())


def _items(block: Block, start: int, text: str, section: _Section, item: bool) -> Iterator[Passage]:
    """A stretch as one passage, or as the items of a list that lost its bullets."""
    heading = heading_at_start(block, text)
    if heading:
        role = headings.whole_role(fold_phrase(heading["head"]))
        section = _Section(role or section.role, heading["head"], "inline-heading")
        yield _made(block, start, heading["head"], section, False, True)
        start, text = start + heading.end(), text[heading.end() :]
    if section.role in ASKING and len(block.text) > RUN_ON and (heading or len(text) > RUN_ON):
        cuts = item_cuts(text)
        if len(cuts) > (1 if heading else 2):
            for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
                yield _made(block, start + begin, text[begin:end].rstrip(), section, True, False)
            return
    if text.strip():
        yield _made(block, start, text, section, item, False)


def _made(block: Block, start: int, text: str, section: _Section, item: bool, heading: bool) -> Passage:
    first = last = block.first_line
    if block.last_line > first:
        first += block.text.count("\n", 0, start - block.start)
        last = first + text.count("\n")
    return Passage(
        first,
        last,
        start,
        start + len(text),
        text,
        section.role,
        section.heading,
        section.rule,
        item,
        heading,
    )
