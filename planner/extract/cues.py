"""The words without which a rule cannot apply: one look at each word of a posting spares most of the rules' patterns.

Every pattern of a family contains, wherever it matches, one of the family's words; so a clause without any of them
needs no look at the pattern. A test holds the patterns to that.
"""

from bisect import bisect_left
from functools import lru_cache, reduce
from operator import or_

from planner.extract.words import Words

# "stem*": every word that begins so. Words are runs of letters and digits in lower case: "b.s." is "b" and "s".
FAMILIES: dict[str, str] = {
    "optional": "prefer* plus pluses bonus asset advantage nice ideally desirable desired helpful beneficial advantageous not would welcome valued useful benefit optional optionally good love extra appréci* souhait* von wünschenswert",
    "obligatory": "must mandatory essential necessary required minimum",
    "waived": "not no need",
    "eligibility": "authori* permit* right legally eligib* visa sponsor* citizen* resid* green clearance* based* person* located travel* relocat* commut* available availability* commit hours 40* least years licen* site* onsite* from office* applicants zone* timezone* graduating graduation return returning check* lift* pounds* lb lbs",
    "degree": "bachelor bachelors master masters ph phd doctorate* doctoral* graduate undergraduate* degree* diploma* bs ba ms ma bsc msc b m mba btech mtech beng meng enrolled* pursuing* high gpa ged major majors majoring student students junior senior sophomore rising studying* graduated*",
    "legal": "equal regard* regardless accommodation* protected affirmative applicable privacy criminal fair check* verify* drug recruitment unsolicited* sexual gender description will discriminat* nothing people historically underrepresented* backgrounds* encourage",
    "pay": "salary* compensation pay hourly commensurate*",
    "benefits": "401* pto paid unpaid insurance* coverage* benefit* plan* dental parental stock equity wellness gym stipend tuition commuter vacation holidays flexible free learning office balance bonus events outings snacks discount rrsp volunteer retirement",
    "process": "apply submit send application* letter resume cv selected shortlisted click* please applying* recruiter interview",
    "duty": "you your will would shall expected responsib* charge acts serves works supports leads provides performs develops designs builds assists reports collaborates partners",
    "ask": "looking* searching* seeking* hiring* you must* require* preferred* mandatory* desired* desirable* essential* plus* experience* knowledge* understanding* skill* background* ability* proficien* command* grasp* communicat* analytical* year* expertise* familiar* able comfortable fluen* candidate* degree pursuing* enrolled* nice passion* problem* interpersonal* verbal* written* programming* coding*",
    "hollow": "excited eager ready thrilled want",
    "vague": "tackl* mission spectrum* ways find considered* apply join joining hands learn get receive enjoy gain access opportunity part love report grow",
    "interview": "explore assess look test evaluate matters explain",
    "experience": "experience experienced experiences year years exposure publication publications track background previous previously hands published portfolio",
    "trait": "passion* communicat* team teamp* teamw* teamo* self motivat* interest interested curio* collaborat* enthusias* detail* problem independent* owner* initiative* proactive* leadership interpersonal* creativ* eager* willing* desire attitude* adapt* organi* analytical mindset* empath* fast multitask* time positive critical ethic* integrity* accountab* scope",
    "joined": "and or",
    "cued": "such e including like experience proficien* familiar* expertise skill skills knowledge fluen* working using tool tools stack language languages",
}  # fmt: skip
SIGNS = (("pay", "$€£"), ("joined", "/"))  # families that a sign may stand for
BITS = {family: 1 << number for number, family in enumerate(FAMILIES)}
KNOWN_WORDS = 20_000  # words whose families are remembered; the bound keeps a survey of thousands small


class Clause:
    """A stretch of a posting, and the families whose words stand in it."""

    __slots__ = ("end", "mask", "start", "text")

    def __init__(self, text: str, start: int, end: int, mask: int):
        self.text, self.start, self.end, self.mask = text[start:end], start, end, mask

    def has(self, family: str) -> bool:
        """Whether a word of `family` stands in it."""
        return self.mask & BITS[family] != 0

    @property
    def straight(self) -> str:
        """Its text with plain apostrophes."""
        return self.text.replace("’", "'")


class Cues:
    """The families of each word of one posting."""

    def __init__(self, text: str, words: Words):
        self._text, self._starts = text, words.starts
        self._masks = list(map(families_of, words.words))
        self._signs = [(sign, BITS[family]) for family, signs in SIGNS for sign in signs if sign in text]

    def clause(self, start: int, end: int) -> Clause:
        """The stretch between two offsets, which cut no word in two."""
        return Clause(self._text, start, end, self.mask(start, end))

    def mask(self, start: int, end: int) -> int:
        """The families, as `BITS`, of the words that begin between two offsets."""
        first = bisect_left(self._starts, start)
        mask = reduce(or_, self._masks[first : bisect_left(self._starts, end, first)], 0)
        for sign, bit in self._signs:
            if self._text.find(sign, start, end) >= 0:
                mask |= bit
        return mask


@lru_cache(maxsize=KNOWN_WORDS)
def families_of(word: str) -> int:
    """The families of a word, as `BITS`."""
    exact, stems, lengths = _tables()
    mask = exact.get(word, 0)
    for length in lengths:
        mask |= stems.get(word[:length], 0)
    unit = word.lstrip("0123456789")
    return mask | families_of(unit) if unit and unit != word else mask  # "5years"


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, int], dict[str, int], tuple[int, ...]]:
    exact: dict[str, int] = {}
    stems: dict[str, int] = {}
    for family, listed in FAMILIES.items():
        for word in listed.split():
            table = stems if word.endswith("*") else exact
            table[word.rstrip("*")] = table.get(word.rstrip("*"), 0) | BITS[family]
    return exact, stems, tuple(sorted({len(stem) for stem in stems}))
