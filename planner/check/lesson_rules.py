"""Rules on lesson.md of one topic: parts, length, citations, code and figures."""

import re
from collections.abc import Iterator

from planner.check.topic_rules import count_words, holds_link, holds_placeholder
from planner.model.problem import Problem
from planner.model.source import Source
from planner.model.topic import Library, Topic, Work

PARTS = ("Why postings ask for it", "The idea", "Pitfalls", "What an interviewer listens for")
EXAMPLE = "Worked example"
LEAST_WORDS, MOST_WORDS = 500, 1200
FARTHEST_YEAR = 80  # characters between a surname and the year of what it wrote
FENCE = re.compile(r"^(`{3,}|~{3,})([^\n]*)\n(.*?)^\1[ \t]*$", re.MULTILINE | re.DOTALL)
DIAGRAM_LINE = re.compile(r"(title|caption): .+|[^>]+ -> [^>]+\Z")


def fences(lesson: str) -> tuple[tuple[int, str, str], ...]:
    """The fenced blocks of a lesson: line, info string and body of each."""
    return tuple(
        (lesson.count("\n", 0, match.start()) + 1, match[2].strip(), match[3]) for match in FENCE.finditer(lesson)
    )


def lesson_problems(topic: Topic, library: Library) -> Iterator[Problem]:
    """Broken rules of the lesson."""
    path = f"{topic.folder}/lesson.md"
    lesson = topic.lesson
    if not lesson:
        return
    prose = FENCE.sub(lambda match: "\n" * match[0].count("\n"), lesson)
    words = count_words(prose)
    if not LEAST_WORDS <= words <= MOST_WORDS:
        yield Problem(
            Source(path), "lesson-length", f"has {words} words outside code, wants {LEAST_WORDS} to {MOST_WORDS}"
        )
    if not lesson.startswith("# "):
        yield Problem(Source(path, 1), "lesson-title", "begins with '# ' and the title")
    headings = re.findall(r"^## (.+?)\s*$", prose, re.MULTILINE)
    for part in PARTS:
        if part not in headings:
            yield Problem(Source(path), "lesson-part", f"lacks the part '## {part}'")
    if not any(EXAMPLE in heading for heading in headings):
        yield Problem(Source(path), "lesson-part", f"lacks the part '## {EXAMPLE}'")
    for level in ("*Intern*", "*PhD*", "*Senior*"):
        if level not in prose:
            yield Problem(Source(path), "lesson-part", f"what an interviewer listens for lacks {level}")
    if holds_placeholder(prose) or holds_link(prose):
        for number, line in enumerate(prose.split("\n"), start=1):
            if holds_placeholder(line):
                yield Problem(Source(path, number), "placeholder", "holds placeholder text")
            if holds_link(line):
                yield Problem(Source(path, number), "link", "holds a link", "cite a work of sources.yaml")
    if not any(
        _is_cited(library.work_by_key[entry.key], prose)
        for entry in topic.citations
        if entry.key in library.work_by_key
    ):
        yield Problem(Source(path), "uncited", "the text names none of the topic's sources", "write (Surname, year)")
    yield from _fence_problems(path, lesson)


def _is_cited(work: Work, prose: str) -> bool:
    """Whether the year of a work stands near behind one of its authors' names: "(Cormen et al., 2009)"."""
    names = set(re.findall(r"\b[^\W\d_a-z][\w'’-]+", work.author))
    for match in re.finditer(rf"\b{work.year}\b", prose):
        before = prose[max(0, match.start() - FARTHEST_YEAR) : match.start()].rpartition("\n")[2]
        if not names.isdisjoint(re.findall(r"[^\W\d_][\w'’-]+", before)):
            return True
    return False


def _fence_problems(path: str, lesson: str) -> Iterator[Problem]:
    previous = ""
    for line, info, body in fences(lesson):
        if not info:
            yield Problem(Source(path, line), "fence", "a block of code without a language")
        elif info == "output" and not previous.startswith("python"):
            yield Problem(Source(path, line), "fence", "an output block follows no python block")
        elif info == "diagram":
            for offset, text in enumerate(body.strip("\n").split("\n"), start=1):
                if text.strip() and not DIAGRAM_LINE.match(text.strip()):
                    yield Problem(
                        Source(path, line + offset), "diagram", "each line is 'a -> b', 'a -> b: label' or 'title: ...'"
                    )
        elif info.startswith("python") and info != "python" and "Shown, not run" not in info:
            yield Problem(
                Source(path, line), "fence", 'python that is not run says so: ```python title="Shown, not run"'
            )
        previous = info
