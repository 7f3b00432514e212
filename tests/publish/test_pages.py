"""Pages: what they hold, that every link leads somewhere, that the text of a posting is only ever text."""

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner.model.posting import Posting
from planner.publish.markup import posting_title, unmarked
from planner.publish.pages import NAVIGATION, site_pages
from planner.publish.pages_posting import text_html
from planner.publish.site_index import SiteIndex
from tests.publish.studies import TEXT, small_graph, small_library, study_of

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ config.site_dir }} {% raw %} {# x #}",
    "```python\nimport os\n```",
    "~~~\nfence",
    "| a | b |\n|---|---|\n| c | d |",
    "---\ntitle: stolen\nhide: [navigation]\n---",
    "[click](javascript:alert(1)) ![x](javascript:alert(1))",
    "[ref]: javascript:alert(1)\n[ref]",
    "<javascript:alert(1)>",
    "</div></section></ul><h1>out</h1>",
    "text {: onclick=alert(1) }\n{: #id }",
    '??? note "folded"\n    inside',
    "$$\\frac{1}{2}$$ $a<b$ \\(x\\)",
    "# heading\nSetext\n======",
    "&lt;script&gt; &amp; &#60;b&#62;",
    "\x02wzxhzdk:0\x03 \x00 \ue0100\ue011",
    "1. one\n2. two\n- three\n* four\n+ five\n> six",
    '--8<-- "secret"\n!!! note\n    x',
    "<!-- comment\n--> <![CDATA[ x ]]> <?php ?>",
    "**bold** _em_ `code` ``c`` *a* __b__ ==m== ~~d~~ ^s^ [[w]] H~2~O <b>b</b> \\* \\( x",
    "a | b | c ` | ` d",
    "![x][y] [x]: /y \n[^1]: note [^1]",
    "' onmouseover='alert(1) \" onfocus=\"alert(1)",
]


@pytest.fixture(scope="module")
def pages() -> dict[str, str | bytes]:
    return site_pages(study_of(), small_library(), small_graph())


def text_of(pages: dict[str, str | bytes], path: str) -> str:
    page = pages[path]
    assert isinstance(page, str)
    return page


def test_every_topic_posting_and_week_has_a_page(pages):
    assert {
        "index.md",
        "plan/index.md",
        "plan/week-01.md",
        "plan/mocks.md",
        "plan/left-out.md",
        "topics/map.md",
    } <= set(pages)
    assert {f"topics/{topic.id}.md" for topic in small_library().topics} <= set(pages)
    assert "postings/acme.md" in pages


def test_the_navigation_names_each_page_once(pages):
    def leaves(entry: object) -> list[str]:
        if isinstance(entry, str):
            return [entry]
        members = entry.values() if isinstance(entry, dict) else entry
        return [leaf for member in members for leaf in leaves(member)]  # type: ignore[attr-defined]

    named = leaves(json.loads(text_of(pages, NAVIGATION)))
    assert sorted(named) == sorted(path for path in pages if path.endswith(".md"))


def test_today_shows_the_days_sessions_with_boxes_and_counts_the_days_left(pages):
    today = text_of(pages, "index.md").split('class="ahead"')[0]
    assert 'data-task="ranking.learn.1"' in today
    assert 'data-task="logarithms.learn.1"' not in today.split("today")[-1]
    assert "in 13 days" in today


def test_a_topic_says_why_when_and_what(pages):
    page = text_of(pages, "topics/ranking.md")
    assert "<mark>ranking</mark>" in page
    assert "postings/acme.html#line-2" in page
    assert "week-01.html#d-2026-08-04" in page
    assert "Logarithms](../topics/logarithms.md): because" in page
    assert "Unplanned](../topics/unplanned.md): because" in page
    assert "planner drill review-ranker --check" in page
    assert "**Line 2.** ascending" in page
    assert "Ann Author (2020). *A book*, chapter 1." in page


def test_a_sentence_that_names_a_topic_twice_stands_once_with_both_words_marked():
    from dataclasses import replace

    study = study_of()
    demand = study.demand.topics[0]
    twice = (demand.evidence[0], replace(demand.evidence[0], term="know"))
    study = replace(study, demand=replace(study.demand, topics=(replace(demand, evidence=twice),), any_of=()))
    page = text_of(site_pages(study, small_library(), small_graph()), "topics/ranking.md")
    assert "<q>You must <mark>know</mark> <mark>ranking</mark>&#46;</q>" in page
    assert page.count("<q>") == 1


def test_the_solution_of_a_drill_is_nowhere(pages):
    assert not [path for path, text in pages.items() if "SECRET-SOLUTION" in str(text)]


def test_figures_of_a_lesson_are_drawn_and_outputs_named(pages):
    page = text_of(pages, "topics/ranking.md")
    assert page.count("<figure") == 3  # neighbourhood, diagram, chart
    assert "```chart" not in page
    assert "```diagram" not in page
    assert 'title="Output"' in page


def test_what_was_left_out_is_told_with_its_cost_and_the_next_hours(pages):
    page = text_of(pages, "plan/left-out.md")
    assert (
        "| [Spark](../topics/spark.md) | recognise | 30&#160;min | 0.40 | nice to have | costs more than what is left |"
        in page
    )
    assert "With 5 more hours" in page
    assert "<svg" in page


def test_the_same_study_gives_the_same_pages(pages):
    assert site_pages(study_of(), small_library(), small_graph()) == pages


class Tags(HTMLParser):
    """The tags and attributes of a page, and its visible text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.handlers += [name for name, _ in attributes if name.startswith("on")]
        self.links += [value or "" for name, value in attributes if name in ("href", "src", "action")]
        if tag == "br":
            self.text += "\n"

    def handle_data(self, data):
        self.text += data


def rendered(markdown_text: str) -> Tags:
    """The page as MkDocs renders it, with the extensions of mkdocs.yml."""
    import markdown

    body = markdown_text.split("---\n", 2)[2] if markdown_text.startswith("---\n") else markdown_text
    extensions = ["tables", "attr_list", "md_in_html", "admonition", "sane_lists", "toc", "pymdownx.details",
                  "pymdownx.superfences", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.arithmatex",
                  "planner.write.mathml"]  # fmt: skip
    options = {"pymdownx.arithmatex": {"generic": True}}
    found = Tags()
    found.feed(markdown.markdown(body, extensions=extensions, extension_configs=options))
    found.close()
    return found


def as_plain(text: str) -> str:
    """What must remain visible of a text."""
    import unicodedata

    kept = "".join(letter for letter in text if letter.isspace() or unicodedata.category(letter)[0] != "C")
    return "".join(kept.split())


hostile_text = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30), st.sampled_from(["\n", "\n\n", "    ", "\t", "`", "<", "]("])),
    min_size=1, max_size=6,
).map("".join)  # fmt: skip


def test_the_page_of_an_ordinary_posting_shows_its_text_whole():
    study = study_of()
    page = text_of(site_pages(study, small_library(), small_graph()), "postings/acme.md")
    assert as_plain("You must know ranking.") in as_plain(rendered(page).text)


@settings(max_examples=60)
@given(hostile_text)
@example("\n".join(HOSTILE))
def test_the_text_of_a_posting_is_shown_as_it_is_and_does_nothing(text):
    study = study_of(text=text)
    index = SiteIndex(study, small_library(), small_graph())
    html = text_html(index, study.workspace.postings[0], study.extractions[0], "postings/acme.md")
    assert "\n" not in html
    found = rendered(f"# Title\n\n{html}\n\nafter\n")
    assert set(found.tags) <= {"h1", "div", "span", "br", "a", "p", "details", "summary"}
    assert found.handlers == []
    assert all(re.match(r"(\.\./|#)[\w/.#-]*\Z", link) for link in found.links)
    for line in text.split("\n"):
        assert as_plain(line) in as_plain(found.text)
    assert found.text.rstrip().endswith("after")


@pytest.mark.parametrize("line", [line for text in HOSTILE for line in text.split("\n")])
def test_a_hostile_line_is_shown_as_it_is_where_pages_quote_it(line):
    study = study_of(text=f"{line}\n{line} ranking\nend", term=line)
    pages = site_pages(study, small_library(), small_graph())
    for path in (
        "postings/unmatched.md",
        "postings/acme.md",
        "postings/qualify.md",
        "topics/ranking.md",
        "topics/spark.md",
    ):
        assert as_plain(line) in as_plain(rendered(text_of(pages, path)).text), path


@settings(max_examples=25)
@given(hostile_text)
@example("\n".join(HOSTILE))
@example("\n".join(f"{line}\n" for line in HOSTILE[::-1]))
@example(HOSTILE[7])
@example(HOSTILE[21])
def test_no_page_takes_markup_from_a_posting(text):
    harmless = site_pages(study_of(), small_library(), small_graph())
    hostile = site_pages(study_of(text=text, term=text[:40] or "x"), small_library(), small_graph())
    assert {path for path in hostile if path.endswith(".md")} == {path for path in harmless if path.endswith(".md")}
    for path in ("index.md", "topics/ranking.md", "topics/spark.md", "plan/left-out.md", "postings/acme.md", "postings/index.md",
                 "postings/qualify.md", "postings/unmatched.md", "postings/requirements.md", "plan/week-01.md"):  # fmt: skip
        page = text_of(hostile, path)
        before, after = rendered(text_of(harmless, path)), rendered(page)
        assert after.handlers == []
        assert not {"script", "img", "iframe", "style", "form"} & set(after.tags)
        assert not [link for link in after.links if ":" in link.split("#")[0]]
        kinds = set(after.tags) - set(before.tags)
        assert kinds <= {"br", "mark", "a"}, path
        for tag in ("table", "pre", "details", "h2", "svg", "input"):
            if path != "postings/acme.md" or tag != "table":
                assert after.tags.count(tag) <= before.tags.count(tag), (path, tag)


def test_long_stretches_that_were_set_aside_are_folded():
    from dataclasses import replace

    from planner.model.requirement import SetAside

    text = TEXT + "\n" + "\n".join(f"advert {number}" for number in range(20))
    study = study_of(text)
    extraction = replace(study.extractions[0], set_aside=(SetAside(4, 4, "benefits"), SetAside(5, 24, "other adverts")))
    index = SiteIndex(replace(study, extractions=(extraction,)), small_library(), small_graph())
    html = text_html(index, study.workspace.postings[0], extraction, "postings/acme.md")
    before, folded = html.split("<details>")
    assert "Lines 5 to 24 were set aside: other adverts" in folded
    assert "benefits" in before
    assert folded.count('class="line aside"') == 20


def test_a_posting_without_lines_or_with_odd_names_still_has_a_page():
    for path in ("postings/.txt", "postings/Ünï çode (1).md", "postings/index.md", "postings/" + "x" * 300 + ".txt"):
        pages = site_pages(study_of(text="", path=path), small_library(), small_graph())
        own = [name for name in pages if name.startswith("postings/")]
        assert len(own) == 5
        assert all(re.fullmatch(r"postings/[a-z0-9-]{1,70}\.md", name) for name in own)


def test_two_postings_of_one_name_get_two_pages():
    from dataclasses import replace

    from planner.model.posting import Posting

    study = study_of()
    twice = (Posting("postings/a.txt", TEXT), Posting("postings/a.md", TEXT))
    study = replace(study, workspace=replace(study.workspace, postings=twice))
    pages = site_pages(study, small_library(), small_graph())
    assert {"postings/a.md", "postings/a-2.md"} <= set(pages)


@pytest.mark.parametrize(
    "title, company, said",
    [
        ("ML Intern at Acme", "Acme", "ML Intern at Acme"),
        ("ML Intern, Acmeology", "Acme", "ML Intern, Acmeology · Acme"),
        ("", "Acme", "Acme"),
        ("", "", "a.txt"),
    ],
)
def test_a_posting_whose_title_names_the_company_does_not_name_it_twice(title: str, company: str, said: str) -> None:
    assert posting_title(Posting("postings/a.txt", ""), title, company) == said


@pytest.mark.parametrize(
    "missed, said", [(True, "Missed: what was planned was moved on."), (False, "Nothing planned.")]
)
def test_an_empty_day_that_is_over_says_whether_its_work_was_moved(missed: bool, said: str):
    from dataclasses import replace

    study = study_of()
    first = replace(study.plan.days[0], sessions=(), review_minutes=0, missed=missed)
    study = replace(study, plan=replace(study.plan, days=(first, *study.plan.days[1:])))
    day = text_of(site_pages(study, small_library(), small_graph()), "plan/week-01.md").split('class="day"')[1]
    assert f'<p class="free">{said}</p>' in day


@pytest.mark.parametrize(
    "quote, words",
    [
        ("**Boosting:** XGBoost", "Boosting: XGBoost"),
        ("_Fluency_ in `SQL` and snake_case_names", "Fluency in SQL and snake_case_names"),
        ("[Statistics](https://example.org/a_b) \\- and C\\+\\+", "Statistics - and C++"),
        ("2 * 3 [sic] (a)", "2 * 3 [sic] (a)"),
    ],
)
def test_sentences_are_shown_without_the_marks_of_markdown(quote: str, words: str) -> None:
    assert unmarked(quote) == words
