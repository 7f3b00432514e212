"""Following words from phrase to longer phrase finds what a search for each phrase would find."""

from hypothesis import example, given
from hypothesis import strategies as st

from planner.extract.folding import flattened, fold
from planner.extract.matching import Matches
from planner.extract.phrases import phrases_by_words
from planner.extract.vocabulary import Vocabulary
from planner.extract.words import words_of

PHRASES = (
    ".net", ".net core", "a/b testing", "ai", "c", "c#", "c++", "c/c++", "core", "data", "data base", "go", "net", "node",
    "node.js", "r", "testing",
)  # fmt: skip
NUMBER = {phrase: number for number, phrase in enumerate(PHRASES)}
VOCABULARY = Vocabulary(phrases_by_words(PHRASES), PHRASES, tuple(() for _ in PHRASES), NUMBER)
PIECES = [
    *PHRASES, "C", "Node", "js", "é", "data\n", "_", "*", "\\", " ", "  ", "\t", ".", ",", "-", "/", "(", ")", "+", "#",
    "&", "'", "’", "•", "x", "7",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


def searched(text: str) -> set[tuple[int, int, str]]:
    """Every phrase looked for in the folded text, wherever it may begin and end."""
    folded = fold(text)
    whole = folded.text
    found = set()
    for phrase in PHRASES:
        for start in range(len(whole)):
            end = start + len(phrase)
            if whole[start:end] != phrase:
                continue
            before, after = whole[:start][-1:], whole[end : end + 1]
            begin, stop = folded.back(start), folded.back(end - 1) + 1
            in_word = (before.isalnum() and phrase[0].isalnum()) or (after.isalnum() and phrase[-1].isalnum())
            longer = after in ("+", "#") and phrase[-1] not in "+#"
            dotted = after == "." and whole[end + 1 : end + 3] in ("js", "ne", "io", "ai")
            domain = before == "." and phrase[0].isalnum() and text[:begin][-2:-1].isalpha() and stop - begin < 4
            glued = stop - begin <= 2 and (text[stop : stop + 1] or " ") + (text[:begin][-1:] or " ")
            if not (in_word or longer or dotted or domain or (glued and set(glued) & set("-&'’"))):
                found.add((begin, stop, phrase))
    return found


@given(TEXTS)
@example("Node.js, node\\.js and c\\+\\+ / c  # on a.ai; vb.NET core")
@example("A/B  testing, a / b testing and data-\nbase")
def test_finds_what_a_search_for_each_phrase_finds(text: str) -> None:
    matches = Matches(text, VOCABULARY).all
    assert {(match.start, match.end, PHRASES[match.number]) for match in matches} == searched(text)
    assert list(matches) == sorted(matches, key=lambda match: (match.start, -match.end))


@given(TEXTS)
def test_words_are_the_runs_of_letters_and_digits(text: str) -> None:
    flat = flattened(text)
    cut = words_of(flat)
    assert all(flat[start : start + len(word)] == word for word, start in zip(cut.words, cut.starts, strict=False))
    assert "".join(cut.words) == "".join(letter for letter in flat if letter.isalnum())
    assert all(word.isalnum() for word in cut.words if word)
