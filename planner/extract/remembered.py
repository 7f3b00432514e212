"""What a word is, worked out when it is first met: texts repeat their words, so that most are looked up."""

from collections.abc import Callable
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")
KNOWN_WORDS = 20_000  # the bound keeps a survey of thousands of postings small


class Remembered(dict[str, Meaning], Generic[Meaning]):
    """`remembered[word]` is `found(word)`, a pure function; `map(remembered.__getitem__, words)` asks for many at once."""

    def __init__(self, found: Callable[[str], Meaning]):
        super().__init__()
        self._found = found

    def __missing__(self, word: str) -> Meaning:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        meaning = self[word] = self._found(word)
        return meaning
