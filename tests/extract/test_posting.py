"""Properties of extraction that hold for any posting."""

import itertools
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.extract.explain import explain_lines
from planner.extract.posting import extract_posting, problems_of
from planner.model.posting import Posting
from planner.model.requirement import Extraction
from tests.extract.test_corpus import vocabulary

SECTIONS = (
    "Requirements\n- Proficiency in Python or Java\n- Experience with SQL\n- Good communicator\n",
    "Nice to have\n- Experience with Spark\n- PyTorch, TensorFlow or Keras\n",
    "Responsibilities\n- Build recommender systems\n- Take part in code review\n",
    "Benefits\n- Dental insurance\n- A Java island retreat\n",
)
BOILERPLATE = (
    "\nAbout us\nWe ship lamps to lighthouses, and our Python engineers love it.\n",
    "\nBenefits\n- 401(k), PTO and Java of the day\n",
    "\nWe are an equal opportunity employer. Applicants are considered without regard to statistics.\n",
)  # fmt: skip


def read(text: str) -> Extraction:
    return extract_posting(Posting("p.txt", text), vocabulary())


def asked(extraction: Extraction) -> list[tuple[object, ...]]:
    return sorted(
        (r.quote, r.strength, r.kinds, tuple((t.text, t.topics, t.areas) for t in r.terms), r.any_of, r.examples)
        for r in extraction.requirements
    )


def check(text: str, extraction: Extraction) -> None:
    """Quotes and terms stand where they say; spans are in order and apart; every line has its place."""
    lines: set[int] = set()
    reached = 0
    for requirement in extraction.requirements:
        assert reached <= requirement.start < requirement.end <= len(text)
        reached = requirement.end
        assert requirement.quote == " ".join(text[requirement.start : requirement.end].split())
        assert requirement.source.line == text.count("\n", 0, requirement.start) + 1
        assert requirement.last_line == text.count("\n", 0, requirement.end) + 1
        lines |= set(range(requirement.source.line, requirement.last_line + 1))
        inside = requirement.start
        for term in requirement.terms:
            assert inside <= term.start < term.end <= requirement.end
            inside = term.end
            assert term.text in requirement.quote
        texts = {term.text for term in requirement.terms}
        assert all(len(group) > 1 for group in requirement.any_of)
        for branch in itertools.chain(*requirement.any_of):
            assert branch in texts or set(branch.split("/")) <= texts  # "Ruby/Rails"
        assert set(requirement.examples) <= texts
    for entry in extraction.set_aside:
        stretch = set(range(entry.first_line, entry.last_line + 1))
        assert entry.why
        assert not stretch & lines
        lines |= stretch
    assert lines == set(range(1, text.count("\n") + 2))
    unknown = [t.text for r in extraction.requirements for t in r.terms if not t.topics and not t.areas]
    assert [term.text for term in extraction.unmatched_terms] == unknown


WORDS = st.sampled_from(
    [
        "Python",
        "Java",
        "C++",
        "SQL",
        "Spark",
        "R",
        "Go",
        "and",
        "or",
        "/",
        ",",
        ";",
        ":",
        ".",
        "(",
        ")",
        "•",
        "-",
        "\n",
        "\n\n",
        "Requirements",
        "Preferred",
        "Bonus:",
        "Experience",
        "with",
        "e.g.",
        "such",
        "as",
        "etc",
        "required",
        "a",
        "plus",
        "preferred",
        "not",
        "one",
        "of",
        "the",
        "following",
        "at",
        "least",
        "PhD",
        "in",
        "Statistics",
        "you",
        "will",
        "build",
        "We",
        "are",
        "looking",
        "for",
        "İstanbul",
        "ﬁ",
        "👩\u200d💻",
        "**",
        "#",
        "machine",
        "learning",
        "(RAG)",
        "\t",
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_heap_of_posting_words_is_read_soundly(text: str) -> None:
    check(text, read(text))


@given(st.text(alphabet=string.printable + "éß•–’“”İ\u00a0\u2028", max_size=300))
def test_any_text_is_read_soundly(text: str) -> None:
    check(text, read(text))


@given(st.permutations(SECTIONS))
def test_shuffling_sections_changes_no_requirement(sections: list[str]) -> None:
    assert asked(read("\n".join(sections))) == asked(read("\n".join(SECTIONS)))


@given(st.lists(st.sampled_from(BOILERPLATE), max_size=3), st.booleans())
def test_boilerplate_changes_nothing(extra: list[str], before: bool) -> None:
    text = "\n".join(SECTIONS[:3])
    changed = "".join(extra) + "\n" + text if before else text + "".join(extra)
    assert asked(read(changed)) == asked(read(text))


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_case_of_prose_changes_nothing_but_guarded_words(change: object) -> None:
    items = ["- proficiency in python or java", "- experience with sql and pytorch"]
    changed = [change(item) for item in items]  # type: ignore[operator]
    plain, other = read("\n".join(["Requirements", *items])), read("\n".join(["Requirements", *changed]))
    assert [t.topics for r in plain.requirements for t in r.terms] == [
        t.topics for r in other.requirements for t in r.terms
    ]
    assert not [t for r in read("Requirements\n- we spark ideas").requirements for t in r.terms]


def test_every_line_is_explained_with_its_rule() -> None:
    text = "Requirements\n- Python\n\nBenefits\n- Cake"
    posting = Posting("p.txt", text)
    fates = explain_lines(posting, extract_posting(posting, vocabulary()))
    assert [(fate.line, fate.fate, fate.rule) for fate in fates] == [
        (1, "set aside", "heading-words: requirements"),
        (2, "requirement", "heading-words 'Requirements'"),
        (3, "set aside", "layout"),
        (4, "set aside", "heading-words: benefits"),
        (5, "set aside", "heading-words 'Benefits'"),
    ]


def test_a_posting_that_asks_for_nothing_says_so() -> None:
    (problem,) = problems_of(read("Our lamps shine. They always did."))
    assert (problem.code, problem.message) == ("no-requirements", "no requirement section found")


def test_a_long_line_stays_linear() -> None:
    """Counted in matcher work, not in seconds: the reading of a 100,000-word line ends, and finds what is at its end."""
    text = "Requirements: " + "lorem ipsum dolor " * 33_000 + "Experience with Spark"
    assert "spark" in {topic for r in read(text).requirements for t in r.terms for topic in t.topics}


@pytest.mark.parametrize("piece", ["Python (SQL, foo, bar), ", "running, ", "to build and test for the a of Spark, "])
def test_a_line_of_one_thing_over_and_over_stays_linear(piece: str) -> None:
    """Minutes, if any step looked through all terms, words or letters once for each of them."""
    assert read("Requirements\n- " + piece * 8_000).requirements
