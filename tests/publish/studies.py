"""A small study with a plan, for tests of pages: two postings, four topics, one of them outside the plan."""

from dataclasses import replace
from datetime import date

from planner.graph.topic_graph import TopicGraph, build_graph
from planner.model.demand import AnyOf, Branch, Demand, Evidence, TopicDemand, UnmatchedDemand
from planner.model.plan import Plan
from planner.model.posting import Posting
from planner.model.qualify import Condition
from planner.model.requirement import Extraction, Fact, Requirement, SetAside, Term, UnmatchedTerm
from planner.model.selection import BranchChoice, CurvePoint, LeftOut, Purchase
from planner.model.settings import Interview, Settings
from planner.model.source import Source
from planner.model.study import Study
from planner.model.topic import Citation, Drill, Finding, Library, Repair, Work
from planner.model.workspace import Workspace
from tests.small import NOWHERE, cards, library, plan, question, topic

TEXT = """Machine-learning intern
You must know ranking.
Nice to have: Kubernetes or Spark.
We offer free lunch."""

LESSON = """# Ranking

## Why postings ask for it

Because $a < b$ and `code`, and a discounting reader.

## The idea

```diagram
title: From request to page
query -> candidates: millions to 1,000
candidates -> ranker
```

```chart
kind: line
title: Discount by rank
x_label: rank
y_label: discount
x: [1, 2, 3]
series: {"1/log2(i+1)": [1, 0.63, 0.5], "1/i": [1, 0.5, 0.33]}
```

```python
print(1)
```

```output
1
```

$$
\\sum_i \\frac{1}{i}
$$
"""

DRILL = Drill(
    "review-ranker", "ranking", "Review a ranker", "review", "intern", 30, ("Look at line 2.",), "# Task\n\nFind two.\n",
    "def rank(x):\n    return sorted(x)\n", "def rank(x): return 'SECRET-SOLUTION'\n", "", (
        Finding("order", 2, "ascending", "the worst first", "test_order", (Repair("a", "b"),), NOWHERE),
    ), NOWHERE,
)  # fmt: skip


def small_library() -> Library:
    return library(
        topic("logarithms", area="mathematics", cards=cards(("ln 1?", "0"), ("{{c1::2}} is even", ""))),
        topic(
            "ranking", needs=["logarithms"], lesson=LESSON, questions=(question(text="Why rank?"),), drills=(DRILL,),
            cards=cards(("What is DCG?", "A sum.")), citations=(Citation("w", NOWHERE, "chapter 1"),), summary="Orders things.",
        ),
        topic("spark", area="data"),
        topic("unplanned", needs=["ranking"]),
        works=(Work("w", "Ann Author", "A book", 2020, "book", NOWHERE),),
    )  # fmt: skip


def small_plan() -> Plan:
    made = plan(
        """
        Mon cards 8, logarithms learn 30
        Tue ranking learn 45, ranking drill 30
        Wed
        Thu mock.1 mock 45
        """
    )
    chosen = replace(
        made.selection,
        left_out=(LeftOut("spark", "recognise", 30, 0.4, "costs more than what is left", "preferred"),),
        choices=(BranchChoice("g1", "Spark", ("spark",), "cheapest"),),
        curve=(CurvePoint(0, 0), CurvePoint(60, 1.0), CurvePoint(120, 1.5)),
        next_purchases=(Purchase("spark", "recognise", 30, 0.4),),
    )
    days = list(made.days)
    days[1] = replace(days[1], sessions=tuple(
        replace(s, drill="review-ranker") if s.kind == "drill" else s for s in days[1].sessions))  # fmt: skip
    return replace(made, days=tuple(days), selection=chosen)


def extraction_of(text: str, path: str) -> Extraction:
    """What was read out of `text`: its second line a must for ranking, its last line set aside."""
    lines = text.split("\n")
    start = len(lines[0]) + 1 if len(lines) > 1 else 0
    row = lines[1] if len(lines) > 1 else lines[0]
    place = row.find("ranking")
    terms = (Term("ranking", start + place, start + place + 7, ("ranking",)),) if place >= 0 else ()
    asked = Requirement(row, Source(path, 2), 2, start, start + len(row), "must", ("skill",), "inline must", terms)
    return Extraction(
        path, lines[0], "Acme", (Fact("pay", "50 an hour", lines[-1], len(lines)),), (asked,),
        (UnmatchedTerm("Kubernetes", 3),), (SetAside(len(lines), len(lines), "benefits"),),
    )  # fmt: skip


def study_of(
    text: str = TEXT, path: str = "postings/acme.txt", term: str = "ranking", today: str = "2026-08-04"
) -> Study:
    """A study of one posting with this text."""
    made = small_plan()
    source = Source(path, 2)
    row = text.split("\n")[1] if "\n" in text else text
    evidence = Evidence(source, row, term, "must", "inline must")
    settings = Settings(date(2026, 8, 3), (Interview(date(2026, 8, 17)),))
    workspace = Workspace(
        ".", date.fromisoformat(today), settings, small_library(), (Posting(path, text),), (), None, ()
    )
    group = AnyOf("g1", (Branch("Kubernetes", ()), Branch(term, ("spark",))), 0.4, "preferred", (evidence,))
    demand = Demand(
        (TopicDemand("ranking", 1.0, "must", (evidence,)),), (group,), (UnmatchedDemand(term, (source,), 1),)
    )
    condition = Condition("degree", row, (source,), ("MSc",))
    return Study(workspace, (extraction_of(text, path),), (condition,), demand, made)


def small_graph() -> TopicGraph:
    return build_graph(small_library())
