"""The words by which noun phrases are told apart: what opens, closes, fills or empties them.

Plain English word classes, small and closed where the class is closed. One letter a class:

d  determiners and numbers         p  prepositions that keep a list of objects going
o  prepositions that leave it      c  conjunctions
x  words that open a side clause   a  auxiliaries and pronouns
e  adjectives and adverbs that say nothing about the thing
v  verbs of work                   w  verbs that are as often nouns ("design", "test")
k  nouns of knowing ("experience") q  adjectives of knowing ("familiar")
h  nouns that are never a term     g  nouns that need a modifier ("tools", "systems")
u  nouns that one can know by themselves and that make others particular ("data")
t  nouns that name work by themselves ("pipelines")   s  nouns that add nothing to their modifier ("activities")
"""

_CLASSES: dict[str, str] = {
    "d": "a an the any some our your their its his her my both all each every either neither one two three four five "
    "six several multiple many various few more most other another certain least this these those numerous "
    "different respective own",
    "p": "in of with w on using including like via between utilizing utilising leveraging involving concerning "
    "regarding around about e.g i.e eg incl namely include includes included encompassing covering spanning",
    "o": "at by from within across during under as toward towards over per before after upon without through "
    "throughout for into against among amongst along alongside behind beyond despite except inside onto outside "
    "since until unlike versus vs out up off down than based due according such",
    "c": "and or & and/or plus",
    "x": "nothing that which who whom whose where when while because so if how what whether why although though but not "
    "unless whereas only then however therefore enough whenever wherever",
    "a": "is are was were be been being am will would shall should can could may might must have has had having do "
    "does did you we they he she it us them i you'll you've you're we're we'll there here who's it's that's need "
    "needs want wants no we'd you'd i'd they'd",
    "e": "cutting edge brightest largest smooth visible stable modified patented real-world first second third "
    "greater granular sparse cross proprietary simultaneous almost about assigned "
    "sound strong solid good great excellent exceptional outstanding superior proven demonstrated demonstrable "
    "extensive deep broad in-depth thorough basic fundamental foundational advanced intermediate general "
    "specific relevant related similar equivalent comparable practical hands-on hands working professional "
    "commercial industry prior previous significant keen high low higher highest top top-tier new newest latest "
    "modern current cutting-edge state-of-the-art novel innovative creative complex simple scalable robust "
    "reliable efficient effective maintainable sustainable secure performant high-quality quality-focused "
    "high-performance well-designed well-tested world-class best-in-class large large-scale small big scale "
    "end-to-end key core critical main primary major minor important essential necessary required preferred "
    "desired existing internal external ongoing daily day-to-day regular routine overall entire full complete "
    "comprehensive clear accurate timely actionable meaningful valuable useful common popular standard "
    "traditional emerging appropriate proper suitable possible potential available additional further extra "
    "minimum maximum total recent early late long short quick fast rapid real true right better best successful "
    "ideal unique specialised specialized dedicated passionate interesting exciting challenging difficult hard "
    "ambiguous tough multi intelligent smart powerful elegant beautiful intuitive seamless global local remote "
    "flexible open-ended very highly well closely directly independently collaboratively effectively efficiently "
    "quickly also e other's i.e particular particularly especially mostly primarily mainly ideally preferably "
    "currently actively previously recently typically usually generally always often together etc non day "
    "first-hand firsthand direct considerable substantial wide diverse high-impact impactful high-performing "
    "production-quality enterprise-grade innate minimal increasing increasingly academic theoretical individual "
    "shared mutual respective corresponding underlying overarching long-term short-term disparate varied leading "
    "industry-leading user-friendly easy-to-use large-scale-production proud desirable nice healthy lifelong "
    "constant continual technical non-technical verbal written dynamic collective scientific job-related "
    "established coupled maybe upstream downstream cross-functional oral spoken analytical strategic amazing "
    "please awesome thoughtful friendly crucial vital positive heavy sufficient rare tangible rich vast decent "
    "adequate ample reusable relentless qualitative quantitative funded internally already gained acquired "
    "earned ambitious acceptable combined base full-time part-time generous mentioned structured opinionated "
    "international completed improved quantifiable brief rather ahead apart deeper penultimate exact upper lower",
    "v": "feel incorporate accelerate achieve acquire adapt adopt advance advise align allow amplify analyse "
    "analyze answer apply "
    "architect arrange assemble assess assist assure attend automate become begin bring brainstorm build "
    "calculate calibrate capture champion choose clean cleanse coach collaborate collect combine communicate "
    "compile complete comply compute conceive conduct configure connect consider consolidate construct consult "
    "contribute convert coordinate craft create curate customize decide define deliver demonstrate deploy derive "
    "describe detect determine develop devise diagnose discover discuss drive educate embed empower enable "
    "encourage engage enhance enjoy ensure establish evaluate evolve examine execute expand explain explore "
    "extend extract facilitate find fix follow formulate foster gather generate get give grow guide handle help "
    "identify implement improve increase influence inform ingest initiate innovate inspect install instrument "
    "integrate interact interpret introduce investigate iterate join keep know launch learn leverage liaise "
    "maintain make manage mentor merge migrate mitigate modernize negotiate observe obtain operate optimise "
    "optimize orchestrate organise organize oversee own participate perform personalize prepare preserve prevent "
    "prioritise prioritize produce promote propose protect provide publish pursue quantify read recommend "
    "reconcile reduce refactor refine reformat replace represent resolve respond restructure reuse scope secure "
    "see seek select serve ship simplify simulate solve spearhead specify standardise standardize stay "
    "streamline strengthen strive structure suggest supervise synthesise synthesize tackle take talk teach tell "
    "think thrive translate troubleshoot tune turn understand unify update upgrade utilise utilize validate "
    "verify visualise visualize write abstract administer articulate author bridge collate convey cultivate "
    "decompose disseminate elicit fine-tune forecast fulfil fulfill harness maximise maximize minimise minimize "
    "navigate onboard partner perfect pioneer predict productionize productionise proactively reason reproduce "
    "retrain sustain tailor transform uncover uphold work gain speak add ask look switch adjust meet distribute "
    "undertake augment address elevate evangelize evangelise conceptualize triage escalate draw greet conserve "
    "advocate hear visit upload reimburse possess offer manipulate involve come pull surface prevail involves comes qualify",
    "w": "balance benchmark chart check code control debug design document experiment experiment export filter "
    "frame import interface label lead map match "
    "measure model monitor plan present probe process profile program prototype query rank record release "
    "report research review run scale schedule "
    "score search set shape share sort sponsor start study support target test track train transform transfer "
    "use watch trace audit inventory ride "
    "program staff source stage market sample draft influence challenge deal focus care act",
    "k": "experience knowledge understanding familiarity proficiency expertise exposure background grasp command "
    "fluency competence competency competencies mastery interest passion comfort skill skills skillset "
    "foundation foundations foundational fundamentals comprehension awareness appreciation proficiencies "
    "literacy acumen certification certifications aptitude enthusiasm curiosity basics specialization "
    "specialisation credentials coursework education training appetite love affinity commitment history year "
    "years month months programming coding belief",
    "q": "familiar proficient experienced fluent skilled versed adept competent knowledgeable comfortable passionate "
    "interested expert conversant trained certified well-versed enthusiastic excited curious savvy obsessed "
    "specializing specialising specialized eager able ready responsible capable willing",
    "h": "clearance difference differences age older achievement achievements blocks velocity insurers note generation january february march april may june july august september "
    "october november december later date dates dependence preferences buyers sellers productivity sales "
    "marketing finance legal public treatment creator creators engagement teaching processing "
    "sharing third-party party principles articles briefings sessions structure anywhere team teams company "
    "companies customer customers client clients people person persons individual individuals candidate "
    "candidates applicant applicants engineer engineers developer developers scientist scientists analyst "
    "analysts manager managers designer designers colleague colleagues peer peers partner partners stakeholder "
    "stakeholders user users member members leader leaders leadership consumer consumers player players employee "
    "employees student students intern interns owner owners expert experts professional professionals vendor "
    "vendors business businesses organization organizations organisation organisations enterprise startup "
    "startups agency group groups department departments office offices setting settings culture position "
    "positions job jobs career careers mission vision goal goals value values impact outcome outcomes success "
    "result results need needs question questions idea ideas way ways thing things time times week weeks day "
    "days hour hours part parts piece aspect aspects variety range lot number amount level levels degree degrees "
    "discipline disciplines subject subjects market markets world product products project projects plus bonus "
    "asset advantage benefit benefits salary pay work works duty duties responsibility responsibilities guidance "
    "feedback help ability abilities capability capabilities capacity desire willingness drive attitude mindset "
    "decision decisions direction directions progress growth pace order terms basis example examples point "
    "points line lines side end start beginning future past key keys focus attention support addition accordance "
    "compliance-related understanding everything something anything nothing everyone someone anyone place places "
    "location country city home state region hands mind heart life lives word words kind kinds type types sort "
    "form forms term equivalent university college school institution etc demand demands fun love joy journey "
    "stage stages phase phases step steps matter matters concern concerns priority priorities timeline timelines "
    "deadline deadlines perspective perspectives scope input inputs output outputs preference must minimum "
    "course courses class classes internship internships co-op program programs condition conditions chance luck "
    "story stories function functions action actions contribution contributions improvement improvements quality "
    "consistency efficiency accuracy completeness world-class others self ones one name company's team's quo "
    "dynamics trend trends advancement advancements effectiveness innovation innovations diploma innovators "
    "session meetings meeting event events hours/week objective objectives jokes fear skillsets kpis discussions "
    "discussion community communities experiences co-ops defects bugs coworkers teammates teammate coworker "
    "deliverables drivers record records versions version use iteration travel overseas insight budgets revenue "
    "purpose sense spirit audiences audience lay situations situation findings finding bottlenecks bottleneck "
    "media sports answers hire academia academics breaks programmes programme emphasis excellence blog visa "
    "chart charts ambition ambitions expansion dependencies authority start-up start-ups planet details detail "
    "recruiter qualifications manner editors volunteers volunteer editor specification simplicity archives "
    "diner none essentials merit merits summer variations variation nature characteristics characteristic "
    "tradeoffs trade-offs trade-off swe sde grade phd stem ph.d personal depth rest scenarios scenario factors factor assumptions assumption "
    "contingencies constraints constraint roadblocks risks yourself themselves participation eagerness usages multidisciplinary conception",
    "g": "dataset datasets tool tools tooling system systems solution solutions service services application "
    "applications app apps "
    "platform platforms feature features component components process processes principle principles concept "
    "concepts technique techniques technology technologies tech method methods methodology framework frameworks "
    "library libraries package packages language languages structure structures pattern patterns standard "
    "standards protocol protocols strategy strategies plan plans workflow workflows product capability "
    "capabilities operation operations theories topic topics information material materials device resource "
    "resources element elements object objects function functionality functionalities design designs development "
    "program programs project projects paradigm paradigms model models management ecosystem ecosystems ideas "
    "view views unit units flow flows layer layers study studies asset assets portfolio source sources format "
    "formats content contents sciences experiment review reviews support test tests instrument instruments "
    "template templates rule rules policy policies agreement agreements contract contracts document documents "
    "report channel channels campaign campaigns configuration configurations need sets set module modules block "
    "blocks requirement requirements developments",
    "u": "security networks analysis algorithms algorithm optimization optimisation databases database documentation "
    "integration integrations devices equipment network analytics analyses statistics mathematics visualisation "
    "quality performance architecture architectures infrastructure deployment deployments storage",
    "m": "data software engineering science web research code cloud production",
    "s": "activity activities effort efforts initiative initiatives space domain domains field fields industry "
    "industries sector sectors environment environments area areas issue issues task tasks procedure procedures "
    "change changes opportunity opportunities challenge challenges approach approaches problem problems case "
    "cases roles role background methodologies implementation implementations usage practice practices stack "
    "stacks",
    "t": "insight insights pipeline pipelines api apis codebase codebases dashboard dashboards metric metrics "
    "prototype prototypes script scripts schema schemas simulation simulations visualization visualizations "
    "visualisation visualisations automation scalability reliability validation verification report reports "
    "roadmap roadmaps specification specifications backend frontend microservice microservices "
    "experimentation modeling modelling reconciliation monitoring logging testing",
}  # fmt: skip


def word_set(line: str) -> frozenset[str]:
    """The words of a line, to be looked up."""
    return frozenset(line.split())


# Gerunds that are nouns in front of a noun: "programming languages", "testing tools".
ING_NOUNS = word_set(
    "programming testing engineering manufacturing processing training operating computing marketing "
    "accounting networking scripting tracking "
    "planning monitoring reporting modeling modelling learning mining boosting streaming rendering messaging "
    "banking trading lending pricing "
    "billing shipping purchasing scheduling nursing mapping ranking clustering imaging sensing routing "
    "caching logging hosting "
    "warehousing ticketing staffing financing consulting forecasting profiling indexing sourcing recruiting "
    "drafting bidding rigging welding "
    "machining housing landscaping spelling typing filing coding debugging data-mining prompting embedding "
    "labeling labelling tuning "
    "serving packaging bookkeeping underwriting onboarding benchmarking branding sampling scoring parsing "
    "screening nesting"
)

VERBS = frozenset(_CLASSES["v"].split())
NOUN_VERBS = frozenset(_CLASSES["w"].split())
GERUNDS = frozenset(
    form
    for verb in VERBS | NOUN_VERBS
    for form in (f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing")
)
CLASS: dict[str, str] = {"to": "i"}
for _letter, _words in _CLASSES.items():
    if _letter not in "vw":
        for _word in _words.split():
            CLASS.setdefault(_word, _letter)
