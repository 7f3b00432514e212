"""What a job site puts around an advert: buttons, banners, offers of its own, the form behind "Apply for this job"."""

import re

from planner.extract.headings import OTHERS, PAGE

GLUED = 22  # letters; no word is that long
# Keys that a page shows when its texts were not filled in.
KEY = re.compile(r"\s*[A-Za-z]+(?:_[a-z]+)*(?:\.[a-z_0-9]+){1,}\Z")
FILE_NAMED = re.compile(r"\.(?:js|net|io|ai|py)\Z")  # "Node.js" is no key of a page
CUT_KEY = re.compile(r"related_jobs|similar_jobs|other_jobs|recommended_jobs|job_alerts|create_a_job|more_jobs", re.I)
COOKIES = re.compile(
    r"(?:we (?:value|respect|care about) your privacy|your privacy(?: (?:choices|matters).*)?|(?:this|our) (?:web ?)?site uses cookies.*|"
    r"(?:about |your |manage )?(?:cookies?|privacy|consent) ?(?:settings|preferences?|policy|notice|consent|banner)?(?: cent(?:er|re))?)\Z"
)
# What stands behind the advert's own text: what follows it is the site's until a heading says otherwise.
BEHIND = (
    r"how your profile and resume fit.*|how you match.{0,20}|show match details|(?:set|create) (?:an? )?(?:job )?alerts?\b.*|get notified about.*|"
    r"job search (?:faster|smarter) with.*|apply for this (?:job|position|role)|submit (?:your |an? )?application|.{0,20}indicates (?:an? )?required(?: field)?s?|"
    r"report (?:this )?job|powered by (?:greenhouse|lever|ashby|workable|teamtailor|personio|smartrecruiters|recruitee|bamboohr)\b.*|"
    r"this site is protected by recaptcha.*|(?:create|join) (?:an? |our )?(?:job alert|talent (?:community|network|pool)).*|voluntary self ?-?identification.*|"
    r"(?:company|glassdoor) (?:photos|ratings|reviews)|people (?:you can reach out to|also viewed)|autofill (?:my )?application.*"
)
GREETING = r"(?:(?:best|kind|kindest|warm|warmest|many) (?:regards|wishes)|regards|best|cheers|sincerely|(?:many )?thanks(?: a lot)?|thank you|all the best|yours \w{4,10})"
AROUND = (
    r"apply(?: now| here| for this job| on company site)?|save(?: job)?|share(?: this job)?|back(?: to .{0,25})?|sign (?:in|up)|log ?in|"
    r"print|see all .{0,20}|show (?:more|less)|read more|view (?:all )?(?:jobs|job|profile|company).{0,20}|home|search|posted .{0,30}|confirmed live .{0,40}|are you applying.{0,40}|"
    r"\d+ notifications?|my network|messaging|notifications|me|for business|message|job poster.{0,40}|.{2,40} logo|(?:try|reactivate|show)? ?premium(?: (?:for|insights)\b.{0,20})?|"
    r"show more options|show qualification details|save .{2,80} at .{2,40}|matches your job preferences.*|tailor my resume.*|"
    r"am i a good fit.{0,20}|how can i best position myself.{0,20}|tell me more about .{2,40}|help me (?:stand out|update my profile)|create (?:a )?cover letter|"
    r"yes|no|profile insights|add skills|find out how your skills align.*|here's how the job details align.*|pulled from the full job description|"
    r"you have \d+ of the \d+ skills.*|use ai to assess how you fit|get ai ?-?powered advice.*|meet the hiring team|see how you compare.*|promoted(?: by.*)?|actively reviewing.*|"
    r"responses managed off.*|referrals increase.*|see who you know|easy apply|new|follow(?:ing)?|menu|skip to .{0,20}|job alerts?|get notified.{0,40}|"
    r"(?:over )?\d+ (?:applicants|views|people clicked apply)|access company insights.*|.{2,40} other members use premium|try .{2,20} for \$?0|.{0,20}free trial\b.{0,120}|"
    r"[\d,]+ followers|[\d,]+ on linkedin|i'm interested|interested in working with us in the future\??|members who share that they're interested.*|page \d+ of \d+|"
    r"(?:requisition|req|job) (?:id|family|category|number)\b.{0,60}|additional locations?\b.{0,60}|#[a-z]{2}[- ]?\w*(?: #.*)?|view more at .*|share on .*|refer a friend|internship|full time|part time"
)
FURNITURE = re.compile(rf"(?:{AROUND}|{BEHIND}|{GREETING})[.,!]?\Z")
GREETS = re.compile(rf"{GREETING}[.,!]?\Z")
ENDS = re.compile(rf"(?:{BEHIND})[.,!]?\Z")


def page_role(text: str, folded: str, bare: str) -> str:
    """The role of a line that belongs to the page and not to the advert; "" for any other.

    `folded`: the line in lower case with single blanks, `bare` the same without what decorates it.
    """
    if "." in text and KEY.match(text) and not FILE_NAMED.search(folded):
        return OTHERS if CUT_KEY.search(text) else PAGE
    if FURNITURE.match(folded if folded.startswith("#") else bare):
        return PAGE
    if max(map(len, folded.split(" "))) >= GLUED and re.search(rf"[a-z]{{{GLUED}}}", text):
        return PAGE  # tags glued together
    return ""


def ends_advert(bare: str, asked: bool, listed: bool) -> bool:
    """Whether a line of the page stands behind the advert, where only the page's own things follow.

    `asked`: whether a list of the advert stands before it; `listed`: whether any list does, behind which a mail ends
    with a greeting and a signature.
    """
    return (asked and bool(ENDS.match(bare))) or (listed and bool(GREETS.match(bare)))


def is_banner(bare: str) -> bool:
    """Whether a line heads the banner with which a page asks for cookies."""
    return bool(COOKIES.match(bare))
