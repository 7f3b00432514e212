"""What a posting calls the job, and whose it is."""

import re
from collections.abc import Sequence

from planner.extract.dates import DATE
from planner.extract.headings import ABOUT, ASKING, OTHERS, PAGE, PLAIN
from planner.extract.labels import labelled
from planner.extract.passages import Passage
from planner.extract.pay import PAY
from planner.extract.places import CITIES, PLACE
from planner.model.posting import Posting

JOB_WORD = re.compile(
    r"\b(?:intern(?:ship)?|engineer|scientist|developer|analyst|researcher|architect|manager|designer|assistant|asst|advisor|specialist|administrator|consultant|technician|programmer|lead|principal|co-?op|stagiaire|ingénieur|director|coordinator|associate|fellow|nurse|accountant|trainee(?:ship)?|apprentice(?:ship)?|placement|werkstudent)s?\b",
    re.I,
)  # fmt: skip


def name_and_title(posting: Posting, passages: Sequence[Passage]) -> tuple[str, str]:
    """(title, company): as the file states them, else by the first lines and what the text calls itself."""
    title = posting.title
    if not title:
        heads = [passage for passage in passages[:12] if passage.role != PAGE and len(_plain(passage.text)) < 140]
        title = _line_that_names_a_job(posting.text, heads) or _title_in_prose(posting.text) or _opening_line(heads[:1])
        title = _without_facts(REPLIES.sub("", title.removeprefix("title:").strip()).strip("\"'"))
    company = posting.company
    if not company:
        stated = re.search(r"\s(?P<mark>\||@|at|—|–|-)\s+(?P<name>[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2})\W*$", title)
        found = _company(posting.text, passages)
        # behind a dash stands as often a team: "Engineer - Motion Planning"
        if stated and (stated["mark"] in ("|", "@", "at") or found in ("", stated["name"])):
            company = stated["name"] if stated["mark"] in ("|", "@", "at") or found else ""
            if stated["mark"] == "|" and posting.text.count(found or "|") > posting.text.count(company):
                company = found  # "Engineer | Big Data": a field
            if "|" in title:
                title = title.rsplit("|", 1)[0].strip()
        opens = OPENING_NAME.match(title)
        if opens and not company and not JOB_WORD.search(opens["name"]) and posting.text.count(opens["name"]) > 1:
            company = opens["name"]  # "Acme - Data Intern"
        company = company or found
    if company and (behind := re.match(rf"{re.escape(company)} (?:\||-|–|—) (?=.)", title)):
        rest = title[behind.end() :]  # "Acme - Data Intern", as sites head the window
        title = rest if JOB_WORD.search(rest) else title
    return title, company


def _line_that_names_a_job(text: str, heads: Sequence[Passage]) -> str:
    for passage in heads:
        if passage.role in ASKING and not passage.is_heading:
            continue
        label, whole, _, value = labelled(text, passage)
        if FACTS_BEHIND.search(_plain(whole)):  # "Data Intern Location: Kiel" in one line
            label, value = "title", FACTS_BEHIND.split(_plain(whole), maxsplit=1)[0]
        line = _plain(value if TITLE_LABEL.fullmatch(label) else passage.text)
        told = label in ("job title", "position title", "role title") or JOB_WORD.search(line)
        if told and not OTHER_LABEL.fullmatch(label) and _may_be_title(line):
            return line
    return ""


def _without_facts(title: str) -> str:
    """A title without the place, the pay and the like that a line goes on with."""
    title = FACTS_BEHIND.split(title, maxsplit=1)[0].rstrip(" ,;|·-–—")
    if PAY.search(title):
        cuts = (cut for cut in re.finditer(r", ", title) if FACT_PART.match(title, cut.end()))
        return title[: cut.start()] if (cut := next(cuts, None)) else title
    return title


def _opening_line(heads: Sequence[Passage]) -> str:
    """The line with which the advert opens, when it heads no section."""
    lines = (
        _plain(passage.text)
        for passage in heads
        if passage.role not in ASKING and not (passage.is_heading and passage.rule != "unknown-heading")
    )
    return next((line for line in lines if _may_be_title(line) and " " in line), "")


def _may_be_title(line: str) -> bool:
    if line.endswith((".", "?", ":", ",", "!", ";")) or NO_TITLE.match(line) or WAY_HERE.search(line):
        return False
    return not line.split(" ", 1)[0].islower() or line.count(" ") < TALK


def _title_in_prose(text: str) -> str:
    """What the advert calls the one it looks for: "hiring a Data Science Intern", "As a Machine Learning Intern, you"."""
    found = SOUGHT_TITLE.search(text)
    return " ".join(found["title"].split()) if found else ""


# A line that heads a section, or says something of the advert itself, however much it speaks of jobs.
NO_TITLE = re.compile(
    r"(?:(?:hi|hello|hey|dear|thanks?|thank you|best|kind|regards|cheers|warmly|sincerely|subject|from|sent|to)\b(?=[ ,:!]|\Z)|about|why|our|the (?:role|job|team)|(?:key|basic|minimum|preferred|desired|required|job|position|role|organi[sz]ation) (?:job )?(?:responsib|qualif|skills?|dut|summary|and\b|description|overview|requirements?)|skills|qualifications|responsibilities|requirements|what|who|how|join|(?:\d+|two|three|four|five|six)[- ](?:month|week)s?)\b",
    re.I,
)
TALK = 7  # blanks; a longer line that begins with a small letter is somebody talking
TITLE_LABEL = re.compile(
    r"(?:(?:job|position|role|internship) )?(?:title|role|position|designation|opening|vacancy)|job|stelle"
)
# Labels whose values may speak of jobs and yet name none.
OTHER_LABEL = re.compile(
    r"(?:(?:appointment|employment|job|position|contract|work) )?(?:type|category|level|family|function)|(?:reports?|reporting) to|supervisor|manager|contact|seniority|career level|department|team|duration|schedule|commitment|posted by|recruiter|hiring manager|tags|location|salary|pay|eligibility|experience(?: level)?"
)
FACTS_BEHIND = re.compile(
    r"\s+(?:Locations?|Salary|Pay|Compensation|Duration|Start(?: [Dd]ate)?|Department|Team|Job Type|Posted|Deadline|Job ID|Req(?:uisition)? ID)\s?:"
)
FACT_PART = re.compile(
    rf"{PAY.pattern}|{PLACE.pattern}|{CITIES.pattern}|\b(?i:remote|hybrid|on-?site)\b|\b\d+ ?(?:weeks?|wks?|months?)\b".replace(
        "?P<place>", "?:"
    )
)
OPENING_NAME = re.compile(r"(?P<name>[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,2}) (?:\||-|–|—) (?=.)")
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
        (r"([A-Z](?:(?<=\A.)|(?<=[.!?\n].)|(?<=[.!?\n] .))[\w&]+(?: [A-Z][\w&]+)?)(?:, Inc\.?,?)? (?:makes|helps|builds|provides|offers|develops|delivers|enables|empowers|creates|operates|connects|powers|designs|strives|was founded|believes)\b", 2),
        (r" at (?:(?<=[rR]ole at )|(?<=[pP]osition at )|(?<=[iI]nternship at )|(?<=[jJ]ob at ))([A-Z][\w&]+(?: [A-Z][\w&]+){0,2})\b", 3),
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
    for number, passage in enumerate(passages[:HEAD]):
        label, _, _, value = labelled(text, passage)
        if EMPLOYER_LABEL.fullmatch(label):
            name = _lone_name(value)
            if name:
                counts[name] = counts.get(name, 0) + 8
        elif number >= 8 or label or passage.item or not (passage.role in (PLAIN, ABOUT) or not passage.is_heading):
            continue  # what stands behind another label is no name, and a heading of "how to apply" neither
        elif passage.role not in ASKING and passage.role != PAGE:
            # a short line of its own near the top, as sites print the employer
            name = _lone_name(passage.text) or _said_again(passage.text, own)
            if name in counts:
                counts[name] += 4
            elif name and not JOB_WORD.search(name):
                told = name.split()[0].lower() not in NO_COMPANY and name.lower() not in JOB_SITES
                counts[name] = counts.get(name, 0) + (2 if told else 0)
    counts = {
        name: count
        for name, count in counts.items()
        if not (name.isdigit() or PLACE.fullmatch(name) or CITIES.fullmatch(name) or JOB_WORD.search(name))
    }
    best = max(sorted(counts), key=lambda name: counts[name], default="")
    return best if counts.get(best, 0) >= 2 else ""


def _lone_name(line: str) -> str:
    """The name that a line consists of, its place beside it left out: "Acme Robotics, Berlin, Germany"; else ""."""
    if len(line.split(None, LONGEST_NAME)) > LONGEST_NAME and not any(sign in line for sign in "|·•"):
        return ""
    name = _plain(line)
    if not line.lstrip("*_ ").startswith(name):
        return ""
    name = re.split(r"\s*[|·•]\s*", name)[0].removeprefix("Employer ")
    if place := PLACE_BEHIND.search(name):
        name = name[: place.start()]
    return name if LONE_NAME.fullmatch(name) and not NO_NAME.search(name) and not DATE.search(name) else ""


def _said_again(line: str, text: str) -> str:
    """What stands before the comma of a short line and elsewhere in the text: "Acme Mills, Leeds"; else ""."""
    first, comma, _ = _plain(line).partition(", ")
    return first if comma and text.count(first) > 1 and LONE_NAME.fullmatch(first) and not NO_NAME.search(first) else ""


HEAD = 25  # passages among which a label may name the employer
EMPLOYER_LABEL = re.compile(
    r"(?:hiring |host )?(?:company|employer|organi[sz]ation|institution|institute|firm|agency|client|unternehmen)(?: name)?"
)
NAME_WORD = r"[A-Z0-9&][\w&.'’-]*"
LONE_NAME = re.compile(
    rf"[A-Z0-9][\w&.'’-]*(?: (?:{NAME_WORD}|of|for|and|the|de|la|des|du|und)){{0,4}}(?:, (?:Inc|LLC|Ltd|Corp|Co|GmbH|AG|LP|PLC)\.?)?"
)
LONGEST_NAME = 20  # words, those of its place among them; what has more is prose
PLACE_BEHIND = re.compile(rf", (?:{PLACE.pattern}|{CITIES.pattern})\Z")
MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
NO_NAME = re.compile(
    rf"\b20\d\d\b|\A[\d.,]+\Z|\bNo\. ?\d|\A\d+ ?(?:\w+)?\Z|\A\d+ |\A{MONTHS}\b.*\d|\A(?:Duration|Location|Based|Start|Salary|Deadline)\b"
)
JOB_SITES = frozenset(["linkedin", "indeed", "glassdoor", "handshake", "xing", "stepstone", "naukri", "wellfound"])
NO_COMPANY = frozenset(
    ["the", "us", "you", "our", "your", "this", "that", "we", "it", "there", "what", "who", "role", "job", "position", "team", "company", "overview", "internship", "posted", "hybrid", "remote", "full", "part", "job", "location", "apply", "back", "search", "san", "new", "if", "as", "in", "and", "its", "he", "she", "they", "here", "experience", "data", "about", "all", "machine", "summary", "description", "none", "service", "services", "customer", "exempt", "non", "english", "founded", "contract", "salary", "duration", "start", "deadline", "languages", "contact", "today"]
)  # fmt: skip
