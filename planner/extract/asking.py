"""Which sentences ask something: of the candidate's knowledge, of their papers, or as work to be done."""

import re

from planner.extract.cues import BITS, Clause
from planner.extract.folding import caseless

DUTY_VERBS = (
    "accelerate|adapt|advance|analy[sz]e|apply|architect|assess|assist|automate|build|clean|code|collaborate|collect|communicate|compute|conduct|configure|construct|coordinate|craft|"
    "create|debug|define|deliver|deploy|design|determine|develop|diagnose|document|drive|enable|engineer|enhance|ensure|establish|evaluate|execute|expand|experiment|explore|extend|extract|"
    "facilitate|find solutions|formulate|gather|generate|guide|handle|help (?:us |to |us to )?(?:build|design|develop|create|shape|ship|scale|improve|drive|define|implement|deploy|grow|solve)|identify|implement|improve|influence|integrate|interpret|investigate|iterate|launch|lead|"
    "leverage|liaise|maintain|manage|measure|mentor|migrate|model|monitor|operate|optimi[sz]e|orchestrate|organi[sz]e|own|oversee|partner|perform|pioneer|plan|prepare|present|process|produce|program|promote|propose|provide|prototype|publish|"
    "push|recommend|refactor|refine|report on|research|resolve|review|run|scale|scope|serve as|set|shape|ship|solve|spearhead|specify|standardi[sz]e|streamline|supervise|support|synthesi[sz]e|take ownership|test|track|train|transform|translate|"
    "troubleshoot|tune|understand|update|upgrade|use|utili[sz]e|validate|verify|visuali[sz]e|work (?:closely|with|across|alongside|in|on|to|cross|directly|hand)|write|contribute (?:to|in|code|directly)"
)
SUBJECT = (
    r"(?:you(?:'ll|'d| will| would| are going to| get to| are expected to)|(?:the |our |an? )?(?:successful |ideal |selected |right )?(?:candidate|applicant|intern|incumbent|engineer|analyst|scientist|developer|visitor|fellow|student|trainee|apprentice|postdoc|person|position|"
    r"role|individual|hire|(?:\w+ ){1,4}(?:intern|engineer|analyst|scientist|developer|assistant|advisor|specialist|associate|manager|"
    r"architect|consultant|technician|coordinator|administrator|designer|researcher|lead|resident))s?(?: \([A-Z]+\)| (?:i{1,3}|iv|v|\d))? (?:will|would|shall|should|is expected to|are expected to|is responsible for|are responsible for))"
)
DUTY = caseless(
    rf"\b{SUBJECT}(?: get to)?(?: be)?(?: (?:required|expected|asked|able) to)?(?: also| primarily| help| then| typically| regularly| actively)?(?: to)?(?:,? [a-z]+ly)? (?:{DUTY_VERBS}|(?:be )?(?:responsible|in charge|accountable|tasked|involved|at the forefront of|leading|building|working|designing|developing|creating|analy[sz]ing|supporting|conducting|researching|implementing|exploring)|participat(?:e|ing)|mak(?:e|ing) use|tak(?:e|ing) (?:care|part|on|the|these|responsibility)|play(?:ing)? an? \w+ (?:role|part))\b"
    r"|\byou(?:'d|'ll| would| will) (?:mostly |mainly |also )?be (?!join|receiv|report|learn|gett|hav|being|reward|grow|ask|seek)[a-z]+ing\b"
    r"|\bwill (?:also )?play an? \w+ (?:role|part) in (?:[a-z]+ly )?[a-z]+ing\b|\b(?:you(?:'ll| will)|the \w+ will) be (?:instrumental|involved|engaged) in [a-z]+ing\b"
    rf"|\b(?:program(?:me)?|internship|role|position|job) (?:will |would )?(?:gives?|offers?|provides?) you (?:with )?(?:an|the|a) (?:\w+ )?(?:opportunity|chance) to (?:{DUTY_VERBS})\b"
    rf"|\b(?:you|interns|residents)(?:'ll| will) have (?:an|the|a) (?:\w+ )?(?:opportunity|chance) to (?!learn|grow|work (?:with|alongside)|influence|shape|set|drive|lead your)(?:{DUTY_VERBS})\b"
    r"|\byou(?:'ll| will) (?:\w+ )?(?:keep (?:track|up|an eye)|stay (?:up|on top|current|abreast|informed))\b",
)
RESPONSIBLE = caseless(
    r"^(?:[^.:–—-]{3,40} [–—-] )?(?:(?:you(?:'ll| will| are)|the \w+ is)(?: be)? )?responsible for\b|^the (?:[a-z/&-]+ ){2,4}(?<!team )is responsible for\b|\bresponsibilities include\b|^your (?:main |primary |key )?(?:tasks?|mission|role|job|work|responsibilit\w+) (?:is|will|are|include)|^your (?:expertise|focus|duties|remit|scope) (?:will|includes?) (?:also )?(?:extend to|include|cover|be on)?",
)
# "As an analyst, you'll be part of the team supporting ...", "The Product Analyst acts as ..."
IN_ROLE = caseless(
    r"^(?:as (?:an?|our|the) [^,.]{3,80},?['\"]? (?:you\b|your (?:mission|task|job|role) (?:is|will be) to)|as (?:a )?part of (?:our|the|this) [^,.]{3,40},? you(?:'ll| will)\b|in (?:this|your) (?:new )?(?:role|position|job|internship)(?: as [^,.]{3,60})?,? you(?:'ll| will| are| get)?\b"
    rf"|(?!our\b|the\b)(?:\w+ ){{1,3}}(?:interns|engineers|analysts|scientists|developers|associates|residents|researchers|consultants)(?: \([a-z]+\))? (?:will )?(?:{DUTY_VERBS})\b"
    r"|the (?:\w+ ){1,4}(?:intern|engineer|analyst|scientist|developer|assistant|specialist|associate|manager|architect|consultant|advisor|representative|officer|nurse|"
    r"technician|coordinator|administrator|designer|researcher) (?:acts|serves|works|supports|leads|provides|performs|develops|designs|"
    r"builds|assists|reports|collaborates|partners|is responsible)\b)",
)
# "Our internships are ideal for students who ...", "If you like to solder, we'd love to meet you"
SUITED = caseless(
    r"(?:the|this|our|these) (?:[a-z-]+ ){0,3}(?:internships?|roles?|positions?|program(?:me)?s?|jobs?|opportunit(?:y|ies)) (?:is|are|would be) (?:also )?(?:(?:ideal|perfect|great|best|well|particularly|especially)(?:[- ]suited)?|open|designed|intended|aimed|meant|suited|suitable) (?:for|to|at) (?!(?:all|any|every|the public|remote|full|part)\b)"
    r"|if [^.]{12,}?,? (?:we(?:'d| would| want to|'ll) (?:love|like|be (?:happy|glad|delighted|thrilled|excited)|hear|meet|talk|get along)\b|(?:then )?(?:it|this|we|you|that)(?:'ll| could| would| will| might| may|'s| is|'re| are)(?: just| very well| probably| well)? (?:be )?(?:an? |the |your )?(?:\w+ )?(?:perfect|great|good|right|ideal|strong)?,? ?(?:match|fit|place|role|job|one|looking for|opportunity|team)\b|(?:we're|you're) (?:\w+ )?(?:looking for|right|at the right place))",
)
# "Topics include ...", behind what the work is
TOPICS = caseless(
    r"(?:(?:possible|potential|problem|research|project|focus|example|relevant|typical|internship|current) ){0,2}(?:topics|areas|projects|themes|problems)(?: of (?:interest|research|focus|work))?(?: (?:may|can|could|might|will))? (?:include|range from|span)\b",
)
# "The analyst role is responsible for ...", "This role involves ...", "This includes ownership of ..."
ROLE_INVOLVES = caseless(
    r"(?:(?:this|the|our) (?:[a-z/&-]+ ){0,5}?(?:role|position|job|internship)(?: is responsible for| is accountable for| is focused on| (?:also |primarily |mainly )?(?:involves|will (?:also )?involve|entails|encompasses|focuses on)"
    r"| requires? (?=[a-z]+ing\b)| demands (?!.{0,60}\b(?:experience|expertise|knowledge|skills?|understanding|degree|background|proficien))|(?: also)? includes (?:responsibility|ownership|oversight|[a-z]+ing)\b)"
    r"|this (?:also )?includes (?:responsibility|ownership|oversight|[a-z]+ing)\b)",
)
# "They enjoy untangling ...", behind a sentence about the candidate
SAME_PERSON = caseless(
    r"(?:they|this (?:individual|person|candidate|intern)|he or she|s?he(?:/s?he)?) (?P<will>will|would)?(?: ?(?:have|has|are|is|enjoys?|be|bring|possess\w*|understands?|knows?|can|must|should)\b)?",
)
NO_BUTTON = r"(?!apply (?:now|save|today|here)\b)"
VERB_FIRST = caseless(
    rf"{NO_BUTTON}(?:{DUTY_VERBS}|act|address|advise|align|answer|arrange|assist|attend|balance|be (?:responsible|involved)|champion|check|comply|complete|consult|contribute|convert|demonstrate|devise|discover|discuss|dive|draft|educate|engage|examine|follow|foster|get|greet|help|initiate|innovate|inspect|install|interact|interface|keep|learn|load|make|map|meet|obtain|participate|perform|prioritize|protect|quantify|record|reduce|represent|respond|schedule|secure|seek|serve|share|simulate|stay|strive|take|teach|turn|work)\b",
)
YOURS = caseless(r"\byour (?:own|career|skills?|network|potential|future|team|passion|impact|mark)\b")
LABEL = caseless(r"[^.:;]{3,60}?\s?:[\s*_]+")  # "**Search**: Build ..."
DUTY_FIRST = caseless(rf"{NO_BUTTON}(?:{DUTY_VERBS})\b")
FIRST_OF_KNOWING = caseless(
    r"(?:demonstrate|understand|use|process|present|research|program|model|test|review|track|train|own|set|plan|scale|scope|shape|run)\b"
)
# "Creating test cases", "Performs the tests"
VERB_FORM = re.compile(
    r"[A-Za-z][a-z]{2,}(?:ing|[^s]s)(?:,| (?:and |[a-z]+ly )?)(?:a|an|the|our|new|of|to|with|and|in|on|[a-z]{3,})\b"
)
VAGUE = caseless(
    r"\btackl\w+ (?:\w+ ){0,3}(?:challenges|problems)|\b(?:this|our|the) mission\b|\bfull spectrum|\bin ways you\b|\bfind out more\b|\bwill be considered|\bapply only\b|"
    r"\b(?:join|joining) (?:our|a|the)\b(?!.*\b(?:build|develop|design|implement)\b)|\bexperience hands-on\b|\byou(?:'ll| will) (?:learn|get(?! to (?:work|build|design|develop|own|lead|ship|solve)\b)|receive|enjoy|gain|have access|have the opportunity(?! to (?:work on|build|design|develop|create|ship|own|lead (?!your)|implement|contribute|research|apply|train|deploy|explore)\b)|join|be part|love|report|be considered|find|grow|have (?:a|the) chance(?! to (?:work on|build|design|develop|create|ship|own|implement|contribute|research|apply|train|deploy|explore)\b))\b",
)  # fmt: skip
ASK = caseless(
    r"\b(?:they(?:'re| are)(?: currently| actively| also)? (?:looking|searching|seeking|hiring)|they (?:need|want) (?:an? )?(?:\w+ )?(?:someone|somebody|candidates?|people|engineers?|students?|interns?|applicants?|developers?|scientists?|researchers?)|(?:team|group|lab|client) (?:wants|needs|seeks|is looking)\b|someone (?:who|that)(?:'s| is| has| can| knows)\b|we(?:'re| are)?(?: currently| actively| also)? (?:looking|searching|seeking|hiring)|we (?:look for|seek|need) (?:an? )?(?:\w+ )?(?:candidates?|someone|people|engineers?|individuals?|students?|applicants?|developers?|scientists?|researchers?)|looking for (?:an?|candidates?|someone|people|engineers?|individuals?|students?|applicants?)|(?:is|are) seeking|"
    r"you (?:should|must|need|have|bring|can bring|possess|are (?:a|an|currently|curious|creative|proactive|collaborative|resourceful|analytical|detail-oriented|team-oriented|comfortable|familiar|proficient|passionate|skilled|experienced|expected to have)|(?:will|would) be (?:\w+ )?(?:eager|keen|comfortable|passionate|curious|willing))\b|you(?:'ll|'ve| will)? (?:need|bring|(?:also )?have (?:an?|strong|experience|knowledge|excellent|solid|deep|at least|sufficient|\d))\b|"
    r"must (?:have|be|possess|demonstrate|include|know)\b|(?:is|are) (?:strongly |highly )?(?:required|preferred|mandatory|desired|desirable|essential|a must)|(?:is|are|would be) (?:an? )?(?:(?:big|huge|strong|definite|real|great|major|nice|added|clear) )?(?:plus|bonus|asset)\b|\brequires?\b|"
    r"(?:strong|solid|good|excellent|proven|prior|previous|extensive|hands-on|practical|working|relevant|demonstrated|deep|basic|some|professional|industry|research)(?: and \w+)? (?:experience|knowledge|understanding|skills?|background|ability|proficiency|command|grasp|communicat\w+|analytical|problem|interpersonal|verbal|written|programming|coding)|"
    r"exposure to|(?:experience|skills) should|experience (?:with|in|of|using|working|building|developing|designing)|\d+\+? ?(?:-|–|to\b)? ?\d* ?(?:\+ )?years\b(?=.{0,60}\bexperience)|proficien\w+ (?:in|with)|expertise (?:in|with)|(?:knowledge|understanding) of|familiar(?:ity)? with|ability to|(?<!will be )(?<!ll be )able to|comfortable with|fluen\w+ in|"
    r"(?:ideal|successful|qualified|strong|right) (?:\w+ )?candidates?|candidates? (?:with|who|should|must)|degree in|currently (?:pursuing|enrolled)|a plus\b|nice to have|(?:would not|wouldn't|won't|will not|doesn't|does not) hurt\b|you (?:know|understand)\b|passion(?:ate)? (?:for|about))",
)  # fmt: skip
# "Minimum 3 years in shipping", "Lamp repair experience": a whole line of experience
EXPERIENCED = caseless(
    r"\W*(?:(?:minimum |at least )?(?:of )?\d+\+? years? (?:of|in|with)\b|(?:[\w+#/.-]+ ){1,4}experience\W*\Z)"
)
# "Ferngate is seeking an engineer to run its kilns": what the one who is sought will do, unless knowledge is named too
SOUGHT = caseless(
    r"\b(?:seeking|looking for|searching for|hiring|join us as|join our team as)(?: an?| multiple| several| two| three)? (?:(?:[\w/&+#-]+ ){0,4}?(?:individuals|people|engineers|students|interns|talent|colleagues|team members) to (?:be (?:a )?part of|help (?:us )?(?:in|with)|take part in) [a-z]+ing\b|(?:[\w/&+#-]+ ){0,6}?(?:engineer|developer|scientist|analyst|designer|researcher|manager|architect|intern|specialist|lead|assistant|consultant|technician|nurse|associate)s?(?:/\w+)?(?: \([^)]*\))?(?: for(?: [\w-]+){1,5}?)? (?:to|who will|that will) (?!join\b|be\b|become\b)[a-z])",
)
KNOWN_BY = caseless(
    r"\b(?:experience|experienced|knowledge|skills?|skilled|familiar\w*|proficien\w+|expertise|understanding|background|degree|passion\w*|must|should)\b",
)
HOLLOW = re.compile(
    r"(?:who (?:are|is)|someone) (?:excited|eager|ready|thrilled) to (?:be (?:a )?part|join|make|help us)|who want to (?:make|change|join|be)",
)
INTERVIEW = caseless(
    r"\bwe(?:'ll| will) (?:explore|assess|look at|test|evaluate) (?:your|how you)\b|\bwhat matters most is (?:that )?you\b|\byou(?:'ll| will| should| can)? (?:always )?(?:be able to )?explain your\b",
)
COMPANY = caseless(
    r"\s*(?:we(?:'re|'ve|'d| are| have| were| also| offer| believe| help| build| use| work| provide| serve| value|,)|our|at [A-Z]|with (?:more|over)|since|founded|the (?:company|team|world|market|platform|industry)|the (?:[\w&-]+ ){1,4}(?:group|team|lab|laboratory|department|division) (?:is|are|has|works|uses|focuses|builds)\b|(?:the )?(?:successful|selected) (?:candidates?|applicants?) will join|this (?:role|position|team|is) (?:is|will be|reports|sits|offers)|today|join|[A-Z]\w+(?: [A-Z]\w+)? (?:is|are|was|has|provides|helps|makes|offers|builds|serves|believes|employees?)\b(?! (?:looking|seeking|searching|hiring)))",
)
SEEKS = caseless(
    r"\b(?:(?:team|group|lab|client) (?:wants|needs|seeks)|desirable|looking for|seeking|searching for|hiring|you(?:'ll|'ve| have| are| should| must| need| will| bring)?|someone who|an? (?:\w+ )?(?:plus|bonus|asset)|hurt|candidates?|applicants?|must)\b",
)
BEGIN = r"(?:(?<![^\W_])|(?=[$€£]))"  # of a word, also behind Markdown's underscore, or a sum
BOILERPLATE: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (why, caseless(rf"{BEGIN}(?:{pattern})"))
    for why, pattern in (
        ("legal", r"equal (?:employment )?opportunit|without regard to|regardless of (?:race|criminal|age|gender)|reasonable accommodation|protected (?:veteran|by law|characteristic|class)|affirmative action|applicable (?:federal|law|state)|accommodations? (?:during|for|to|in)|"
                  r"we(?:'ll| will)? (?:never|only) ask for|perform (?:each|the|all) essential (?:dut|function)|representative of the (?:knowledge|skill)|privacy (?:policy|notice)|criminal histor|fair chance|background check|e-verify|drug (?:test|screen)|recruitment (?:agenc|fraud)|unsolicited|sexual orientation|gender identity|this job description (?:is|in no|may|reflects)|at-will\b|discriminat\w+|nothing in this job|"
                  r"you are welcome at\b|no matter where you|people of color|historically (?:excluded|marginali|underrepresented)|underrepresented|all backgrounds|encourage you to apply"),
        ("pay", r"[$€£]\s?\d[\d,.]*\s?k?\b(?! ?(?:m|million|billion|b)\b)(?=.*(?:salary|pay|hour|annual|year|month|week|range|compensation|base|usd|cad|per|-|–|to|k\b))|\b(?:base )?(?:salary|compensation|pay) (?:range|band|is|for|rate|will|may|package)|\bbase pay\b|hourly rate|commensurate|final (?:base )?salary|(?:exact |starting )wage\b|wage range"),
        ("benefits", r"\b401\s?\(?k|\bpto\b|(?:un)?paid (?:time off|holidays|parental|leave|vacation|sick)|(?:health|dental|vision|medical|life|disability) (?:and \w+ )?(?:insurance|coverage|benefits?|plan)|\b(?:dental|parental leave|stock options|equity (?:package|grant|plan)|wellness|gym|stipend|tuition|"
                     r"commuter|vacation|holidays|flexible (?:hours|working|work schedule|time)|free (?:lunch|snacks|meals|food)|learning budget|home office|work-life balance|company[- ]paid|bonus plan|sign-?on bonus|team (?:events|outings)|snacks|employee discount|rrsp|volunteer days|retirement)\b"),
        ("process", r"\b(?:enable cookies\b|to be (?:initially )?considered (?:for|as)\b|listed below (?:would|will|may|can) be\b|will be invited to\b|interview results|https?://\S+\Z|apply (?:now|today|here|via|online|through|by)|submit your|send (?:us )?your|your application|(?:cover letter|resume|cv) (?:to|and|with)|applications? (?:will|are|is|must|close)|only (?:shortlisted|selected) candidates|click(?:ing)? (?:(?:on )?(?:here|below|apply|submit|(?:the|this|our) (?:\w+ ){0,2}(?:link|button|logo|url))|to (?:apply|submit|view|see|learn))\b|please (?:note|visit|contact|apply|include|submit|only)|learn more about (?:who we|us\b|our (?:team|company|culture))|by applying|(?:is|are) required to be considered\b|transcripts? \(|recruiter will|interview process)"),
    )
)  # fmt: skip


ANY_BOILERPLATE = sum(BITS[why] for why, _ in BOILERPLATE)


def boilerplate(clause: Clause) -> str:
    """Why a sentence asks for nothing wherever it stands (legal, pay, benefits, process), or ""."""
    if not clause.has_any(ANY_BOILERPLATE):
        return ""
    return next((why for why, pattern in BOILERPLATE if clause.has(why) and _speaks_of(why, pattern, clause)), "")


def _speaks_of(why: str, pattern: re.Pattern[str], clause: Clause) -> bool:
    if why == "pay":  # which may begin with the sign of a currency
        return pattern.search(clause.low) is not None
    return clause.find(why, pattern) is not None


def is_interview(clause: Clause) -> bool:
    """Whether a sentence says what an interview will look at."""
    return clause.has("interview") and bool(INTERVIEW.search(clause.straight))


def same_person(clause: Clause) -> tuple[str, str]:
    """The verdict of `judge` on a sentence that goes on about the candidate of whom the one before spoke."""
    match = SAME_PERSON.match(clause.straight)
    if not match or not match.group().strip().count(" "):
        return "", "asks-for-nothing"
    return ("duty" if match["will"] else "ask"), "goes-on-about-the-candidate"


def goes_on(clause: Clause, strength: str) -> tuple[str, str]:
    """The verdict of `judge` on a sentence of prose behind one from which something of this strength was taken."""
    if strength == "duty" and DUTY_FIRST.match(clause.straight) and not YOURS.search(clause.straight):
        return "duty", "goes-on-about-the-work"
    if TOPICS.match(clause.straight):
        return "duty", "topics-of-the-work"
    return "", "asks-for-nothing"


def judge(clause: Clause, item: bool) -> tuple[str, str]:
    """("ask" | "duty" | "", rule) of a sentence that stands under no telling heading."""
    straight = clause.straight
    if is_interview(clause):
        return "duty", "interview-expectation"
    if clause.has("hollow") and HOLLOW.search(straight):
        return "", "praise"
    ask = clause.find("ask", ASK, straight)
    if ask is None and clause.has("experience"):
        ask = EXPERIENCED.match(straight)
    duty = IN_ROLE.match(straight) if clause.has("in role") else None
    vague = clause.find("vague", VAGUE, straight)
    if (
        duty
        and vague
        and (vague.group().lower().startswith("you") or straight.startswith("mission to ", vague.end() - 7))
    ):
        vague = None  # "In this role, you will have the opportunity to build ..."
    sought = SOUGHT.search(straight) if clause.has("ask") or clause.has("vague") else None
    if sought and (duty or KNOWN_BY.search(straight, sought.end())):
        sought = None
    if sought:
        return "duty", "sought-for-work"
    if vague:
        duty = None
    if not ask and clause.has("suited") and SUITED.match(straight):
        return "ask", "suited"
    if vague and not ask:
        return "", "vague-duty"
    if duty is None and clause.has("duty"):
        duty = DUTY.search(straight)
    if duty is None and clause.has("responsible"):
        duty = RESPONSIBLE.search(straight)
    if duty is None and not vague and clause.has("involves"):
        duty = ROLE_INVOLVES.match(straight)
    if ask and COMPANY.match(straight) and not SEEKS.search(straight):
        ask = None
    if ask and item and ask.start() and DUTY_FIRST.match(straight) and not FIRST_OF_KNOWING.match(straight):
        return "duty", "begins-with-a-verb"
    if duty and (not ask or duty.start() < ask.start()):
        return ("duty", "duty-sentence") if not vague else ("", "vague-duty")
    if ask:
        return "ask", "asking-sentence"
    label = LABEL.match(straight) if item else None
    if item and (VERB_FIRST.match(straight, label.end() if label else 0) or VERB_FORM.match(clause.text)):
        return "duty", "begins-with-a-verb"
    return "", "asks-for-nothing"
