"""The words without which a rule cannot apply: one look at each word of a posting spares most of the rules' patterns.

Every pattern of a family contains, wherever it matches, one of the family's words; so a clause without any of them
needs no look at the pattern. A test holds the patterns to that.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache, reduce
from operator import or_

from planner.extract.words import Words

# "stem*": every word that begins so; "#": every number. Words are runs of letters and digits in lower case: "b.s." is "b" and "s".
FAMILIES: dict[str, str] = {
    "optional": "prefer* plus pluses bonus asset advantage nice ideally desirable desired helpful beneficial advantageous not would welcome valued useful benefit optional optionally good love extra appréci* souhait* von wünschenswert",
    "obligatory": "must mandatory essential necessary required minimum",
    "waived": "not no need",
    "eligibility": "authori* permit* right legally eligib* visa sponsor* citizen* resid* green clearance* based* person* located travel* relocat* commut* available availability* commit hours 40* least years licen* site* onsite* from office* applicants zone* timezone* graduating graduation return returning check* lift* pounds* lb lbs",
    "degree": "bachelor bachelors master masters ph phd doctorate* doctoral* graduate undergraduate* degree* diploma* bs ba ms ma bsc msc b m mba btech mtech beng meng enrolled* pursuing* high gpa ged major majors majoring student students junior senior sophomore rising studying* graduated*",
    "legal": "never only perform representative equal regard* regardless accommodation* protected affirmative applicable privacy criminal fair check* verify* drug recruitment unsolicited* sexual gender description will discriminat* nothing people historically underrepresented* backgrounds* encourage",
    "pay": "wage salary* compensation pay hourly commensurate*",
    "benefits": "401* pto paid unpaid health dental vision medical life disability parental options equity wellness gym stipend tuition commuter vacation holidays flexible free budget home balance bonus events outings snacks discount rrsp volunteer retirement",
    "process": "learn apply submit send application* letter resume cv selected shortlisted click* please applying* recruiter interview",
    "duty": "will would shall should ll d going get expected responsible",
    "ask": "exposure looking* searching* seeking* hiring* you must* require* preferred* mandatory* desired* desirable* essential* plus* experience* knowledge* understanding* skill* background* ability* proficien* command* grasp* communicat* analytical* year* expertise* familiar* able comfortable fluen* candidate* degree pursuing* enrolled* nice passion* problem* interpersonal* verbal* written* programming* coding*",
    "hollow": "excited eager ready thrilled want",
    "vague": "tackl* mission spectrum* ways find considered* apply join joining hands learn get receive enjoy gain access opportunity part love report grow",
    "interview": "explore assess look test evaluate matters explain",
    "experience": "experience experienced experiences year years exposure publication publications track background previous previously hands published portfolio",
    "trait": "passion* communicat* team teamp* teamw* teamo* self motivat* interest interested curio* collaborat* enthusias* detail* problem independent* owner* initiative* proactive* leadership interpersonal* creativ* eager* willing* desire attitude* adapt* organi* analytical mindset* empath* fast multitask* time positive critical ethic* integrity* accountab* scope",
    "joined": "and or",
    "cued": "such e including like experience proficien* familiar* expertise skill skills knowledge fluen* working using tool tools stack language languages",
    "in role": "as in the",
    "responsible": "responsib* your",
    "involves": "role position job internship includes",
    "one of": "one 1 two 2 any* either a an",
    "example": "e eg such example* instance* like including ex i similar",
    "able": "ability able willing willingness capacity eager eagerness desire aptitude",
    "habit": "scalable reliable secure robust maintainable performant resilient fault high production simple clean communicat* explain* present presents presenting convey* distil* articulat* simplif* translat* summari* synthesi* shar* disseminat* resolv* troubleshoot* diagnos* triag* manag* balanc* juggl* handl* prioriti* lead* mentor* coach* train* teach* guid* educat* supervis* understand* gather* elicit* clarif* defin* refin* captur* identif* spot* find* recogni* uncover* discover* extract* manipulat* cleans* clean* interpret* analy* visuali* query* wrangl* mine mining automat* review* refactor* estimat* plan* schedul* evaluat* assess* build* maintain* foster* develop* establish* tak* demonstrat* show* meet* hit* own* work* collaborat* thriv* operat* stay* keep* remain adapt* adjust* excited eager* keen hungry willing* desire ambition motivated",
    "ours": "our",
    "work mode": "remote hybrid onsite site office télétravail",
    "place": "location located office offices based remotely remote",
}  # fmt: skip
# The words with which each match of a pattern begins: the pattern need be tried there only.
BEGINNINGS: dict[str, str] = {
    "optional": "prefer* an a as is are be big huge major strong definite added distinct great plus pluses nice bonus ideally desirable desired helpful beneficial advantageous not would optional optionally good we extra serait est sont appréci* souhait* von wünschenswert",
    "obligatory": "must is are required at mandatory a minimum",
    "eligibility": "authori* work right legally eligib* visa sponsor* citizen* permanent green security secret ts clearance* u us based resid* located willing* ability travel # percent relocat* available availability* commit at years driver* valid in commutable* applicants time timezone* graduating graduation return returning background able lift* pounds* lb lbs hours full",
    "ask": "exposure skill skills we looking is are you must require* strong solid good excellent proven prior previous extensive hands practical working relevant demonstrated deep basic some professional industry research experience # proficien* expertise knowledge understanding familiar* ability able comfortable fluen* ideal successful qualified right candidate candidates degree currently a nice passion*",
}  # fmt: skip
SIGNS = (("pay", "$€£"), ("joined", "/"))  # families that a sign may stand for
BITS = {family: 1 << number for number, family in enumerate(FAMILIES)}
# Where no list of beginnings is given, the family's own words begin the pattern.
BEGIN_BITS = BITS | {family: 1 << number for number, family in enumerate(BEGINNINGS, len(FAMILIES))}
KNOWN_WORDS = 20_000  # words whose families are remembered; the bound keeps a survey of thousands small


class Clause:
    """A stretch of a posting, and the families whose words stand in it."""

    __slots__ = ("_cues", "_first", "_last", "end", "mask", "start", "text")

    def __init__(self, cues: "Cues", start: int, end: int):
        self.text, self.start, self.end = cues.text[start:end], start, end
        self._cues = cues
        self._first, self._last = cues.words_between(start, end)
        self.mask = reduce(or_, cues.masks[self._first : self._last], cues.signs_between(start, end))

    def has(self, family: str) -> bool:
        """Whether a word of `family` stands in it."""
        return self.mask & BITS[family] != 0

    def has_any(self, families: int) -> bool:
        """Whether a word of any of `families`, as `BITS`, stands in it."""
        return self.mask & families != 0

    @property
    def straight(self) -> str:
        """Its text with plain apostrophes."""
        return self.text.replace("’", "'")

    def find(self, family: str, pattern: re.Pattern[str], text: str = "") -> re.Match[str] | None:
        """The first match of a pattern whose matches begin with the words that `BEGINNINGS` lists, else with the family's.

        `text`: the clause's own text in another form, character for character.
        """
        if not self.mask & BITS[family]:
            return None
        text = text or self.text
        bit, masks, starts = BEGIN_BITS[family], self._cues.masks, self._cues.starts
        for number in range(self._first, self._last):
            if masks[number] & bit and (match := pattern.match(text, starts[number] - self.start)):
                return match
        return None

    def find_all(self, family: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Every match of such a pattern, as `finditer` gives them."""
        if not self.mask & BITS[family]:
            return
        bit, masks, starts, reached = BEGIN_BITS[family], self._cues.masks, self._cues.starts, 0
        for number in range(self._first, self._last):
            if masks[number] & bit:
                at = starts[number] - self.start
                if at >= reached and (match := pattern.match(self.text, at)):
                    yield match
                    reached = match.end()


class Cues:
    """The families of each word of one posting, as `BITS`."""

    def __init__(self, text: str, words: Words):
        self.text, self.starts = text, words.starts
        self.masks = list(map(families_of, words.words))
        self._signs = [(sign, BITS[family]) for family, signs in SIGNS for sign in signs if sign in text]

    def clause(self, start: int, end: int) -> Clause:
        """The stretch between two offsets, which cut no word in two."""
        return Clause(self, start, end)

    def words_between(self, start: int, end: int) -> tuple[int, int]:
        """(first, last + 1) of the numbers of the words that begin between two offsets."""
        first = bisect_left(self.starts, start)
        return first, bisect_left(self.starts, end, first)

    def signs_between(self, start: int, end: int) -> int:
        """The families whose signs stand between two offsets."""
        mask = 0
        for sign, bit in self._signs:
            if self.text.find(sign, start, end) >= 0:
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
    if unit == word:
        return mask
    return mask | exact["#"] | (families_of(unit) if unit else 0)  # "5", "5years"


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, int], dict[str, int], tuple[int, ...]]:
    exact: dict[str, int] = {}
    stems: dict[str, int] = {}
    for lists, bits in ((FAMILIES, BITS), (BEGINNINGS, BEGIN_BITS)):
        for family, listed in lists.items():
            for word in listed.split():
                table = stems if word.endswith("*") else exact
                table[word.rstrip("*")] = table.get(word.rstrip("*"), 0) | bits[family]
    return exact, stems, tuple(sorted({len(stem) for stem in stems}))
