"""Verbs that share what they act on: "train, evaluate and deploy recommendation models" names three things to know."""

import re
from collections.abc import Sequence

from planner.extract.coordination import named_term, overlaps
from planner.extract.vocabulary import Vocabulary
from planner.model.requirement import Term

RULE = "shared-object"
VERB = (
    r"(?:train|test|deploy|monitor|fine-?tun(?:e|(?=ing))|evaluat(?:e|(?=ing))|validat(?:e|(?=ing))|serv(?:e|(?=ing))|optimi[sz](?:e|(?=ing))|debug|"
    r"build|design|develop|creat(?:e|(?=ing))|implement|maintain|improv(?:e|(?=ing))|scal(?:e|(?=ing))|operat(?:e|(?=ing))|analy[sz](?:e|(?=ing)))(?:ing)?"
)
SHARED = re.compile(
    rf"\b(?P<verbs>{VERB}(?:(?:, (?:and |or )?| and | or | & |/){VERB})+) (?:(?!models?\b|and\b|or\b|to\b|for\b|with\b|in\b)[\w/-]+ ){{0,6}}(?P<object>models)\b"
)
WORDS = re.compile(r"[a-z-]+")


def with_shared_objects(
    text: str, flat: str, start: int, end: int, taken: Sequence[Term], vocabulary: Vocabulary
) -> list[Term]:
    """`taken` and, for each verb of such a list whose phrase ("train models") the vocabulary knows, the verb.

    The last verb may be part of a term already ("deploy machine learning models"); such stretches stay as they are.
    """
    result = list(taken)
    for match in SHARED.finditer(flat, start, end):
        for verb in WORDS.finditer(flat, *match.span("verbs")):
            named = [
                naming
                for naming in vocabulary.lookup(f"{verb.group().replace('-', ' ')} {match['object']}")
                if naming.guard is None and naming.topics
            ]
            if named and not overlaps(result, *verb.span()):
                term = named_term(text, *verb.span(), named)
                result.append(Term(term.text, term.start, term.end, term.topics, term.areas, RULE))
    return sorted(result, key=lambda term: term.start)
