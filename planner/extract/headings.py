"""What a heading says about the lines under it."""

import re
from functools import lru_cache

# Roles of a section. `plain`: prose that has to be judged sentence by sentence.
DUTIES, REQUIREMENTS, PREFERRED, PLAIN = "duties", "requirements", "preferred", "plain"
ABOUT, BENEFITS, LEGAL, PROCESS, PAGE, STACK, SUMMARY, OTHERS, UNASKED = (
    "about", "benefits", "legal", "process", "page", "stack", "summary", "other adverts", "not asked for",
)  # fmt: skip
ASKING = frozenset({DUTIES, REQUIREMENTS, PREFERRED})

QUALITIES = (
    r"(?:requirements?|qualifications?|skills?|skill ?sets?|competenc(?:y|ies|es)|experiences?|expertise|knowledge|abilities|"
    r"credentials|prerequisites|education|educational background|background|criteria|must haves?|proficienc(?:y|ies)|capabilities|attributes)"
)
WORDS = r"(?:[\w'&/,+-]+ ){0,4}?"
# (role, what a whole folded heading looks like): the first that fits decides.
WHOLE: tuple[tuple[str, str], ...] = (
    (PREFERRED, r"(?:this is )?not an? (?:absolute |strict |hard )?must(?: haves?)?\b.{0,40}"),
    (UNASKED, r"(?:things |skills )?(?:what |that )?(?:you|we)(?:'re| are)? ?(?:don't|do not|needn't|won't|not) ?(?:need|expect|require|look(?:ing)?|ask|care|have to)\b.{0,50}|(?:what(?:'s| is) )?not (?:required|needed|necessary|expected|a requirement|looking for)\b.{0,30}|what (?:isn't|is not) (?:required|needed|necessary|expected|asked)\b.{0,30}|no need for\b.{0,40}"),
    (UNASKED, r"(?:please )?(?:don't|do not|no need to) worry\b.{0,60}|(?:we|nobody) (?:won't|will not|don't|do not) (?:hold it against|mind|judge)\b.{0,50}|no (?:problem|worries) if\b.{0,40}|(?:it's|it is) (?:ok|okay|fine|all right|alright) (?:if|not)\b.{0,50}"),
    (REQUIREMENTS, r"(?:the )?musts?"),
    (REQUIREMENTS, r"why you(?:'re| are| might| may| could| would|'d)? (?:be )?(?:\w+ ){0,3}?(?:person|fit|match|candidate|right|one)\b.{0,30}|(?:you|people) (?:should|might|may|could|can)(?: \w+){0,2} apply if\b.{0,40}|(?:do )?apply if\b.{0,40}|we should talk if\b.{0,30}|you(?:'re|'ll be| are| will be|'d be| would be)? (?:an? )?(?:\w+ )?(?:fit|match) if\b.{0,30}"),
    (PREFERRED, r"(?:great|nice|cool|awesome|lovely|super|good|amazing|perfect|fantastic|brilliant|neat) if\b.{0,50}|(?:the )?(?:icing|cherry)\b.{0,30}|.{0,30}\bsocks off\b.{0,30}|maybe even\b.{0,40}|brownie .{0,30}|.{0,30}\bgold stars?\b.{0,30}|merits?|meriting|.{0,20}\b(?:impress|wow|delight) us\b.{0,30}"),
    (ABOUT, r"who we are\b.*|who you(?:'re| are| will be)? working (?:for|with)\b.*|(?:recent )?(?:press|news)\b.*|information about.*|in the news.*|our founders?.*"),
    (PLAIN, r"why you(?:'ll| will| would|'d)? (?:love|like|enjoy|want) (?:this|the) (?:role|job|position|work).{0,20}"),
    (PLAIN, r"(?:additional|more|other|further|general) (?:information|details|notes|info)"),
    (DUTIES, r"(?:the |your )?(?:impact|difference|contribution) you(?:'ll| will| would|'d| can)? (?:have|make|bring)\b.*"),
    (PREFERRED, r"(?:ways|things|skills|how) (?:\w+ ){0,2}?(?:to |you )(?:can )?(?:stand ?out|shine)\b.*|stand ?out\b.*"),
    (REQUIREMENTS, r"what (?:you(?:'ll| will)? need|it takes|you must have) to (?:succeed|be successful|thrive|excel|do well|join).{0,30}"),
    (REQUIREMENTS, r"(?:more )?about (?:the )?(?:ideal|right|successful|perfect) (?:candidate|applicant|person|intern)\b.{0,20}"),
    (BENEFITS, r"(?:earn|get) (?:\w+ )?certifi(?:cations?|ed|cates?)\b.*"),
    (DUTIES, r"(?:key |your |main )?contributions"),
    (ABOUT, r"who you(?:'ll| will)? (?:be )?work(?:ing)? (?:with|alongside)\b.*"),
    (LEGAL, r"physical (?:actions?|environment|effort)\b.*"),
    (DUTIES, r"(?:you|(?:this|the) (?:role|position|person|candidate|intern))(?:'re|'ll| are| is| will)? (?:also )?(?:be )?(?:responsible|accountable)\b.*|what (?:you|to) (?:can )?expect.*|how (?:you(?:'ll| will)? (?:\w+ )?)(?:make|have|contribute|help|spend)\b.*|(?:some )?expected outcomes.*"),
    (SUMMARY, r"(?:experience|seniority|career|education) level|expected hours|work locations?|ability to (?:commute|relocate)(?:/relocate)?|job types?|seniority|job functions?|industr(?:y|ies)|company (?:size|type)|job category|category|openings|req(?:uisition)? (?:id|number)|job (?:id|code|number)|posted(?: on| date)?|date posted"),
    (PREFERRED, r"(?:you(?:'ll| will| can)? (?:also )?(?:get|earn|score) )?(?:\w+ )?(?:extra|bonus|brownie|plus) points\b.{0,40}"),
    (REQUIREMENTS, r"(?:\w+ )?(?:requirements|qualifications|skills|must haves) for .{3,50}"),
    (REQUIREMENTS, r"what makes you (?:a |the )?(?:great|good|perfect|right|strong|ideal).*|expectations?(?: .{0,30})?|if you .{2,30}we (?:want|need|should).*"),
    (ABOUT, r"what it(?:'s| is) like .*"),
    (PREFERRED, r"(?:compétences|qualités|profil|connaissances) (?:appréciée?s?|souhaitée?s?)|(?:les )?(?:plus|atouts)|wünschenswert|von vorteil"),
    (DUTIES, r"(?:vos |votre |les |principales? )?(?:missions?|responsabilités|tâches)(?: principales)?|(?:deine|ihre) aufgaben|aufgaben"),
    (REQUIREMENTS, r"(?:votre |vos |le )?(?:profil|compétences|connaissances)(?: .{0,30})?|(?:dein|ihr) profil|anforderungen|qualifikationen"),
    (OTHERS, r"(?:related|similar|other|more|recommended|featured|latest|all|popular|nearby|suggested) (?:\w+ ){0,3}?(?:jobs?|openings|positions|opportunities|roles|postings|vacancies|searches)(?: (?:you|for|in|at|near|from|like)\b.*)?"),
    (OTHERS, r"(?:jobs|people|candidates|others?) (?:you (?:might|may)|who viewed|also|similar)\b.*|you (?:may|might) (?:also )?(?:like|be interested).*|see more jobs.*|explore more jobs.*"),
    (PREFERRED, rf"(?:{WORDS})?(?:preferred|desired|desirable|suggested|recommended|additional|bonus|optional|nice to have|good to have|great to have|ideal|favou?rable|advantageous|preferable)(?: \w+)? {QUALITIES}(?: .{{0,30}})?"),
    (PREFERRED, rf"{QUALITIES}(?: .{{0,20}})? (?:preferred|desired|a plus|that (?:are|is) (?:a )?(?:plus|bonus|preferred)|nice to have)"),
    (PREFERRED, r"(?:the |some |any |our )?(?:bonus(?:es)?(?: points?| skills?)?|plus(?:es)?|pluses|nice to haves?|good to haves?|great to haves?|nice 2 haves?|preferred|preferences?|preferably|desired|desirable|desirables|optional|extra credit|brownie points|assets?|advantages?|wish ?list|nice extras|extras)(?: (?:if|for|but|to|skills?|would|are|is|include)\b.{0,40})?"),
    (PREFERRED, r"what separates (?:the )?(?:best|great|good).*|added bonus(?:es)?\b.{0,30}"),
    (PREFERRED, r"(?:it(?:'s|'d be| is| would be)|that(?:'s| is)|even better|what would be|(?:we'd|we would) (?:also )?(?:love|be)|you(?:'ll)? (?:really )?stand out|what (?:will |would |could )?(?:helps? you |makes? you |sets? you )(?:stand out|apart)|how (?:you|to) stand out|ideally|would be|an? (?:added )?(?:plus|bonus|advantage)|to stand out|you might also|you may also|extra)\b.{0,50}"),
    (BENEFITS, r"(?:why|reasons to) (?:\w+ ){0,2}?(?:join|work|intern|choose|love|us|you|we|\w+\?)\b.{0,40}|why \w+\??|(?:the |our |your |key |employee |company )?(?:(?:benefits|perks|compensation|salary|remuneration)\b.{0,50}|(?:pay|rewards|total rewards|package)\b)(?: (?:and|&|package|range|details|information|in|at|for|of|you|we|plan|offered|expectations?|transparency|statement)\b.{0,50}| ?[:\d(–-].{0,50})?"),
    (BENEFITS, r"(?:what(?:'s)?|here's what|things) (?:\w+ ){0,2}?(?:we|you|you'll|us|in it)(?: will| can)? ?(?:offer|get|gain|receive|enjoy|for you|provide|can expect from us|love).{0,40}|in return|we offer|(?:what )?(?:you(?:'ll| will) (?:get|love|gain|enjoy|receive|learn))\b(?! (?:to|familiar|involved|exposure|experience|your hands|the chance|hands)\b).{0,40}|.{0,30}\b(?:benefits|perks)(?: (?:and|&|package|at|of|include)\b.{0,30})?|.{0,30}(?:salary|compensation|pay) (?:range|rate|scale|information|details|transparency).{0,30}|hourly pay.*|training process|.{0,20}relocation.{0,20}|work life balance|growth|salary"),
    (DUTIES, r".{0,60}(?:,|-|–) (?:you will|you'll|you are going to)|your work (?:in|on|with|at)\b.{0,50}"),
    (LEGAL, r"(?!.*\b(?:intern|internship|engineers?|analysts?|scientists?|analytics|detection|machine learning|ml|research|models?)\b).{0,40}(?:equal (?:employment )?opportunit|eeo\b|inclusion|diversity|accommodation|privacy|disclaimer|disclosure|legal notice|e verify|commitment to|fair chance|non discrimination|affirmative action|covid|vaccin|physical (?:demands|requirements)|in office requirement|work environment|working conditions|pay transparency|agency|agencies|security notice|fraud|scam|background check).{0,50}|.{0,40}\bstatement|important notices?|notices?"),
    (PROCESS, r"(?:how to apply|to apply|apply(?: now| today| here)?|application (?:process|instructions|deadline|procedure|details).{0,20}|(?:the |our )?(?:interview|hiring|recruitment|selection|recruiting)(?: (?:process|steps|timeline|rounds?|stages?|loop)|s)?.{0,20}|next steps|what happens next|note to applicants|notes? for applicants|contact(?: us| information)?|reports? to|.{0,20}to applicants?)"),
    (REQUIREMENTS, r"(?:key |core |main |required )?technologies(?: required)?|(?:tools|skills) (?:and|&) technologies|technologies (?:and|&) (?:tools|skills)"),
    (STACK, r"(?:our |the |your )?(?:core |current )?(?:tech(?:nology|nologies|nical|nological)?|data|engineering|software) ?(?:stack|environment)(?: .{0,30})?|tools? (?:we|you(?:'ll)?) (?:will )?use|(?:our |the )?stack|technologies(?: (?:we|you).{0,25})?"),
    (DUTIES, r".{0,40}\b(?:responsibilit(?:y|ies)|duties|accountabilities|your impact|day to day|day in the life)\b.{0,50}|.{0,30}key requirements and responsibilities"),
    (DUTIES, r"(?:here's |here is )?(?:what|how|where) (?:you(?:'ll|'d| will| would| can| are going to)?|the role|your days?|we need you|this role|we'd like you|an average day|the job|the position)(?: actually| also| typically)? ?(?:be )?(?:do|doing|work|working|contribute|make|own|build|accomplish|achieve|help|deliver|tackle|look|entails|involves|to do|includes|impact|create|lead|drive)\b.{0,40}|what to expect|you will|you'll|in this (?:role|position)(?:,? you(?:'ll| will| would)?(?: be)?)?|(?:your|the|core|main|primary|job|principal|essential) (?:role|tasks?|mission|missions|functions?|work|job|day|objectives|focus|activities|scope|assignment)(?: (?:and|of|&|in|at|for|on) .{0,30})?|essential (?:job )?functions|project(?:s)? you.{0,30}|(?:job|key) functions|key activities|scope of work|tasks|vos missions|the challenge ahead|examples? of (?:projects|work).{0,30}|as an? .{2,50},? you(?:'ll| will)(?: be)?"),
    (REQUIREMENTS, r"(?:here's |this is |here is )?(?:what|who|whom) (?:we(?:'re| are|'d| would| will)?|you(?:'ll|'ve|'re| will| should| need| must| have| are)?|they|the team|i|makes you|it takes|you(?:'ll)? bring|our)(?: also| ideally| really)? ?(?:are|is|be|bring|have|need|want|look(?:ing)?(?: for)?|value|expect|require|seek(?:ing)?|like(?: to see)?|love|must|you (?:have|need|bring|are)|takes|to (?:have|bring|succeed)|got|offer|know|hiring|possess|should)?\b.{0,40}"),
    (REQUIREMENTS, r"(?:we(?:'re| are)? (?:are )?looking for|we(?:'d| would)? (?:love|like) (?:to|you|it)|you(?:'ll|'ve| will| should| must| need)?(?: also| already| ideally)? (?:have|bring|are|need|possess|be|got|know|offer)|you(?:'re| are) (?:a|an|the|our|good|great|someone|probably|likely)|must haves?|the must haves?|we expect|we require|requires?|(?:the |our )?ideal (?:candidate|applicant|person)|(?:the |a )?successful (?:candidate|applicant)|about (?:you|yourself)|(?:your|candidate|the|ideal) (?:profile|background|story|toolkit|superpowers)|profile|who you are|are you.{0,40}\??|is this you\??|you might be (?:a|an)|you (?:may|could) be|who should apply|who can apply|your experience|to (?:succeed|be successful|qualify|thrive|be considered)|what it takes|do you have.{0,30}|you(?:'ll| will) (?:thrive|succeed|be successful|fit|bring|need|have)|success (?:in|factors|profile)|job specification|person specification|looking for|eligibility|who we(?:'re| are) looking for|required|minimum|basics|(?:the )?essentials?)\b.{0,50}"),
    (REQUIREMENTS, rf"(?:{WORDS})?{QUALITIES}(?: (?:and|&|of|for|in|to|that|you|we|needed|required|necessary|include|are|or|with|-).{{0,50}})?"),
    (SUMMARY, r"(?:the )?(?:tl;?\s?dr|at a glance|quick facts|job (?:details|info|information|facts)|key (?:facts|details)|details|location|locations|job type|employment type|duration|summary of (?:the )?role|snapshot|department|schedule|start date|hours|shift)"),
    (ABOUT, r"(?:about|meet|who) (?:the )?(?:us|we are|company|team|our .{0,30}|firm|organization|client|department|program|program(?:me)?)\b.{0,30}|(?:our|the) (?:company|team|story|mission|vision|values|culture|product|people|impact|client|customers|opportunity to)\b.{0,40}|(?:company|team) (?:overview|description|profile|summary|background|information|h1b sponsorship)|(?:team|company) structure.*|who we are|what we do|our (?:mission|values|vision).{0,30}|(?:company|team)|culture|life at .{0,30}|hybrid work model|how we work|the team|what's it like.{0,20}|working at .{2,30}"),
    (PLAIN, r"(?:about )?(?:the |this )?(?:role|position|job|opportunity|internship|project)(?: (?:overview|summary|description|purpose|brief|profile|of the role|details|in a nutshell))?|(?:job|position|role|general|executive)? ?(?:description|overview|summary|purpose|introduction)|(?:the )?challenge|(?:overview|summary|intro) of.*|mission of the role|in short|the tone|job purpose|your challenge|challenges|your opportunity|description of .{2,30}"),
    (BENEFITS, r"why (?:\w+ ){1,3}(?:at|with) .{2,30}"),
    (ABOUT, r"about [\w'&., -]{2,40}|inside [\w'&., -]{2,30}|join .{2,30}|why .{2,40}\?"),
)  # fmt: skip
COMPILED = re.compile("|".join(rf"(?P<n{number}>(?:{pattern})\Z)" for number, (_, pattern) in enumerate(WHOLE)))
# In a line that is marked as a heading (bold, "#", a colon at its end) one telling word is enough.
TELLING: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (UNASKED, r"\b(?:don't|do not|not) (?:need|expect|require|looking for|required|needed|expected)\b(?! (?:but|though))|\b(?:don't|do not) worry if\b"),
        (PREFERRED, r"\b(?:preferred|suggested skills|nice to have|bonus|a plus|pluses|desired|desirable|good to have|would be great|we'd love|we would love|optional|additional (?:skills|qualifications))\b"),
        (LEGAL, r"\b(?:equal opportunity|inclusion|accommodations?|privacy|eeo|diversity)\b"),
        (BENEFITS, r"\b(?:benefits|perks|compensation|salary|pay|we offer|why join)\b"),
        (DUTIES, r"\b(?:responsibilit(?:y|ies)|duties|you will|you'll do|what you'll|your role|tasks)\b"),
        (REQUIREMENTS, r"\b(?:requirements?|required|qualifications?|skills|experience|must have|you have|you bring|looking for|who you are|knowledge|competenc(?:y|ies|es)|expertise|abilities|background|you are|candidates?|education)\b"),
        (PROCESS, r"\b(?:apply|interview process|hiring process)\b"),
        (ABOUT, r"\b(?:about us|our team|our mission|company|who we are|our values|culture)\b"),
    )
)  # fmt: skip
STRONG = re.compile(
    r"require|qualif|responsib|skills|must|looking for|preferred|benefit|you have|you bring|what you|who you|why |about|bonus|nice"
)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)?")
PAREN = re.compile(r"\s*\([^)]*\)?")


@lru_cache(maxsize=4096)
def whole_role(folded: str) -> str:
    """The role that a folded heading, without its decoration, names as a whole; "" when it is none."""
    plain = (PAREN.sub("", folded) if "(" in folded else folded).strip(" ?:!.") or folded
    if match := COMPILED.match(plain):
        return WHOLE[int((match.lastgroup or "")[1:])][0]
    parts = [part.strip() for part in re.split(r"[–—|]", plain)]
    if len(parts) == 2 and all(parts):  # "Your tasks – how you'll contribute"
        roles = whole_role(parts[0]), whole_role(parts[1])
        return next((role for role in roles if role not in ("", PLAIN)), roles[0] or roles[1])
    return ""


@lru_cache(maxsize=4096)
def telling_role(folded: str) -> str:
    """The role that a telling word in a line set as a heading names; "" when there is none."""
    return next((role for role, pattern in TELLING if pattern.search(folded)), "")


def bare(folded: str) -> str:
    """A folded heading without emoji, rules and colons around it, and without the address of a link."""
    if "[" in folded:
        folded = LINK.sub(r"\1", folded).strip()
    first, last = 0, len(folded)
    while first < last and not (folded[first].isalnum() or folded[first] in "_'("):
        first += 1
    while first < last and not (folded[last - 1].isalnum() or folded[last - 1] in "_')?"):
        last -= 1
    return folded[first:last].strip()
