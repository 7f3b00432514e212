"""The terms of one clause: vocabulary phrases with their guards tested, coordinated words, abbreviations, unknown names."""

import re
from collections.abc import Iterable, Mapping
from operator import attrgetter

from planner.extract.coordination import named_term, overlaps, with_shared_heads
from planner.extract.cues import Clause
from planner.extract.folding import caseless
from planner.extract.habits import habits_of
from planner.extract.matching import Matches, allowed
from planner.extract.modifiers import heads_a_name, is_employer, is_tag_line, names_employer, only_modifies
from planner.extract.noun_phrases import noun_phrases
from planner.extract.shared_objects import with_shared_objects
from planner.extract.unknown import unknown_names
from planner.extract.vocabulary import Naming
from planner.extract.word_classes import word_set
from planner.model.requirement import Term

NEAR = 2000  # characters
SHORT = 30  # characters of an item that is nothing but a name
PLACE = attrgetter("start")
DEGREE_FIELD = caseless(
    r"\b(?:background (?=in (?:(?!\bwith\b)[^.;()]){4,80}\bor (?:an? )?(?:related|similar|relevant)(?: technical| quantitative)? (?:field|discipline|area))|\d\+? years (?=of (?:[\w&/-]+,? ){1,8}or related field)|bachelor(?:['’]?s)?\b|master(?:['’]?s)?\b|ph\.? ?d\b\.?(?: students?(?: or higher)?(?= in\b))?|degree students?(?: or higher)?(?= in\b)|doctorate|doctoral|degree(?! of (?!science|arts|engineering|bachelor|master|doctor|law|business|technology|medicine))|diploma|b\.?s\.?c?\b|m\.?s\.?c?\b|b\.?a\b|b\.?eng\b|m\.?eng\b|mba\b|undergraduate|graduate student|majors?\b|enrolled|pursuing|studying|graduated|students? (?=of\b))"
    r"(?:(?!experience|candidate|\bwith\b|\band \d|\byears?\b|student|researcher)[^.;]){0,60}?\b(?:in|of|:|major(?:ing)? in)\s+",
)  # fmt: skip
FIELD_END = caseless(
    r"(?:,? (?:or|and) )?(?:(?:an?|other|another|any|similar|closely)? ?(?:\w+ )?(?:related|similar|relevant|equivalent|comparable|quantitative|technical|stem) (?:\w+ )?(?:fields?|disciplines?|majors?|areas?|subjects?|degrees?|experience)\b)|"
    r"[.;]|\b(?:with|and|or|plus)\b (?:(?!with\b|plus\b|and\b|or\b)\w+ ){0,3}?(?:experience|\d+\+? years|knowledge|proficien|strong|ability|familiar|understanding|skills|expected|a strong)|,? (?:with|plus|who|graduating|expected|preferred|required|from|at)\b|\)|"
    r",? (?:and )?(?:should|must|can|has|have|good|solid|sound|strong|excellent|fluent|basic|advanced|proven|hands-on|familiar)\b|"
    r",? (?:and |or )?(?=(?:python|sql|java|javascript|typescript|scala|golang|matlab|pytorch|tensorflow|keras|spark|hadoop|docker|kubernetes|aws|gcp|azure|git|linux|pandas|numpy|excel|tableau)\b|c\+\+|r(?:,|\Z))",
)  # fmt: skip
# "statistical and machine learning techniques", "deterministic, probabilistic modeling": adjectives that name a field
BESIDE = caseless(
    r"\b(?P<adjective>statistical|deterministic|probabilistic|parallel|distributed|structured|unstructured|supervised|unsupervised|"
    r"predictive|prescriptive|descriptive|streaming|real-time)(?:,? (?:and/or|and|or|&) |/|, )"
)
# "in a quantitative field (e.g. Statistics, Physics)", "a technical field such as mathematics or physics"
FIELDS_BEHIND = caseless(
    r"\s*(?:\([^)]*\)|,? (?:such as|like|including|e\.g\.?)(?:(?!\bwith\b|\bexperience|\band \d)[^.;()])*)"
)
OURS = caseless(
    r"\bour (?!stack|tech)(?:[\w-]+ ){0,8}?(?:products|solutions|platforms?|brands|services|offerings|suite),? (?:including|such as|like)\b",
)
LISTED = re.compile(r"(?:\s*[,/&]\s*|\s+(?:and|or)\s+)(?:and |or )?(?:an? )?(?:\w+ )?")
ABBREVIATION = re.compile(r"\s{0,2}\((?P<short>[A-Z][A-Za-z0-9]{0,5}[A-Zs])\)")


def terms_of(
    matches: Matches,
    clause: Clause,
    context: tuple[int, int],
    abbreviations: Mapping[str, Naming],
    company: frozenset[str],
    bare: bool = False,
    open_ended: bool = True,
) -> tuple[Term, ...]:
    """The terms of a clause, sorted by place. `context`: the offsets of the passage, for guards that look around.

    `bare`: the clause is an item of a list of requirements, whose things may be named without any verb. `open_ended`:
    whether things count that neither vocabulary nor shape of name vouches for.
    """
    text, flat, vocabulary = matches.text, matches.flat, matches.vocabulary
    start, end = clause.start, clause.end
    around = ""
    closed = degree_fields(clause) if clause.has("degree") else []
    taken: list[Term] = []
    passed: list[Term] = []  # phrases that stand there but name nothing of their own
    tags = is_tag_line(clause.text)
    item = clause.text.strip(" \t•·*_-–.,;") if bare and len(clause.text) < SHORT else ""
    reached = start
    for match in matches.within(start, end):
        if match.start < reached or (closed and any(first <= match.start - start < last for first, last in closed)):
            continue
        written = text[match.start : match.end]
        namings = vocabulary.namings[match.number]
        if match.number in vocabulary.guarded:
            if context[1] - context[0] > 2 * NEAR:  # a line without end: near words are looked for near
                around = " ".join(flat[max(context[0], match.start - NEAR) : min(context[1], match.end + NEAR)].split())
            around = around or " ".join(flat[context[0] : context[1]].split())
            before = " ".join(flat[max(start, match.start - 40) : match.start].split())
            after = " ".join(flat[match.end : min(end, match.end + 40)].split())
            named = [
                naming for naming in namings if allowed(naming, written, before, after, around, tags, written == item)
            ]
        else:
            named = list(namings)
        if not named or (
            not named[0].topics and heads_a_name(written, text[max(start, match.start - 30) : match.start])
        ):
            continue
        if written.lower() in company:
            said, following = text[start : match.start], text[match.end : end]
            unmatched = all(not n.topics and not n.areas for n in named)
            if is_employer(company, written, said) or names_employer(said, following, unmatched):
                continue
        if written in abbreviations:
            named = [abbreviations[written]]
        term = named_term(text, match.start, match.end, named)
        reached = match.end
        if only_modifies(term, clause) or (taken and _repeats_in_parentheses(taken[-1], term, text)):
            passed.append(term)
            continue
        taken.append(term)
    taken = with_shared_heads(text, flat, start, end, taken, vocabulary, closed, clause.has("joined"))
    for short, naming in abbreviations.items():
        if short not in clause.text:
            continue
        for found in re.finditer(rf"(?<![\w-]){re.escape(short)}s?(?![\w-])", text[start:end]):
            if not overlaps(taken, start + found.start(), start + found.end()):
                taken.append(
                    Term(
                        found.group(),
                        start + found.start(),
                        start + found.end(),
                        naming.topics,
                        naming.areas,
                        "abbreviation",
                    )
                )

    def unmatched_at(first: int, last: int, rule: str) -> Term:
        """What the library doesn't know, between two offsets of the posting."""
        return Term(" ".join(text[first:last].split()), first, last, (), (), rule)

    covered = bytearray(end - start)  # asked once a name: no search among all terms
    for term in (*taken, *passed):
        covered[term.start - start : term.end - start] = b"\1" * (term.end - term.start)
    for name, first, last in unknown_names(clause, taken, company):
        if not any(covered[first - start : last - start]) and not any(a <= first - start < b for a, b in closed):
            taken.append(Term(name, first, last, (), (), "name-shape"))
            covered[first - start : last - start] = b"\1" * (last - first)
    for first, last in habits_of(clause) if open_ended else ():
        if not any(covered[first - start : last - start]) and not any(a <= first - start < b for a, b in closed):
            taken.append(unmatched_at(first, last, "habit"))
    spans = [(term.start - start, term.end - start) for term in (*taken, *passed)] + closed
    for first, last in noun_phrases(clause, spans, bare) if open_ended else ():
        taken.append(unmatched_at(start + first, start + last, "noun-phrase"))
    if clause.has("joined") and "models" in clause.low:
        taken = with_shared_objects(text, flat, start, end, taken, vocabulary)
    if taken and clause.has("joined"):
        begins = {term.start - start for term in taken}
        for found in clause.find_all("beside", BESIDE):
            first, last = found.span("adjective")
            if found.end() in begins and not overlaps(taken, start + first, start + last):
                taken.append(unmatched_at(start + first, start + last, "coordinated-adjective"))
    if open_ended and not taken and not closed and (able := clause.find("able", ABLE)):
        taken.append(unmatched_at(start + able.start("what"), start + able.end("what"), "ability"))
    taken = _without_venues(taken, clause)
    if company:
        taken = [t for t in taken if t.rule != "noun-phrase" or company.isdisjoint(t.text.lower().split())]
    if owned := clause.find("ours", OURS):  # what the employer makes: "our products including Lamp Hub"
        bound = start + owned.end()
        taken = [term for term in taken if term.start < bound or term.rule not in ("noun-phrase", "name-shape")]
    taken.sort(key=PLACE)
    return _without_repeats(taken, vocabulary.soft, text) if len(taken) > 1 else tuple(taken)


PUBLISHED = caseless(r"\b(?:publi[sc]\w+|papers?|conferences?|venues?|journals?|proceedings)\b")
VENUES = word_set(
    "NEURIPS NIPS ICML ICLR CVPR ICCV ECCV WACV ACL EMNLP NAACL COLING AAAI IJCAI KDD SIGKDD SIGIR WWW "
    "RECSYS CIKM WSDM ECIR SIGMOD VLDB ICDE ICASSP INTERSPEECH SIGGRAPH CHI UAI AISTATS COLT JMLR TMLR "
    "TPAMI ICRA IROS CORL RSS MLSYS OSDI SOSP NSDI"
)
# Where nothing else is named, what one must be able to do: "ability to follow instructions", "able to meet deadlines"
ABLE = caseless(
    r"\b(?:ability|able|willing|willingness|capacity|eager|eagerness|desire|aptitude) to (?:[a-z]+ly |also |both )?(?!work\b|be\b|become\b|do\b|join\b|obtain\b|lift\b|travel\b)"
    r"(?P<what>[a-z][\w-]*(?: (?!(?:with|in|of|from|within|across|by|while|through|that|which|as|at|on|for|into|using|when|where|so|and|or|to)\b)[\w'’-]+){1,4})",
)


def _repeats_in_parentheses(previous: Term, term: Term, text: str) -> bool:
    """The "(NLP)" behind "natural language processing"."""
    if text[term.end : term.end + 1] != ")" or text[previous.end : term.start].strip() != "(":
        return False
    if term.topics or term.areas:
        return (term.topics, term.areas) == (previous.topics, previous.areas)
    return _initials(previous.text) == term.text.upper().removesuffix("S")


def degree_fields(clause: Clause) -> list[tuple[int, int]]:
    """Stretches of a clause that list the fields of a degree: "PhD in Computer Science, ML or a related field"."""
    found: list[tuple[int, int]] = []
    at = 0
    while match := DEGREE_FIELD.search(clause.low, at):
        stop = FIELD_END.search(clause.low, match.end())
        end = stop.end() if stop else len(clause.low)
        if stop and re.match(
            r"[,\s]*(?:with|and|or|plus)\b (?!.{0,14}(?:related|similar|relevant|equivalent|comparable|quantitative|technical|stem))",
            clause.text[stop.start() : stop.end()],
        ):
            end = stop.start()
        elif (behind := FIELDS_BEHIND.match(clause.low, end)) is not None:
            end = behind.end()
        found.append((match.start(), end))
        at = max(end, match.end())
    return found


def abbreviations_in(matches: Matches, spans: Iterable[Term]) -> dict[str, Naming]:
    """Abbreviations that the posting defines behind a term, "retrieval-augmented generation (RAG)", and what they name."""
    found: dict[str, Naming] = {}
    for term in spans:
        if "(" not in matches.text[term.end : term.end + 3] or not (term.topics or term.areas):
            continue
        match = ABBREVIATION.match(matches.text, term.end)
        if not match:
            continue
        short = match["short"].removesuffix("s")
        known = any(naming.topics or naming.areas for naming in matches.vocabulary.lookup(short.lower()))
        if short.upper() == _initials(term.text) and not known:
            found[short] = Naming(term.topics, term.areas, None, "abbreviation")
    return found


def _initials(phrase: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", phrase) if word).upper()


def _without_venues(terms: list[Term], clause: Clause) -> list[Term]:
    """Where to publish is no thing to know; one venue stays where nothing else says that papers are asked for."""
    if not clause.has("published"):
        return terms
    venues = [term for term in terms if term.text.upper().split(" ")[0] in VENUES]
    if not venues or not PUBLISHED.search(clause.low):
        return terms
    others = [term for term in terms if term not in venues]
    told = {topic for term in others for topic in term.topics}
    return others + [term for term in venues if term.topics and told.isdisjoint(term.topics)][:1]


# Traits that readers take beside another word of the same: "collaborate with cross-functional teams"
TRAITS = re.compile(
    r"cross[- ]functional|(?:take |takes |taking )?(?:the )?(?:ownership|initiative)\Z|accountability|team-oriented",
    re.I,
)


def _without_repeats(terms: list[Term], soft: frozenset[str], text: str) -> tuple[Term, ...]:
    """One thing once a clause: the same words again, or a soft skill said again in other words, add nothing.

    Members of one list, "initiative, accountability", are told apart by the posting itself.
    """
    seen: set[object] = set()
    kept: list[Term] = []
    reached = 0
    for term in terms:
        before, reached = reached, term.end
        key: object = term.text.lower()
        once = tuple(topic for topic in term.topics if topic in soft) if term.topics else ()
        if key in seen:
            continue
        if (
            once
            and once in seen
            and not TRAITS.match(term.text)
            and not (before and LISTED.fullmatch(text, before, term.start))
        ):
            continue
        seen.add(key)
        if once:
            seen.add(once)
        kept.append(term)
    return tuple(kept)
