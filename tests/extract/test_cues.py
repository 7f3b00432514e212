"""A pattern never matches where its family of cues has no word, or the quick look would change the result."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.extract import (
    asking,
    durations,
    habits,
    interviews,
    kinds,
    logic,
    modifiers,
    pay,
    places,
    strength,
    terms,
    unknown,
)
from planner.extract.cues import Cues
from planner.extract.folding import flattened, lowered
from planner.extract.words import words_of

CASED = ("cued", "city", "money")  # names are told by their capitals
LETTERS = st.characters(min_codepoint=32, max_codepoint=255)

PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    ("optional", strength.OPTIONAL), ("obligatory", strength.OBLIGATORY), ("waived", strength.WAIVED),
    ("eligibility", kinds.ELIGIBILITY), ("degree", kinds.DEGREE_ANY), ("degree", terms.DEGREE_FIELD),
    ("experience", kinds.EXPERIENCE), ("experience", asking.EXPERIENCED), ("trait", kinds.TRAIT), ("duty", asking.DUTY), ("in role", asking.IN_ROLE), ("responsible", asking.RESPONSIBLE), ("involves", asking.ROLE_INVOLVES), ("ask", asking.ASK),
    ("hollow", asking.HOLLOW), ("vague", asking.VAGUE), ("interview", asking.INTERVIEW), ("round", interviews.ROUND), ("round", interviews.STAGE), ("cued", unknown.CUED),
    ("example", logic.EXAMPLE), ("city", places.CITIES), ("month", durations.PERIOD), ("money", pay.PAY), ("habit", habits.HABIT),
    ("beside", terms.BESIDE), ("published", terms.PUBLISHED), ("teams", modifiers.TEAMS_LISTED),
    *asking.BOILERPLATE,
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_no_match_without_a_cue(number: int) -> None:
    family, pattern = PATTERNS[number]

    @given(st.from_regex(pattern, alphabet=LETTERS))
    def matches_have_cues(text: str) -> None:
        text = " ".join(text.split())
        if pattern.search((text if family in CASED else lowered(text)).replace("’", "'")):
            assert Cues(text, words_of(flattened(text))).clause(0, len(text)).has(family), text

    matches_have_cues()


BEGINNING: list[tuple[str, re.Pattern[str]]] = [
    ("optional", strength.OPTIONAL), ("obligatory", strength.OBLIGATORY), ("eligibility", kinds.ELIGIBILITY),
    ("experience", kinds.EXPERIENCE), ("trait", kinds.TRAIT), ("ask", asking.ASK), ("cued", unknown.CUED), ("city", places.CITIES), ("able", terms.ABLE), ("habit", habits.HABIT), ("ours", terms.OURS),
    ("beside", terms.BESIDE), ("vague", asking.VAGUE),
    *((why, pattern) for why, pattern in asking.BOILERPLATE if why != "pay"),
]  # fmt: skip


@pytest.mark.parametrize("family, pattern", BEGINNING, ids=[family for family, _ in BEGINNING])
def test_patterns_begin_with_their_words(family: str, pattern: re.Pattern[str]) -> None:
    @given(st.lists(st.from_regex(pattern, alphabet=LETTERS), min_size=1, max_size=3))
    def tried_where_the_words_stand(pieces: list[str]) -> None:
        text = " ".join(" ".join(pieces).split())
        clause = Cues(text, words_of(flattened(text))).clause(0, len(text))
        looked_at = text if family in CASED else lowered(text)
        wanted = [match.span() for match in pattern.finditer(looked_at)]
        assert [match.span() for match in clause.find_all(family, pattern, looked_at)] == wanted
        first = clause.find(family, pattern, looked_at)
        assert [first.span()] == wanted[:1] if first else not wanted

    tried_where_the_words_stand()
