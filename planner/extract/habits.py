"""Habits that a clause asks for in words of its own: a verb and what it acts on, "explain hard ideas", "meet deadlines"."""

from collections.abc import Iterator

from planner.extract.cues import Clause
from planner.extract.folding import caseless

# Up to four words between the verb and its object; a conjunction or a preposition begins something else.
GAP = r"(?:\s+(?!(?:and|or|to|with|in|for|of|on|by|from|that|which|how)\b)[\w'’/-]+){0,4}?\s+"
# (what the verb may be, what it acts on)
ACTS: tuple[tuple[str, str], ...] = (
    (
        r"communicat(?:e|es|ing)|explain(?:s|ing)?|present(?:s|ing)?|convey(?:s|ing)?|distill?(?:s|ing)?|articulat(?:e|es|ing)|simplif(?:y|ying)|translat(?:e|es|ing)|summari[sz](?:e|es|ing)|synthesi[sz](?:e|es|ing)|shar(?:e|es|ing)|disseminat(?:e|es|ing)",
        r"concepts?|ideas?|findings?|results?|insights?|information|work|topics|trade-?offs|analys[ie]s|methodologies|requirements|decisions|questions|requests|needs|knowledge|expertise|learnings|progress|status|problems|stor(?:y|ies)",
    ),
    (
        r"fix(?:es|ing)?|resolv(?:e|es|ing)|troubleshoot(?:s|ing)?|diagnos(?:e|es|ing)|triag(?:e|es|ing)|debug(?:s|ging)?|own(?:s|ing)?|investigat(?:e|es|ing)|analy[sz](?:e|es|ing)",
        r"issues?|incidents?|bugs|(?:root )?causes?|defects|errors|outages|failures",
    ),
    (
        r"manag(?:e|es|ing)|balanc(?:e|es|ing)|juggl(?:e|es|ing)|handl(?:e|es|ing)|prioriti[sz](?:e|es|ing)",
        r"tasks?|priorities|projects|deadlines|workloads?|timelines|responsibilities|assignments",
    ),
    (
        r"lead(?:s|ing)?|mentor(?:s|ing)?|coach(?:es|ing)?|train(?:s|ing)?|teach(?:es|ing)?|guid(?:e|es|ing)|educat(?:e|es|ing)|supervis(?:e|es|ing)",
        r"teams|engineers|developers|analysts|interns|teammates|colleagues|peers|juniors|staff|others|clients|users|customers",
    ),
    (
        r"understand(?:ing)?|gather(?:ing)?|elicit(?:ing)?|clarify(?:ing)?|defin(?:e|ing)|refin(?:e|ing)|captur(?:e|ing)",
        r"requirements|needs|specifications|use cases",
    ),
    (
        r"identify(?:ing)?|spot(?:ting)?|find(?:ing)?|recogni[sz](?:e|ing)|uncover(?:ing)?|discover(?:ing)?",
        r"opportunities|trends|patterns|bottlenecks|risks|gaps|root causes?|insights",
    ),
    (
        r"extract(?:ing)?|manipulat(?:e|ing)|cleans(?:e|ing)|clean(?:ing)?|interpret(?:ing)?|analy[sz](?:e|ing)|visuali[sz](?:e|ing)|query(?:ing)?|wrangl(?:e|ing)|mine|mining",
        r"data|datasets?|results|metrics",
    ),
    (r"automat(?:e|es|ing)", r"process|processes|tasks|workflows|tests?|testing|reports?|reporting|deployments?|models|pipelines|procedures"),
    (r"review(?:s|ing)?|refactor(?:ing)?", r"code|designs?|pull requests|PRs|codebase"),
    (r"estimat(?:e|ing)|plan(?:ning)?|schedul(?:e|ing)|prioriti[sz](?:e|ing)", r"efforts?|projects|sprints|implementations?|releases"),
    (r"evaluat(?:e|ing)|assess(?:ing)?", r"technologies|tools|projects|techniques|approaches|methods|frameworks|models"),
    (r"build(?:ing)?|maintain(?:ing)?|foster(?:ing)?|develop(?:ing)?|establish(?:ing)?", r"relationships?|trust|rapport|consensus|partnerships?"),
    (r"documents?|documenting|draw(?:s|ing)?", r"findings|results|decisions|conclusions"),
    (r"write|writes|writing|prepar(?:e|es|ing)", r"reports|documentation|procedures|manuals|specifications"),
    (r"collect(?:s|ing)?", r"data|feedback|measurements"),
    (r"defin(?:e|es|ing)|analy[sz](?:e|es|ing)|fram(?:e|es|ing)", r"problems"),
    (r"test(?:s|ing)?|validat(?:e|es|ing)|formulat(?:e|es|ing)|generat(?:e|es|ing)", r"hypotheses"),
    (r"writ(?:e|es|ing)", r"code|tests|software"),
    (r"explor(?:e|es|ing)|structur(?:e|es|ing)|prepar(?:e|es|ing)", r"data|datasets?"),
    (r"defin(?:e|es|ing)|set(?:s|ting)?", r"priorities|objectives|strategies|metrics|goals"),
    (r"driv(?:e|es|ing)", r"adoption|decisions|projects|alignment"),
    (r"streamlin(?:e|es|ing)|optimi[sz](?:e|es|ing)|improv(?:e|es|ing)", r"process|processes|workflows|operations"),
    (r"tak(?:e|ing)|demonstrat(?:e|ing)|show(?:ing)?", r"initiative|ownership|responsibility"),
    (r"meet(?:ing)?|hit(?:ting)?", r"deadlines|timelines|milestones"),
    (r"own(?:ing)?|lead(?:ing)?", r"projects?|initiatives?|execution|development|delivery"),
)  # fmt: skip
WHOLE = (
    r"solv(?:e|es|ing)\s+(?:(?:challenging|complex|difficult|practical|hard|engineering|ambiguous|open-ended)\s+){0,2}problems",
    r"(?:creat(?:e|es|ing)|developing|building|build|optimi[sz]e|train|evaluate|deploy)\s+(?:models|algorithms|prototypes)(?! (?:with|using|in|on|by)\b)",
    r"(?:work(?:s|ing)?|collaborat(?:e|es|ing)|thriv(?:e|es|ing)|operat(?:e|es|ing))\s+(?:well\s+|effectively\s+)?(?:in|within|under|on|across|with)(?:\s+[\w'’,/-]+){0,5}?\s+(?:environments?|pressure|ambiguity|settings?)",
    r"(?:stay|staying|keep|keeping|remain)\s+(?:up[- ]to[- ]date|current|abreast|informed|updated|on top)",
    r"(?:adapt(?:s|ing)?|adjust(?:ing)?)\s+(?:quickly\s+|easily\s+)?(?:to|with)(?:\s+[\w'’,/-]+){0,3}?\s+(?:chang(?:e|es|ing)|priorities|environments?|situations)",
    r"(?:scalable|reliable|secure|robust|maintainable|performant|resilient|fault[- ]tolerant|high[- ]performance|production[- ](?:level|grade|quality|ready)|simple|clean)(?:,? (?:and )?[\w-]+){0,4}? (?:systems?|software|applications?|services|platforms?|infrastructure|architectures?|designs?)",
    r"(?:excited|eager|keen|hungry|willing|willingness|eagerness|desire|ambition|motivated)\s+to\s+(?:learn|grow|improve|help|work)",
)
HABIT = caseless(
    rf"\b(?:{'|'.join([*(f'(?:{verbs}){GAP}(?:{objects})' for verbs, objects in ACTS), *WHOLE])})\b",
)


def habits_of(clause: Clause) -> Iterator[tuple[int, int]]:
    """(start, end) in the posting of each habit that a clause names, in order."""
    for match in clause.find_all("habit", HABIT):
        yield clause.start + match.start(), clause.start + match.end()
