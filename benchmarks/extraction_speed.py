"""How fast postings are read, and how the time grows. `python -m benchmarks extraction_speed`

CPU seconds of one process with the whole library. Every posting is timed when it is read for the first time: half of
them warm the process, the other half is timed, and the other way round, with everything remembered forgotten between;
so no figure profits from a text met before. The yardstick is a matcher in Rust that only finds the vocabulary's
phrases in the same texts. The best of several rounds counts: what else the machine does only ever adds time.
"""

import functools
import gc
import importlib
import pkgutil
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

import planner.extract
from planner.extract.posting import extract_posting
from planner.extract.remembered import Remembered
from planner.extract.vocabulary import Vocabulary, build_vocabulary
from planner.model.posting import Posting
from planner.model.source import Source
from planner.model.topic import Alias, Library
from planner.read.postings import read_postings
from planner.read.topics import read_library

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
ROUNDS = 7


def main() -> None:
    library, _ = read_library(((ROOT / "topics", "topics"),))
    vocabulary = build_vocabulary(library)
    postings = distinct_postings()
    gc.collect()
    gc.freeze()  # as the survey does: the library stays
    gc.set_threshold(100_000)
    rate(vocabulary, postings)
    growth_by_postings(vocabulary, postings)
    growth_by_aliases(library, postings)
    growth_by_length(vocabulary, postings)


def distinct_postings() -> list[Posting]:
    """The outside postings, or the project's own where those are absent, each text once."""
    folder = SHARED / "postings" / "outside" if SHARED.is_dir() else ROOT / "postings"
    return list({posting.text: posting for posting in read_postings(folder, "p")[0]}.values())


def forget() -> None:
    """Empty whatever the extractor remembers of texts it has read."""
    for entry in pkgutil.iter_modules(planner.extract.__path__):
        module = importlib.import_module(f"planner.extract.{entry.name}")
        for value in vars(module).values():
            if isinstance(value, functools._lru_cache_wrapper):
                value.cache_clear()
            elif isinstance(value, Remembered):
                value.clear()


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read_all(postings: Sequence[Posting], vocabulary: Vocabulary) -> None:
    """Read them one by one, as a survey does, keeping nothing."""
    for posting in postings:
        extract_posting(posting, vocabulary)


def first_readings(postings: Sequence[Posting], vocabulary: Vocabulary, rounds: int = ROUNDS) -> float:
    """CPU seconds for all `postings`, each timed when its text is new and half of the others were read before."""
    halves = (postings[::2], postings[1::2])
    best = [float("inf"), float("inf")]
    for _ in range(rounds):
        for number, half in enumerate(halves):
            forget()
            read_all(halves[1 - number], vocabulary)
            best[number] = min(best[number], seconds(functools.partial(read_all, half, vocabulary)))
    return sum(best)


def rate(vocabulary: Vocabulary, postings: Sequence[Posting]) -> None:
    """Postings a second, and the ratio to the bare matcher."""
    matcher = AhoCorasick(list(vocabulary.phrases), matchkind=MatchKind.Standard)

    def match_only() -> None:
        for posting in postings:
            matcher.find_matches_as_indexes(posting.text.lower(), overlapping=True)

    bare = min(seconds(match_only) for _ in range(ROUNDS))
    full = first_readings(postings, vocabulary)
    size = sum(len(posting.text) for posting in postings) / len(postings)
    print(f"{len(postings)} distinct postings of {size:.0f} characters, {len(vocabulary.phrases)} phrases")
    print(f"  {len(postings) / full:.0f} postings a second ({full / len(postings) * 1000:.2f} ms each)")
    print(f"  bare matcher {len(postings) / bare:.0f} a second; reading all takes {full / bare:.1f} times as long")


def growth_by_postings(vocabulary: Vocabulary, postings: Sequence[Posting]) -> None:
    """The same rate over ever more postings, all distinct: lines drawn from all of them."""
    chance = random.Random(1)
    lines = [line for posting in postings for line in posting.text.split("\n")]
    many = [Posting(f"p{n}", "\n".join(chance.sample(lines, min(40, len(lines))))) for n in range(800)]
    for count in (100, 200, 400, 800):
        forget()
        took = seconds(functools.partial(read_all, many[:count], vocabulary))
        print(f"  {count:4d} postings of mixed lines: {count / took:.0f} a second")


def growth_by_aliases(library: Library, postings: Sequence[Posting]) -> None:
    """The rate with ever more aliases in the library."""
    for count in (1_000, 5_000, 20_000):
        grown = build_vocabulary(with_aliases(library, count))
        gc.collect()
        gc.freeze()
        took = first_readings(postings, grown, 3)
        print(f"  {count:6d} more aliases, {len(grown.phrases)} phrases: {len(postings) / took:.0f} a second")


def growth_by_length(vocabulary: Vocabulary, postings: Sequence[Posting]) -> None:
    """Seconds for one posting of many characters, and for one line of many words."""
    text = "\n".join(posting.text for posting in postings)
    for length in (500_000, 1_000_000, 2_000_000, 5_000_000):
        long = Posting("long", (text * (length // len(text) + 1))[:length])
        took = seconds(functools.partial(extract_posting, long, vocabulary))
        print(f"  one posting of {length:9d} characters: {took:6.2f} s, {took / length * 1e6:.2f} s a million")
    words = text.split()
    for count in (25_000, 50_000, 100_000):
        line = Posting("line", " ".join((words * (count // len(words) + 1))[:count]))
        took = seconds(functools.partial(extract_posting, line, vocabulary))
        print(f"  one line of {count:6d} words: {took:6.2f} s, {took / count * 1e5:.2f} s a 100,000")


def with_aliases(library: Library, count: int) -> Library:
    """`library` with so many more aliases of two invented words."""
    parts = ("ka", "lo", "mi", "ru", "te", "so", "ni", "va", "pe", "do")
    names = (
        f"{parts[n % 10]}{parts[n // 10 % 10]}{parts[n // 100 % 10]} {parts[n // 1000 % 10]}{parts[n // 10000 % 10]}x"
        for n in range(count)
    )
    first, *rest = library.topics
    aliases = (*first.aliases, *(Alias(name, Source("x")) for name in names))
    return replace(library, topics=(replace(first, aliases=aliases), *rest))


if __name__ == "__main__":
    main()
