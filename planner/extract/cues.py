"""Where the words stand without which a rule cannot apply: one pass over a posting spares most of the rules' patterns.

Every pattern of a family contains, wherever it matches, one of the family's words (lower case, hyphens as blanks);
so a clause without any of them needs no look at the pattern. A test holds the patterns to that.
"""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import Any

FAMILIES: dict[str, str] = {
    "optional": "prefer|plus|bonus|asset|advantage|nice|ideally|desir|helpful|beneficial|advantageous|not |would be|welcome|valued|useful|benefit|optional|good to have|love|extra points|appréci|souhait|vorteil|wünschens",
    "obligatory": "must|mandatory|essential|necessary|required|minimum",
    "waived": "not |no |need",
    "eligibility": "authori|permit|right to work|legally|eligib|visa|sponsor|citizen|resident|green card|clearance|based|person|resid|located|relocat|commut|travel|available|availability|commit to|hours|full time|at least 18|years of age|licen|on site|onsite|office|applicants only|time zone|timezone|graduat|return|background check|lift|pounds|lbs",
    "degree": "bachelor|master|ph|doctor|degree|graduate|diploma|bs|ba|ms|b.s|m.s|b.a|m.b|btech|mtech|b.t|m.t|enrolled|pursuing|high school|gpa|ged|majoring|major|student|standing|year|studying|b.eng|m.eng|beng|meng|junior|senior|sophomore|rising",
    "legal": "equal |without regard|regardless|accommodation|protected|affirmative|applicable|privacy|criminal|fair chance|background check|e verify|drug|recruitment|unsolicited|sexual|gender|job description|at will|discriminat|nothing in this|people of color|historically|underrepresented|backgrounds|encourage",
    "pay": "$|€|£|salary|compensation|pay |base pay|hourly|commensurate",
    "benefits": "401|pto|paid|insurance|coverage|benefit|plan|dental|parental|stock options|equity|wellness|gym|stipend|tuition|commuter|vacation|holidays|flexible|free |learning budget|home office|work life|bonus|team events|team outings|snacks|discount|rrsp|volunteer|retirement",
    "process": "apply|submit|send|application|cover letter|resume|cv |candidates|click|please|applying|recruiter|interview",
    "duty": "you| will| would| shall|responsib|expected to|in charge|in this | acts| serves| works| supports| leads| provides| performs| develops| designs| builds| assists| reports| collaborates| partners",
    "ask": "looking|searching|seeking|hiring|you|must|required|preferred|mandatory|desir|essential|plus|require|experience|knowledge|understanding|skill|background|ability|proficien|command|grasp|communicat|analytical|years|expertise|familiar|able to|comfortable|fluen|candidate|degree|pursuing|enrolled|nice to have|passion|problem|interpersonal|verbal|written|programming|coding",
    "hollow": "who |someone",
    "vague": "tackl|mission|spectrum|in ways|find out|considered|apply only|join|hands on|you",
    "interview": "we'll|we will|matters|explain",
    "experience": "experience|year|exposure|publication|track record|background in|previous|hands on|publish|portfolio",
    "trait": "passion|communicat|team|self |motivat|interest|curio|collaborat|enthusias|detail|problem|independent|owner|initiative|proactive|leadership|interpersonal|creativ|eager|willing|desire|attitude|adapt|organi|analytical|mindset|empath|fast paced|multitask|time management|positive|critical thinking|ethic|integrity|accountab|scope and",
    "joined": " and | or |/",
    "cued": "such as|e.g|including|like|experience|proficien|familiar|expertise|skill|knowledge|fluen|working|using|tool|stack|language",
}  # fmt: skip


@lru_cache(maxsize=1)
def _automaton() -> tuple[Any, tuple[tuple[str, ...], ...]]:
    from ahocorasick_rs import AhoCorasick, MatchKind

    owners: dict[str, list[str]] = {}
    for family, listed in FAMILIES.items():
        for word in listed.split("|"):
            owners.setdefault(word, []).append(family)
    words = sorted(owners)
    return AhoCorasick(words, matchkind=MatchKind.Standard), tuple(tuple(owners[word]) for word in words)


class Cues:
    """Where each family's words stand in one posting."""

    def __init__(self, flat: str):
        """`flat`: the posting's `folding.flattened` text."""
        matcher, owners = _automaton()
        places: dict[str, list[int]] = {family: [] for family in FAMILIES}
        # a blank on either side, so that words at the edges are found too
        for number, start, _ in matcher.find_matches_as_indexes(f" {flat} ", overlapping=True):
            for family in owners[number]:
                places[family].append(start)
        for family in places:
            places[family].sort()
        self._places = places

    def within(self, start: int, end: int) -> Callable[[str], bool]:
        """`has` for one stretch, to be asked about several families."""
        places_of = self._places

        def may_be(family: str) -> bool:
            places = places_of[family]
            found = bisect_left(places, start)
            return found < len(places) and places[found] <= end

        return may_be

    def has(self, family: str, start: int, end: int) -> bool:
        """Whether a word of `family` begins between two offsets of the text (or just before the first)."""
        places = self._places[family]
        found = bisect_left(places, start)
        return found < len(places) and places[found] < end + 1
