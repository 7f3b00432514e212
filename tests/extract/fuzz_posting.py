"""A fuzz target: bytes as a posting file, read and extracted; nothing but a Problem may come of bad ones.

Run `python -m tests.extract.fuzz_posting [seconds]`; it mutates the example postings, and stops at the first failure.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from planner.extract.posting import extract_posting
from planner.read.postings import read_posting
from tests.extract.test_corpus import vocabulary
from tests.extract.test_posting import check

SEEDS = Path(__file__).resolve().parents[2] / "postings"


def one_input(content: bytes, suffix: str, folder: Path) -> None:
    """Read and extract `content` as a file of this kind; raises where the product would."""
    path = folder / f"posting{suffix}"
    path.write_bytes(content)
    posting, problems = read_posting(path, path.name)
    assert (posting is None) == bool(problems)
    if posting is not None:
        check(posting.text, extract_posting(posting, vocabulary()))


def mutated(content: bytes, chance: random.Random) -> bytes:
    """`content` with some bytes changed, dropped, doubled or moved."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(changed) + 1)
        length = chance.choice((1, 1, 4, 40, 400))
        piece = changed[at : at + length]
        action = chance.randrange(4)
        if action == 0:
            changed[at : at + length] = bytes(chance.randrange(256) for _ in range(length))
        elif action == 1:
            del changed[at : at + length]
        elif action == 2:
            changed[at:at] = piece * 3
        else:
            changed[at:at] = chance.choice(
                (b"\n- ", b"(", b" or ", b"<li>", b"\x00", b"e.g. ", b" a plus", "•".encode())
            )
    return bytes(changed)


def main(seconds: float) -> int:
    """Try mutated postings for so long; returns how many."""
    chance = random.Random(7)
    seeds = [(path.read_bytes(), path.suffix) for path in sorted(SEEDS.iterdir()) if path.is_file()]
    tried, until = 0, time.monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            content, suffix = chance.choice(seeds)
            changed = mutated(content, chance)
            try:
                one_input(changed, suffix, Path(folder))
            except Exception:
                print(f"failed on {suffix} after {tried} inputs: {changed!r}")
                raise
            tried += 1
    return tried


if __name__ == "__main__":
    print(main(float(sys.argv[1]) if len(sys.argv) > 1 else 30), "inputs, no failure")
