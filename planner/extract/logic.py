"""How the terms of a clause are joined: alternatives of which one suffices, and open lists of examples."""

import itertools
import re
from collections.abc import Container, Sequence

from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.extract.runs import OR, closing_of, gap_between, list_from, runs_of
from planner.model.requirement import Term

GENERIC = (
    r"(?:language|framework|tool|technolog(?:y|ie)|librar(?:y|ie)|platform|database|system|service|package|environment|stack|provider|cloud|software|solution|engine|method|technique|field|area|discipline|domain|"
    r"standard|protocol|program|product|application|warehouse|broker|queue|orchestrator|vendor|methodolog(?:y|ie)|algorithm|concept|topic|model|skill)s?"
)
ONE_OF = caseless(
    rf"\b(?:at least|any|either|minimum of|minimum)? ?(?:one|1|two|2)(?: or (?:more|several|both))?(?: \(?(?:or more|or several)\)?)?(?: of(?: the)?(?: following)?(?: (?:\w+ ){{0,3}}{GENERIC}(?:/{GENERIC})?)?\s*:?| (?:(?:\w+[ -]){{0,6}})?{GENERIC}\b| \w+ \w+ ?(?=\()|(?= of\b))"
    rf"|\bany of(?: (?:the |these )?(?:following )?(?:\w+ ){{0,2}}{GENERIC}\s*:| the following(?:,? (?:is|are|would be|will be) (?:[a-z]+ ){{0,3}}(?:plus|bonus|asset|advantage|helpful|preferred|desirable|beneficial))?\s*:?)?|\beither\b|\bone of\b|\ban? (?:\w+[ -]){{0,4}}?{GENERIC}(?=\s*(?:\(|,? (?:such as|like|e\.g)))",
)
EXAMPLE = caseless(
    r"\(?(?:\be\.?g\b\.?,?|\bsuch as|\bfor example,?|\bfor instance,?|\blike\b|\bincluding,? but not limited to:?|\bincluding but|\bex[:.]|\bi\.e\.,?|\bin areas? such as|\bsimilar to)\s*:?",
)
ETC = re.compile(r"\A[\s,]*(?:and )?(?:etc\b|and more\b|and so on|and others?\b|\.\.\.|…)", re.I)
OR_SIMILAR = re.compile(
    r"[\s,]*(?:\)?\s*)?(?:,?\s*(?:and/)?or (?:any |an |a |some )?(?:other |another )?(?:similar|equivalent|comparable|related|other|another|alternative|relevant)\b)",
    re.I,
)
OPENS = re.compile(r"\s*,?\s*(?:including|such as|like|e\.g\.?|\()", re.I)
KNOWN_BY = caseless(r"\b(?:experience|knowledge|background|proficien\w+|familiar\w*|skills?|expertise|understanding)\b")
OTHER = re.compile(r"\bor (?:any |an )?other\b", re.I)
OPENED = re.compile(r"(?: \w+){0,2} ?\(")
OXFORD = re.compile(r"\s*,\s*or\b", re.I)
LAST_IN_WORDS = re.compile(
    r",?\s+or (?:[\w-]+ ){1,4}(?:with|using|in|on|via)\s+", re.I
)  # "A, B, or home-made tools in C"


def logic_of(
    stretch: Clause, terms: Sequence[Term], work: bool = False
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """(any_of groups, examples) of a clause with its `terms` in order. `work`: it says what will be done, where only
    "or" between names leaves a choice."""
    clause = stretch.text
    exemplified = stretch.has("example")
    if not terms or (
        len(terms) == 1
        and "(" not in clause
        and not (exemplified and EXAMPLE.search(stretch.low))
        and "etc" not in clause
    ):
        return (), ()
    spans = [(term.start - stretch.start, term.end - stretch.start) for term in terms]
    runs = runs_of(clause, spans)
    examples = _examples(stretch, spans, runs, exemplified)
    # "a cloud platform (A, B)", "a language such as A": an article counts nothing without what is listed behind it
    counts = stretch.has("counted") or (stretch.has("one of") and (exemplified or "(" in clause))
    cues = list(ONE_OF.finditer(stretch.low)) if counts else []
    stated = _stated_groups(stretch, spans, cues)
    grouped = {number for group in stated for number in group}
    for group in stated:
        if OR.search(clause[spans[group[0]][0] : spans[group[-1]][1]]) or _counted(clause, spans[group[0]][0]):
            examples -= set(group)
    groups = [group for group in stated if not set(group) <= examples]
    halves = {number for number, term in enumerate(terms) if term.rule == "coordinated-adjective"}
    for run in runs:
        if stated and any(cue.start() <= spans[run[0]][0] and spans[run[-1]][1] <= cue.end() for cue in cues):
            continue  # "one or more ranking or retrieval tools such as ..."
        free = [number for number in run if number not in grouped and number not in examples]
        if len(free) == len(run) or (examples.issuperset(run) and _ends_in_or(clause, spans, run)):
            groups += _alternatives(clause, spans, run, halves)
    groups = [
        group
        for group in groups
        if (group in stated and not work and _counted(clause, spans[group[0]][0]))
        or not _no_choice(clause, spans, terms, group, work)
    ]
    groups = [_named_behind(clause, spans, group) for group in groups]
    groups.sort()
    named = [_pairs(clause, spans, group) or _texts(terms, group) for group in groups]
    return tuple(group for group in dict.fromkeys(named) if len(group) > 1), tuple(
        dict.fromkeys(terms[number].text for number in sorted(examples))
    )


def _texts(terms: Sequence[Term], group: Sequence[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(terms[number].text for number in group))


def _pairs(clause: str, spans: Sequence[tuple[int, int]], group: Sequence[int]) -> tuple[str, ...]:
    """ "Ruby/Rails or Elixir/Phoenix": two branches of two each, written as the posting does; () when it is none such."""
    branches = [[group[0]]]
    for one, other in itertools.pairwise(group):
        if gap_between(clause, spans, one, other).strip() == "/":
            branches[-1].append(other)
        else:
            branches.append([other])
    if len(branches) < 2 or len(branches[0]) < 2 or len({len(branch) for branch in branches}) > 1:
        return ()
    return tuple(clause[spans[branch[0]][0] : spans[branch[-1]][1]] for branch in branches)


def _no_choice(
    clause: str, spans: Sequence[tuple[int, int]], terms: Sequence[Term], group: Sequence[int], work: bool
) -> bool:
    """ "knot tying/splicing": a slash between things that are no names joins them and offers no choice; nor do habits."""
    stretch = clause[spans[group[0]][0] : spans[group[-1]][1]]
    rules = [terms[number].rule for number in group]
    words = [terms[number].text for number in group]
    if "habit" in rules or (set(rules) == {"noun-phrase"} and not KNOWN_BY.search(clause.lower())):
        return True  # "explain results or lead teams" asks for both
    if re.search(r"\bor\b", stretch, re.I):
        return work and "and/or" in stretch and any(word.islower() for word in words)
    if work or "noun-phrase" in rules:
        return True
    between = [gap_between(clause, spans, one, other) for one, other in itertools.pairwise(group)]
    if any(gap.strip() != "/" for gap in between):
        return False
    # "containerization/Docker", "data mining/statistical modelling", "HTML/CSS": the same thing twice, or both of them
    return any(re.fullmatch(r"[a-z -]+", word) for word in words) or any("HTML" in word for word in words)


def _named_behind(clause: str, spans: Sequence[tuple[int, int]], group: list[int]) -> list[int]:
    """ "Spark or other big data systems (Hadoop, Hive)": what the others are called takes the place of their kind."""
    if len(group) != 2 or not OTHER.search(gap_between(clause, spans, *group)):
        return group
    opened = OPENED.match(clause, spans[group[1]][1])
    if not opened:
        return group
    closing = closing_of(clause, opened.end() - 1)
    return [group[0], *(number for number, span in enumerate(spans) if opened.end() <= span[0] < closing)]


def _ends_in_or(clause: str, spans: Sequence[tuple[int, int]], run: Sequence[int]) -> bool:
    """ "tools like Tableau or Power BI", "such as JAX, PyTorch, or similar": examples of which one would do."""
    if OR_SIMILAR.match(clause, spans[run[-1]][1]):
        return True
    joined = clause[spans[run[-2]][1] : spans[run[-1]][0]]
    return bool(re.fullmatch(r",?\s*or\s+", joined))


def _counted(clause: str, at: int) -> bool:
    return bool(re.search(r"\b(?:one|two|any|either|1|2)\b(?:[^.;]|\b[ei]\.[eg]\.){0,90}\Z", clause[:at], re.I))


def _alternatives(
    clause: str, spans: Sequence[tuple[int, int]], run: list[int], halves: Container[int]
) -> list[list[int]]:
    """The groups of one list: all of it when only "or" joins it, the parts between "and" when both do. `halves`: the
    numbers of terms whose noun is that of the next, as in "parallel and distributed systems": no "and" of the list.
    """
    gaps = [gap_between(clause, spans, a, b) for a, b in itertools.pairwise(run)]
    behind = clause[spans[run[-1]][1] :]
    if not any(OR.search(gap) for gap in gaps):
        return [run] if OR_SIMILAR.match(behind) and all("," in gap or "/" in gap for gap in gaps) else []
    parts: list[list[int]] = [[run[0]]]
    for gap, number in zip(gaps, run[1:], strict=True):
        if (
            re.search(r"\band\b(?!/or)", gap, re.I)
            and number - 1 not in halves
            and not re.search(r"\band/or\b|\bor\b", gap, re.I)
        ):
            parts.append([number])
        else:
            parts[-1].append(number)
    found = []
    for part in parts:
        inner = [gap_between(clause, spans, a, b) for a, b in itertools.pairwise(part)]
        outer = len(parts) > 1 and "," in "".join(inner) and not _closes_in_or(inner)
        opens = bool(inner) and "," in inner[-1] and not OR.search(inner[-1]) and bool(OPENS.match(behind))
        if (outer or opens) and any(OR.search(gap) for gap in inner):
            # "SQL, Python or R, and AWS", "Redux or MobX, libraries such as SWR": the commas belong to the outer list
            found += _directly_joined(part, inner)
            continue
        if any(OR.search(gap) for gap in inner):
            if all("/" in gap or re.search(r"\bor\b", gap) or "," in gap for gap in inner):
                # "Docker, Kubernetes and Spark/Flink": a slash binds closer than the comma
                found += _by_slash(part, inner)
            else:
                found.append(part)
    return found


def _closes_in_or(gaps: Sequence[str]) -> bool:
    """ "Java or Python, and ML, AWS, or Spark": the comma before the only "or" says that it closes the whole list."""
    return len(gaps) > 1 and bool(OXFORD.match(gaps[-1])) and not any(OR.search(gap) for gap in gaps[:-1])


def _directly_joined(part: list[int], gaps: list[str]) -> list[list[int]]:
    groups: list[list[int]] = [[part[0]]]
    for gap, number in zip(gaps, part[1:], strict=True):
        if OR.search(gap):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [group for group in groups if len(group) > 1]


def _by_slash(part: list[int], gaps: list[str]) -> list[list[int]]:
    if any(re.search(r"\bor\b", gap, re.I) for gap in gaps):
        return [part]
    groups: list[list[int]] = [[part[0]]]
    for gap, number in zip(gaps, part[1:], strict=True):
        if "/" in gap:
            groups[-1].append(number)
        else:
            groups.append([number])
    return [group for group in groups if len(group) > 1]


def _examples(
    stretch: Clause, spans: Sequence[tuple[int, int]], runs: Sequence[list[int]], exemplified: bool
) -> set[int]:
    """Numbers of the terms that are named as examples only. `runs`: the lists among the terms; `exemplified`: whether
    words like "such as" may stand there.
    """
    clause = stretch.text
    found: set[int] = set()
    for cue in EXAMPLE.finditer(stretch.low) if exemplified else ():
        if cue.group().strip() == "like" and not re.search(rf"(?:{GENERIC}|,|\()\s*\Z", clause[: cue.start()], re.I):
            continue
        after = [number for number, span in enumerate(spans) if span[0] >= cue.end()]
        if not after or len(clause[cue.end() : spans[after[0]][0]].split()) > 4:
            continue
        found |= set(list_from(clause, spans, after[0]))
    for opened in (
        re.finditer(r"\(", clause) if "(" in clause else ()
    ):  # "Machine Learning (ranking, retrieval etc)", "languages (Python, C++)"
        closing = clause.find(")", opened.start())
        closing = closing if closing >= 0 else len(clause)
        inside = [n for n, span in enumerate(spans) if opened.start() < span[0] < closing]
        if not inside:
            continue
        words = clause[opened.start() + 1 : closing]
        if re.search(r"\betc\b|…|\.\.\.", words) or (
            re.search(rf"\b{GENERIC}\s*\Z", clause[: opened.start()].rstrip("s ") + ("s" if clause[: opened.start()].rstrip().endswith("s") else ""), re.I)
            and clause[: opened.start()].rstrip().endswith("s") and not re.search(r"\bor\b", words) and "," in words
            and not _counted(clause, opened.start())
        ):  # fmt: skip
            found |= set(inside)
    for run in runs:
        if ETC.match(clause[spans[run[-1]][1] :]):
            found |= set(run)
    return found


def _stated_groups(stretch: Clause, spans: Sequence[tuple[int, int]], cues: Sequence[re.Match[str]]) -> list[list[int]]:
    """Groups announced by `cues` such as "at least one of"; two of them joined by "or" are one group, by "and" two."""
    clause = stretch.text
    groups: list[list[int]] = []
    joints: list[str] = []
    reached = 0
    for cue in cues:
        if cue.start() < reached:
            continue
        after = [number for number, span in enumerate(spans) if span[0] >= cue.end() - 1]
        if not after:
            break
        listed = cue.group().endswith(":")  # "at least one of the following: A, B (C, D), E" is one list to its end
        opened = -1 if listed else clause.find("(", cue.start(), spans[after[0]][0] + 1)
        inside = (
            [n for n, s in enumerate(spans) if s[0] > opened >= 0 and s[1] <= closing_of(clause, opened)]
            if opened >= 0
            else []
        )
        between = EXAMPLE.sub("", stretch.low[cue.end() : spans[after[0]][0]])
        if inside:
            members, last = _without_nested(clause, spans, inside), closing_of(clause, opened)
        elif len(between.split()) <= 6 and "." not in between:
            members = _without_purposes(clause, spans, after) if listed else list_from(clause, spans, after[0])
            if (
                not listed
                and len(members) < len(after)
                and LAST_IN_WORDS.fullmatch(gap_between(clause, spans, members[-1], after[len(members)]))
            ):
                members = after[: len(members) + 1]
            last = spans[members[-1]][1]
            joined = clause[spans[members[0]][0] : last]
            if not re.match(
                r"(?:at least |any )?(?:one|two|1|2|any|either)", cue.group().strip(), re.I
            ) and not OR.search(joined):
                continue
            if (
                members
                and re.match(r"(?:at least |any )?(?:one|1)\b(?! of)", cue.group().strip(), re.I)
                and not OR.search(joined)
                and len(members) < 3
            ):
                continue
        else:
            continue
        if groups:
            joints.append(clause[reached : cue.start()])
        groups.append(members)
        reached = last
    merged: list[list[int]] = []
    for number, group in enumerate(groups):
        if number and re.fullmatch(r"[\s,)]*(?:and/or|or)\s*(?:in )?", joints[number - 1], re.I):
            merged[-1] = merged[-1] + group
        else:
            merged.append(group)
    return [group for group in merged if len(group) > 1]


def _without_purposes(clause: str, spans: Sequence[tuple[int, int]], members: Sequence[int]) -> list[int]:
    """Without what a member is for: "A, B services for C and D, E" lists A, B and E."""
    kept = [members[0]]
    purpose = False
    for one, other in itertools.pairwise(members):
        gap = gap_between(clause, spans, one, other)
        purpose = bool(re.search(r"\bfor\s+\Z", gap)) or (purpose and bool(re.fullmatch(r"\s*(?:and|or|&|/)\s*", gap)))
        if not purpose:
            kept.append(other)
    return kept


def _without_nested(clause: str, spans: Sequence[tuple[int, int]], members: Sequence[int]) -> list[int]:
    """ "(a graph database like Neo4j, SQL Server)": what only exemplifies the member before it is none."""
    return [
        number
        for number in members
        if number == members[0]
        or not re.fullmatch(r"\s*(?:such as|like|e\.g\.?,?)\s*", clause[spans[number - 1][1] : spans[number][0]])
    ]
