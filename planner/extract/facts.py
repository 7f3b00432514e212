"""The circumstances of the job: title, company, place, pay, dates, degree, permission to work."""

import re
from collections.abc import Iterator, Sequence

from planner.extract.cues import Cues
from planner.extract.dates import find_dates
from planner.extract.folding import caseless
from planner.extract.headings import ASKING, OTHERS, PAGE
from planner.extract.passages import Passage
from planner.model.posting import Posting
from planner.model.requirement import Fact, Requirement

JOB_WORD = re.compile(
    r"\b(?:intern(?:ship)?|engineer|scientist|developer|analyst|researcher|architect|manager|designer|assistant|asst|advisor|specialist|administrator|consultant|technician|programmer|lead|principal|co-?op|stagiaire|ingénieur|director|coordinator|associate|fellow|nurse|accountant)s?\b",
    re.I,
)  # fmt: skip
PAY = re.compile(
    r"(?:(?:USD|CAD|EUR|GBP|US|CA)\s?)?[$€£]\s?\d[\d,.]*\s?[kK]?(?:\s?(?:-|–|—|to|and)\s?(?:(?:USD|CAD)\s?)?[$€£]?\s?\d[\d,.]*\s?[kK]?)?(?:\s?(?:USD|CAD|EUR|GBP))?(?:\s?(?:/|per |an? )?\s?(?:hourly|hour|hr|monthly|month|annually|annual|year|yr|weekly|week)\b)?",
)  # fmt: skip
WEEKS = caseless(r"\b(\d{1,2})[- ]?(?:to[- ]\d+[- ])?week(?:s)?\b")
MONTHS_LONG = caseless(r"\b(\d{1,2})[- ]months?\b (?:internship|program|contract|placement|co-?op|term)")
MODE = caseless(r"\b(remote|hybrid|on-?site|in-office|in office|télétravail)\b")
# A place is a name before a state, province or country: two capitalised words alone may be anything.
REGION = (
    r"(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]"
    r"|ON|BC|QC|AB|MB|NS|UK|US|USA|California|Washington|Massachusetts|Texas|Ontario|British Columbia|Quebec|England"
    r"|Scotland|Ireland|Germany|France|Spain|Portugal|Italy|Switzerland|Austria|Netherlands|Belgium|Poland|Sweden|Norway"
    r"|Denmark|Finland|Canada|United States|United Kingdom|India|Israel|Japan|China|Singapore|Australia|Brazil|Mexico)"
)
PLACE = re.compile(
    r"[A-Z][a-zA-Zé'.]+(?: [A-Z][a-zA-Zé'.]+){0,2}, "
    + REGION
    + r"\b(?:, (?:[A-Z]{2,3}|United States|USA|Canada|United Kingdom)\b)?"
)
CITIES = re.compile(
    r"\b(?:San Francisco|Palo Alto|Seattle|New York(?: City)?|Toronto|Vancouver|Montreal|London|Dublin|Berlin|Paris|Amsterdam|Munich|Zurich|Boston|Chicago|Austin|Los Angeles|San Jose|San Diego|Mountain View|Menlo Park|Sunnyvale|"
    r"Cambridge|Bangalore|Bengaluru|Hyderabad|Singapore|Sydney|Tokyo|Tel Aviv|Warsaw|Remote|Denver|Atlanta|Washington,? D\.?C\.?|Ottawa|Madrid|Barcelona|Lisbon|Stockholm|Copenhagen|Oslo|Helsinki)\b"
)
PLACE_LINE = caseless(r"\b(?:location|located|offices?|based in|remotely or in|remote or)\b")
PERIOD = caseless(
    r"\b((?:from )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})? (?:to|through|until|-|–) (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})",
)
DEGREE_LEVELS = (
    ("PhD", re.compile(r"\bph\.? ?d\b|\bdoctora(?:te|l)\b", re.I)),
    ("Master's", re.compile(r"\b(?i:master)['’]?s?\b(?= (?:degree|or|in|of science|student|level)|,|/)|\bM\.?Sc?\.?\b(?= (?:in|or|degree|/)|,|/)|\bMS/")),
    ("Bachelor's", re.compile(r"\bbachelor['’]?s?\b|\bB\.?S\.?c?\.?\b(?= (?:in|or|degree)|,|/)|\bBA/BS\b|\bundergraduate\b", re.I)),
)  # fmt: skip
ENROLMENT = re.compile(r"\b(?:currently )?(?:enrolled|pursuing|working towards?)\b|\bcurrent (?:\w+ )?student\b", re.I)
PERMISSION = re.compile(
    r"authori[sz]ed to work|work authori[sz]ation|work permit|right to work|legally (?:work|authori|eligible)|eligible to work|\bvisas?\b|sponsorship|citizen|permanent resident|security clearance|based applicants|U\.?S\.? person",
    re.I,
)


def name_and_title(posting: Posting, passages: Sequence[Passage]) -> tuple[str, str]:
    """(title, company): as the file states them, else by the first lines and what the text calls itself."""
    title = posting.title
    if not title:
        heads = [passage for passage in passages[:12] if passage.role != PAGE and len(_plain(passage.text)) < 140]
        title = _line_that_names_a_job(heads) or _title_in_prose(posting.text) or _opening_line(heads[:1])
        title = REPLIES.sub("", title.removeprefix("title:").strip()).strip("\"'")
    company = posting.company
    if not company:
        stated = re.search(r"\s(?P<mark>\||@|at|—|–|-)\s+(?P<name>[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2})\s*$", title)
        found = _company(posting.text, passages)
        # behind a dash stands as often a team: "Engineer - Motion Planning"
        if stated and (stated["mark"] in ("|", "@", "at") or found in ("", stated["name"])):
            company = stated["name"] if stated["mark"] in ("|", "@", "at") or found else ""
            if "|" in title:
                title = title.rsplit("|", 1)[0].strip()
        company = company or found
    return title, company


def _line_that_names_a_job(heads: Sequence[Passage]) -> str:
    lines = (_plain(passage.text) for passage in heads if passage.role not in ASKING or passage.is_heading)
    return next((line for line in lines if _may_be_title(line) and JOB_WORD.search(line)), "")


def _opening_line(heads: Sequence[Passage]) -> str:
    """The line with which the advert opens, when it heads no section."""
    lines = (
        _plain(passage.text)
        for passage in heads
        if passage.role not in ASKING and not (passage.is_heading and passage.rule != "unknown-heading")
    )
    return next((line for line in lines if _may_be_title(line) and " " in line), "")


def _may_be_title(line: str) -> bool:
    return not line.endswith((".", "?", ":", ",", "!")) and not NO_TITLE.match(line) and not WAY_HERE.search(line)


def _title_in_prose(text: str) -> str:
    """What the advert calls the one it looks for: "hiring a Data Science Intern", "As a Machine Learning Intern, you"."""
    found = SOUGHT_TITLE.search(text)
    return " ".join(found["title"].split()) if found else ""


# A line that heads a section, or says something of the advert itself, however much it speaks of jobs.
NO_TITLE = re.compile(
    r"(?:(?:hi|hello|hey|dear|thanks?|thank you|best|kind|regards|cheers|warmly|sincerely|subject|from|sent|to)\b(?=[ ,:!]|\Z)|about|why|our|the (?:role|job|team)|(?:key|basic|minimum|preferred|desired|required|job|position|role|organi[sz]ation) (?:job )?(?:responsib|qualif|skills?|dut|summary|and\b|description|overview|requirements?)|skills|qualifications|responsibilities|requirements|what|who|how|join)\b",
    re.I,
)
REPLIES = re.compile(r"(?:(?:re|fwd?|aw|wg|subject):\s*)+", re.I)
WAY_HERE = re.compile(r" [>›»] .+ [>›»] ")  # "Home > Careers > Internships" above a saved page
TITLE_WORD = r"(?:[A-Z][\w/&.+-]*|of|and|[-–&/])"
SOUGHT_TITLE = re.compile(
    rf"(?:(?:looking for|seeking|searching for|[Hh]iring(?: for)?|recruiting|openings? for|[Rr]ole of|[Pp]osition of|[Aa]ppl(?:y|ying|ied) (?:for|to)|[Ii]nterest in) (?:an? |our next |multiple |the )?['‘“\"]?|\b[Aa]s an? )"
    rf"(?P<title>(?:{TITLE_WORD} ){{0,6}}?(?:{TITLE_WORD} )?(?:Intern|Internship|Engineer|Scientist|Analyst|Developer|Researcher|Resident|Designer|Consultant|Associate|Fellow)\b(?: Intern\b)?)"
)
# What names the employer, and how much it tells. No pattern begins with \b: so the letter is looked for that it begins with.
NAMED = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (r"About(?<!\wAbout) ([A-Z0-9][\w&]+(?: [A-Z][\w&]+){0,2})\b", 3),
        (r"At(?<!\wAt) ([A-Z][\w&]+(?: [A-Z][\w&]+){0,1}),? (?:we|you|our)", 3),
        (r"([A-Z](?<!\w[A-Z])[\w&]+(?: [A-Z][\w&]+){0,1}) is (?:an?(?! (?:\w+ )?(?:plus|must|bonus|asset|advantage)\b)|the|on|looking|seeking|hiring|committed|proud)\b", 2),
        (r"(?:^|[.!?\n] ?)([A-Z][\w&]+(?: [A-Z][\w&]+)?)(?:, Inc\.?,?)? (?:makes|helps|builds|provides|offers|develops|delivers|enables|empowers|creates|operates|connects|powers|designs|strives|was founded|believes)\b", 2),
        (r"(?:[rR]ole|[pP]osition|[iI]nternship|[jJ]ob) at ([A-Z][\w&]+(?: [A-Z][\w&]+){0,2})\b", 3),
        (r"[jJ]oin(?<!\w[jJ]oin)(?:(?<=j...)ing)? ([A-Z][\w&]+)\b", 1), (r"at(?<!\wat) ([A-Z][\w&]+)\b", 1),
    )
)  # fmt: skip
LINK = re.compile(r"\[(\S.*?)\]\([^)]*\)")


def _plain(text: str) -> str:
    if "[" in text:
        text = LINK.sub(r"\1", text)
    return " ".join(text.strip(" *_#`\t").split())


def _company(text: str, passages: Sequence[Passage]) -> str:
    own = "\n".join(p.text for p in passages if p.role != OTHERS and p.role not in ASKING)[:3000]
    counts: dict[str, int] = {}
    for pattern, weight in NAMED:
        for match in pattern.finditer(own):
            name = match.group(1)
            if name.split()[0].lower() not in NO_COMPANY:
                counts[name] = counts.get(name, 0) + weight
    for passage in [
        p for p in passages[:8] if p.role not in ASKING and p.role != PAGE and not p.item
    ]:  # a short line of its own near the top, as sites print the employer
        name = _plain(passage.text)
        if name in counts:
            counts[name] += 4
        elif (
            re.fullmatch(r"[A-Z0-9][\w&.,'-]*(?: [\w&.,'-]+){0,3}(?<!,)", name)
            and passage.text.lstrip("*_ ").startswith(name)
            and not JOB_WORD.search(name)
        ):
            counts[name] = counts.get(name, 0) + (2 if name.split()[0].lower() not in NO_COMPANY else 0)
    counts = {
        name: count
        for name, count in counts.items()
        if not (name.isdigit() or PLACE.fullmatch(name) or JOB_WORD.search(name))
    }
    best = max(sorted(counts), key=lambda name: counts[name], default="")
    return best if counts.get(best, 0) >= 2 else ""


NO_COMPANY = frozenset(
    ["the", "us", "you", "our", "your", "this", "that", "we", "it", "there", "what", "who", "role", "job", "position", "team", "company", "overview", "internship", "posted", "hybrid", "remote", "full", "part", "job", "location", "apply", "back", "search", "san", "new", "if", "as", "in", "and", "its", "he", "she", "they", "here", "experience", "data", "about", "all", "machine", "summary", "description", "none", "service", "services", "customer", "exempt", "non", "english", "founded"]
)  # fmt: skip


def facts_of(
    posting: Posting,
    passages: Sequence[Passage],
    requirements: Sequence[Requirement],
    title: str,
    company: str,
    cues: Cues,
) -> tuple[Fact, ...]:
    """Every circumstance stated, in the order of the posting, what structured parts state first."""
    found: dict[tuple[str, str], Fact] = {}
    if title:
        found["title", title] = Fact("title", title)
    if company:
        found["company", company] = Fact("company", company)
    for stated in posting.stated:
        found.setdefault((stated.name, stated.value), Fact(stated.name, stated.value))
    for passage in passages:
        if passage.role not in (OTHERS,):
            for fact in _in_passage(passage, cues):
                found.setdefault((fact.name, fact.value), fact)
    for requirement in requirements:
        for fact in _in_requirement(requirement):
            found.setdefault((fact.name, fact.value), fact)
    return tuple(_unglued(fact, company) for fact in found.values())


def _unglued(fact: Fact, company: str) -> Fact:
    """Sites print "AcmeBerlin, Germany": the employer's name glued to the place."""
    rest = fact.value.removeprefix(company)
    if fact.name == "location" and company and rest != fact.value and rest[:1].isupper():
        return Fact(fact.name, rest, fact.quote, fact.line)
    return fact


def _in_passage(passage: Passage, cues: Cues) -> Iterator[Fact]:
    text, line = passage.text, passage.first_line
    if passage.role in ASKING and "20" not in text and "week" not in text and not any(sign in text for sign in "$€£"):
        return  # what is asked for names no place and no pay
    quote = " ".join(text.split())
    short = len(text) < 160
    stretch = cues.clause(passage.start, passage.end)
    if "$" in text or "€" in text or "£" in text:
        for match in PAY.finditer(text):
            near = text[max(0, match.start() - 60) : match.end() + 40]
            if re.search(
                r"pay|salary|compensation|hour|month|annual|year|wage|base|stipend|rate|range|\bUSD\b|\bCAD\b",
                near,
                re.I,
            ) and not re.search(r"million|billion|\dM\b|funding|revenue|ARR", near):
                yield Fact("pay", " ".join(match.group().split()).rstrip(".,"), quote[:300], line)
    if (
        "week" in text
        and (weeks := WEEKS.search(stretch.low))
        and re.search(r"intern|program|type|duration|length|temporary|full-time|paid|co-?op|summer|fall", text, re.I)
        and not re.search(
            r"weeks? (?:of )?(?:vacation|paid|leave|pto|parental)|(?:days|hours|times)[^.]{0,12}week", text, re.I
        )
    ):
        yield Fact("duration_weeks", weeks.group(1), quote[:300], line)
    elif "month" in text and (months := MONTHS_LONG.search(stretch.low)):
        yield Fact("duration_weeks", str(round(int(months.group(1)) * 52 / 12)), quote[:300], line)
    if (
        len(text) < 1500
        and stretch.has("work mode")
        and (mode := MODE.search(stretch.low))
        and (
            short
            or PLACE_LINE.search(stretch.low)
            or re.search(r"position is|role is|work(?:ing)? model|offices", text, re.I)
        )
    ):
        word = mode.group(1).replace("-", "").replace(" ", "")
        yield Fact(
            "work_mode",
            {"onsite": "on-site", "inoffice": "on-site", "télétravail": "remote"}.get(word, word),
            quote[:300],
            line,
        )
    told = stretch.has("place") and PLACE_LINE.search(stretch.low)
    if passage.role not in ASKING and ((short and passage.first_line <= 25) or told):
        taken: list[str] = []
        for match in PLACE.finditer(text):
            if short and not JOB_WORD.search(match.group()):
                taken.append(match.group())
                yield Fact("location", match.group(), quote[:300], line)
        for match in stretch.find_all("city", CITIES, text):
            if not any(match.group() in place for place in taken):
                yield Fact("location", match.group(), quote[:300], line)
    if "20" in text and stretch.has("month") and (period := PERIOD.search(stretch.low)):
        yield Fact("work_period", text[period.start(1) : period.end(1)].removeprefix("from "), quote[:300], line)
    if "20" in text and re.search(r"20\d\d", text):
        for name, value in find_dates(text):
            yield Fact(name, value, quote[:300], line)


def _in_requirement(requirement: Requirement) -> Iterator[Fact]:
    quote, line = requirement.quote, requirement.source.line
    if "degree" in requirement.kinds:
        for level, pattern in DEGREE_LEVELS:
            if pattern.search(quote):
                yield Fact("degree", level, quote, line)
        if match := ENROLMENT.search(quote):
            yield Fact("enrolment", match.group().lower(), quote, line)
    if "eligibility" in requirement.kinds and PERMISSION.search(quote):
        yield Fact("work_permission", quote, quote, line)
