"""The words without which a rule cannot apply: one look at each word of a posting spares most of the rules' patterns.

Every pattern of a family contains, wherever it matches, one of the family's words; so a clause without any of them
needs no look at the pattern. A test holds the patterns to that.
"""

import re
from bisect import bisect_left
from functools import reduce
from itertools import compress
from operator import or_

from planner.extract.folding import lowered
from planner.extract.remembered import Remembered
from planner.extract.words import Words

# "stem*": every word that begins so; "#": every number. Words are runs of letters and digits in lower case: "b.s." is "b" and "s".
FAMILIES: dict[str, str] = {
    "optional": "stand especially particularly icing cherry helps hurt prioriti* priority possibilities prefer* plus pluses bonus asset advantage nice ideally desirable desired helpful beneficial advantageous not would welcome valued useful benefit optional optionally good love extra appréci* souhait* von wünschenswert",
    "obligatory": "must mandatory essential necessary required minimum",
    "waived": "not no need t zero neither irrelevant fine ok okay right",
    "eligibility": "run runs last lasts english minimum us usa uk eu eea canada europe required specific authori* permit* passport rights right legally eligib* visa sponsor* citizen* resid* green clearance* based* person* located travel* relocat* commut* available availability* commit hours 40* least years licen* site* onsite* from office* applicants zone* timezone* graduating graduation return returning check* lift* pounds* lb lbs",
    "degree": "background* years bachelor bachelors master masters ph phd doctorate* doctoral* graduate undergraduate* degree* diploma* bs ba ms ma bsc msc b m mba btech mtech beng meng enrolled* pursuing* high gpa ged major majors majoring student students junior senior sophomore rising studying* graduated*",
    "legal": "welcome matter never only perform representative equal regard* regardless accommodation* protected affirmative applicable privacy criminal fair check* verify* drug recruitment unsolicited* sexual gender description will discriminat* nothing people historically underrepresented* backgrounds* encourage",
    "pay": "wage salary* compensation pay hourly commensurate*",
    "benefits": "401* pto paid unpaid health dental vision medical life disability parental options equity wellness gym stipend tuition commuter vacation holidays flexible free budget home balance bonus events outings snacks discount rrsp volunteer retirement",
    "process": "listed invited cookies http https considered transcript transcripts learn apply submit send application* letter resume cv selected shortlisted click* please applying* recruiter interview",
    "duty": "will would shall should ll d going get expected responsible opportunity chance",
    "suited": "ideal perfect great best well particularly especially open designed intended aimed meant suited suitable if",
    "ask": "they wants needs seek seeks bonus asset someone hurt exposure look need looking* searching* seeking* hiring* you must* require* preferred* mandatory* desired* desirable* essential* plus* experience* knowledge* understanding* skill* background* ability* proficien* command* grasp* communicat* analytical* year* expertise* familiar* able comfortable fluen* candidate* degree pursuing* enrolled* nice passion* problem* interpersonal* verbal* written* programming* coding*",
    "hollow": "excited eager ready thrilled want",
    "vague": "chance tackl* mission spectrum* ways find considered* apply join joining hands learn get receive enjoy gain access opportunity part love report grow",
    "round": "take chat interview interviews interviewer interviewers round rounds screen screens screening stage stages step steps call calls session sessions exercise exercises assignment assignments challenge challenges assessment assessments test tests loop loops question questions ask quiz grill asked quizzed tested ready prepared prepare live brush review refresh revise coding whiteboard technical design onsite deep",
    "interview": "explore assess look test evaluate matters explain",
    "experience": "experience experienced experiences year years exposure publication publications track background previous previously hands published portfolio",
    "trait": "passion* communicat* team teamp* teamw* teamo* self motivat* interest interested curio* collaborat* enthusias* detail* problem independent* owner* initiative* proactive* leadership interpersonal* creativ* eager* willing* desire attitude* adapt* organi* analytical mindset* empath* fast multitask* time positive critical ethic* integrity* accountab* scope",
    "joined": "and or",
    "cued": "such e including like experience proficien* familiar* expertise skill skills knowledge fluen* working using tool tools stack language languages",
    "in role": "as in the interns engineers analysts scientists developers associates residents researchers consultants",
    "responsible": "responsib* your",
    "involves": "role position job internship includes",
    "one of": "one 1 two 2 any* either a an",
    "counted": "one 1 two 2 any* either",
    "example": "e eg such example* instance* like including ex i similar",
    "able": "ability able willing willingness capacity eager eagerness desire aptitude",
    "habit": "debug* own* investigat* solv* fram* creat* improv* test* validat* formulat* generat* explor* structur* transform* process* driv* streamlin* set sets setting scalable reliable secure robust maintainable performant resilient fault high production simple clean communicat* explain* present presents presenting convey* distil* articulat* simplif* translat* summari* synthesi* shar* disseminat* deploy fix* document documents documenting draw draws drawing write writes writing prepar* collect* optimi* resolv* troubleshoot* diagnos* triag* manag* balanc* juggl* handl* prioriti* lead* mentor* coach* train* teach* guid* educat* supervis* understand* gather* elicit* clarif* defin* refin* captur* identif* spot* find* recogni* uncover* discover* extract* manipulat* cleans* clean* interpret* analy* visuali* query* wrangl* mine mining automat* review* refactor* estimat* plan* schedul* evaluat* assess* build* maintain* foster* develop* establish* tak* demonstrat* show* meet* hit* own* work* collaborat* thriv* operat* stay* keep* remain adapt* adjust* excited eager* keen hungry willing* desire ambition motivated",
    "ours": "our",
    "city": "san palo seattle new toronto vancouver montreal london dublin berlin paris amsterdam munich zurich boston chicago austin los mountain menlo sunnyvale cambridge bangalore bengaluru hyderabad singapore sydney tokyo tel warsaw remote denver atlanta washington ottawa madrid barcelona lisbon stockholm copenhagen oslo helsinki",
    "money": "usd* cad* eur* gbp* chf* sek* nok* dkk* inr* aud* nzd* sgd* pln* czk* hkd* jpy* pounds dollars francs rupees kronor kroner rs",
    "month": "jan feb mar apr jun jul aug sep sept oct nov dec january february march april may june july august september october november december",
    "work mode": "remote hybrid onsite site office télétravail",
    "beside": "statistical deterministic probabilistic parallel distributed structured unstructured supervised unsupervised predictive prescriptive descriptive streaming real",
    "published": "publis* public* paper papers conference conferences venue venues journal journals proceedings",
    "teams": "team teams group groups department departments",
    "place": "location located office offices based remotely remote",
}  # fmt: skip
# The words with which each match of a pattern begins: the pattern need be tried there only.
BEGINNINGS: dict[str, str] = {
    "optional": "especially particularly icing cherry it could can wouldn won doesn does will priority more prefer* an a as is are be big huge major strong definite added distinct great plus pluses nice bonus ideally desirable desired helpful beneficial advantageous not would optional optionally good we extra serait est sont appréci* souhait* von wünschenswert",
    "obligatory": "must is are required at mandatory a minimum",
    "eligibility": "run runs last lasts english minimum us usa uk eu eea canada europe regularly frequently occasionally constantly required specific authori* work working passport right legally eligib* visa sponsor* citizen* permanent green security secret ts clearance* u us based resid* located willing* ability travel # percent relocat* available availability* commit at years driver* valid in commutable* applicants time timezone* graduating graduation return returning background able lift* pounds* lb lbs hours full",
    "legal": "equal without regardless reasonable protected affirmative applicable accommodation accommodations we perform representative privacy criminal fair background e drug recruitment unsolicited* sexual gender this at discriminat* nothing you no people historically underrepresented* all encourage",
    "benefits": "401* pto paid unpaid health dental vision medical life disability parental stock equity wellness gym stipend tuition commuter vacation holidays flexible free learning home work company bonus sign signon team snacks employee rrsp volunteer retirement",
    "process": "enable to listed will interview http https apply submit send your cover resume cv application applications only click clicking please learn by is are transcript transcripts recruiter",
    "vague": "tackl* this our the full in find will apply join joining experience you",
    "ask": "they team group lab client someone wouldn won doesn does will exposure would skill skills we looking is are you must require* strong solid good excellent proven prior previous extensive hands practical working relevant demonstrated deep basic some professional industry research experience # proficien* expertise knowledge understanding familiar* ability able comfortable fluen* ideal successful qualified right candidate candidates degree currently a nice passion*",
}  # fmt: skip
# The families that a sign may stand for.
SIGNS = {"$": ("pay", "money"), "€": ("pay", "money"), "£": ("pay", "money"), "₹": ("money",), "/": ("joined",)}
BITS = {family: 1 << number for number, family in enumerate(FAMILIES)}
SIGN_BITS = {sign: sum(BITS[family] for family in families) for sign, families in SIGNS.items()}
# Where no list of beginnings is given, the family's own words begin the pattern.
BEGIN_BITS = BITS | {family: 1 << number for number, family in enumerate(BEGINNINGS, len(FAMILIES))}
SHORTEST = min(  # letters of a stem
    len(word) - 1
    for lists in (FAMILIES, BEGINNINGS)
    for listed in lists.values()
    for word in listed.split()
    if "*" in word
)


class Clause:
    """A stretch of a posting, `low` in lower case, and the families whose words stand in it."""

    __slots__ = ("_cues", "_first", "_masks", "end", "low", "mask", "start", "text")

    def __init__(self, cues: "Cues", start: int, end: int):
        self.text, self.low, self.start, self.end = cues.text[start:end], cues.low[start:end], start, end
        self._cues = cues
        first = self._first = bisect_left(cues.starts, start)
        masks = self._masks = cues.masks[first : bisect_left(cues.starts, end, first)]
        signs = cues.signs_between(start, end) if cues.signs else 0
        self.mask = reduce(or_, masks, signs)

    def has(self, family: str) -> bool:
        """Whether a word of `family` stands in it."""
        return self.mask & BITS[family] != 0

    def has_any(self, families: int) -> bool:
        """Whether a word of any of `families`, as `BITS`, stands in it."""
        return self.mask & families != 0

    @property
    def straight(self) -> str:
        """Its text in lower case with plain apostrophes."""
        return self.low.replace("’", "'")

    def find(self, family: str, pattern: re.Pattern[str], text: str = "") -> re.Match[str] | None:
        """The first match of a pattern whose matches begin with the words that `BEGINNINGS` lists, else with the family's.

        `text`: the clause's own text in another form than lower case, character for character.
        """
        if not self.mask & BITS[family]:
            return None
        text = text or self.low
        bit = BEGIN_BITS[family]
        for number, mask in enumerate(self._masks, self._first):
            if mask & bit and (match := pattern.match(text, self._cues.starts[number] - self.start)):
                return match
        return None

    def find_all(self, family: str, pattern: re.Pattern[str], text: str = "") -> list[re.Match[str]]:
        """Every match of such a pattern, as `finditer` gives them; `text` as for `find`."""
        found: list[re.Match[str]] = []
        if not self.mask & BITS[family]:
            return found
        text = text or self.low
        bit, reached = BEGIN_BITS[family], 0
        for number, mask in enumerate(self._masks, self._first):
            if mask & bit:
                at = self._cues.starts[number] - self.start
                if at >= reached and (match := pattern.match(text, at)):
                    found.append(match)
                    reached = match.end()
        return found


class Cues:
    """The words of one posting that are of any family: where they stand, and their families as `BITS`."""

    def __init__(self, text: str, words: Words):
        self.text, self.low = text, lowered(text)
        masks = list(map(FAMILIES_OF.__getitem__, words.words))
        self.starts = list(compress(words.starts, masks))  # of the words of some family: half of them are of none
        self.masks = list(compress(masks, masks))
        self.signs = [(sign, bits) for sign, bits in SIGN_BITS.items() if sign in text]
        self._clauses: dict[tuple[int, int], Clause] = {}  # most are asked for more than once

    def clause(self, start: int, end: int) -> Clause:
        """The stretch between two offsets, which cut no word in two."""
        found = self._clauses.get((start, end))
        if found is None:
            found = self._clauses[start, end] = Clause(self, start, end)
        return found

    def signs_between(self, start: int, end: int) -> int:
        """The families whose signs stand between two offsets."""
        mask = 0
        for sign, bit in self.signs:
            if self.text.find(sign, start, end) >= 0:
                mask |= bit
        return mask


def _families_of(word: str) -> int:
    """The families of a word, as `BITS`."""
    mask = EXACT.get(word, 0)
    for stem, families in STEMS.get(word[:SHORTEST], ()):
        if word.startswith(stem):
            mask |= families
    if not word or word[0] not in "0123456789":
        return mask
    unit = word.lstrip("0123456789")
    return mask | EXACT["#"] | (_families_of(unit) if unit else 0)  # "5", "5years"


def _exact_and_stems() -> tuple[dict[str, int], dict[str, list[tuple[str, int]]]]:
    """The families of whole words, and those of stems with the stems, by what the stems begin with."""
    exact: dict[str, int] = {}
    stems: dict[str, int] = {}
    for lists, bits in ((FAMILIES, BITS), (BEGINNINGS, BEGIN_BITS)):
        for family, listed in lists.items():
            for word in listed.split():
                table = stems if word.endswith("*") else exact
                table[word.rstrip("*")] = table.get(word.rstrip("*"), 0) | bits[family]
    by_beginning: dict[str, list[tuple[str, int]]] = {}
    for stem, families in stems.items():
        by_beginning.setdefault(stem[:SHORTEST], []).append((stem, families))
    return exact, by_beginning


EXACT, STEMS = _exact_and_stems()
FAMILIES_OF = Remembered(_families_of)
