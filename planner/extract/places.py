"""Where one works: the towns that a posting names, and whether one comes to the office at all."""

import re
from collections.abc import Iterator

from planner.extract.cues import Clause
from planner.extract.folding import caseless

MODE = caseless(r"\b(remote|hybrid|on-?site|in-office|in office|télétravail)\b")
MODES = {"onsite": "on-site", "inoffice": "on-site", "télétravail": "remote"}
MODE_LINE = re.compile(r"position is|role is|work(?:ing)? model|offices", re.I)
# A place is a name before a state, province or country: two capitalised words alone may be anything.
REGION = (
    r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]"
    r"|ON|BC|QC|AB|MB|NS|UK|US|USA|California|Washington|Massachusetts|Texas|Ontario|British Columbia|Quebec|England"
    r"|Scotland|Ireland|Germany|France|Spain|Portugal|Italy|Switzerland|Austria|Netherlands|Belgium|Poland|Sweden|Norway"
    r"|Denmark|Finland|Canada|United States|United Kingdom|India|Israel|Japan|China|Singapore|Australia|Brazil|Mexico)"
)
PLACE = re.compile(
    r"(?:(?:Location|Office|Place|City|Based in|Located in) )?(?P<place>[A-Z][a-zA-Zé'.]+(?: [A-Z][a-zA-Zé'.]+){0,2}, "
    + REGION
    + r"\b(?:, (?:[A-Z]{2,3}|United States|USA|Canada|United Kingdom)\b)?)"
)
CITIES = re.compile(
    r"\b(?:San Francisco|Palo Alto|Seattle|New York(?: City)?|Toronto|Vancouver|Montreal|London|Dublin|Berlin|Paris|Amsterdam|Munich|Zurich|Boston|Chicago|Austin|Los Angeles|San Jose|San Diego|Mountain View|Menlo Park|Sunnyvale|"
    r"Cambridge|Bangalore|Bengaluru|Hyderabad|Singapore|Sydney|Tokyo|Tel Aviv|Warsaw|Remote|Denver|Atlanta|Washington,? D\.?C\.?|Ottawa|Madrid|Barcelona|Lisbon|Stockholm|Copenhagen|Oslo|Helsinki)\b"
)
PLACE_LINE = caseless(r"\b(?:location|located|offices?|based in|remotely or in|remote or)\b")
# A label behind which a place stands, and a line or sentence that puts the work into one.
PLACE_LABEL = re.compile(
    r"(?:(?:job|work|office|primary|internship|main) )?locations?|(?:place|location) of (?:work|employment)|work ?place|(?:duty )?station|offices?|city|town|where|based in|arbeitsort|standort|lieu"
)
BASED = re.compile(
    r"(?:\A|\b(?:[Rr]ole|[Pp]osition|[Ii]nternship|[Jj]ob|[Ii]nterns?|[Yy]ou)(?: (?:is|are|will be|would be|to be))? )[Bb]ased (?:in|at)(?: our)? (?P<value>[A-Z][^.;\n]*)"
)
TOWN = r"[A-ZÀ-Þ][\w.’'-]+(?: (?:[A-ZÀ-Þ][\w.’'-]+|of|de|la|le|am|an der|upon|sur|del))*(?<!\.)"
TOWNS = re.compile(
    rf"\s*(?P<town>{TOWN}(?:, {TOWN}){{0,2}})(?=\s*(?:\Z|[(/|·;.,–—-]|or\b|and\b|with\b|at\b|for\b|on\b))"
)
NO_TOWN = re.compile(
    r"(?:remote|hybrid|on-?site|in-?office|flexible|various|multiple|several|anywhere|worldwide|global|any|all|our|the|this|we|you|tbd|tba|to be|full|part|see|head ?quarters?|office|virtual|home|work|open|europe(?:an)?|emea|apac|interns?(?:hip)?|online)\b",
    re.I,
)


def work_mode_of(text: str, stretch: Clause, short: bool) -> str:
    """remote, hybrid or on-site, as a passage says; "" when it doesn't. `short`: whether it is a line of facts."""
    if len(text) >= 1500 or not stretch.has("work mode") or not (mode := MODE.search(stretch.low)):
        return ""
    if not (short or PLACE_LINE.search(stretch.low) or MODE_LINE.search(text)):
        return ""
    word = mode.group(1).replace("-", "").replace(" ", "")
    return MODES.get(word, word)


def places_of(text: str, stretch: Clause, short: bool) -> Iterator[str]:
    """The places whose region stands behind them, and the great cities."""
    taken: list[str] = []
    for match in PLACE.finditer(text) if short else ():
        taken.append(match["place"])
        yield match["place"]
    for match in stretch.find_all("city", CITIES, text):
        if not any(match.group() in place for place in taken):
            yield match.group()


def labelled_places(label: str, value: str) -> Iterator[str]:
    """The towns behind "Location:" or "based in", known or not: "Karlsruhe", "Reading, Berkshire"."""
    if PLACE_LABEL.fullmatch(label):
        parts = re.split(r"\s+or\s+|\s+and\s+|\s*[/|;·]\s*", value[:120].split("\n")[0])
    elif based := BASED.search(value):
        parts = [based["value"]]
    else:
        return
    for part in parts:
        if (found := TOWNS.match(part.strip(" *_"))) and not NO_TOWN.match(found["town"]):
            names = found["town"].split(", ")
            kept = [name for name in names if not NO_TOWN.match(name)]
            yield ", ".join(kept[: len(names)])
