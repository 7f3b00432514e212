"""How well postings are read (how fast: extraction_speed). `python -m benchmarks extraction`

Printed: agreement with the labels of the five real postings and of the outside ones (tuning and held out), knowledge
spans of SkillSpan's TECH dev split (strict and overlap F1, beside .54 and .65 of a lexicon vetted on its training
data). Parts whose material is absent are passed over.
"""

import gzip
import json
from collections import Counter
from pathlib import Path

import yaml

from planner.extract.posting import extract_posting
from planner.extract.vocabulary import Vocabulary, build_vocabulary
from planner.model.posting import Posting
from planner.read.postings import read_postings
from planner.read.topics import read_library
from tests.extract.scoring import Score, labels_by_line, labels_by_quote, score

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
Spans = set[tuple[int, int]]


def main() -> None:
    library, _ = read_library(((ROOT / "topics", "topics"),))
    vocabulary = build_vocabulary(library)
    print(f"library: {len(library.topics)} topics, {len(vocabulary.phrases)} phrases")
    if SHARED.is_dir():
        agreement(vocabulary)
        skillspan(vocabulary)


def agreement(vocabulary: Vocabulary) -> None:
    """Term recall and precision, strengths and groups on labelled postings."""
    five = SHARED / "postings" / "pinterest"
    total = Score()
    for posting in read_postings(five, "five")[0]:
        labels = labels_by_quote(five / "expected" / f"{Path(posting.path).stem}.yaml", posting)
        score(posting, extract_posting(posting, vocabulary), labels, total)
    print(f"\nfive real postings\n{total}")
    outside = {Path(p.path).name: p for p in read_postings(SHARED / "postings" / "outside", "outside")[0]}
    for which in ("tuning", "heldout", "final", "agreed", "third"):
        total = Score()
        for path in sorted((ROOT / "tests" / "labels" / "outside").glob("*.yaml")):
            label = yaml.safe_load(path.read_text(encoding="utf-8"))
            if label["set"] == which:
                posting = outside[label["posting"]]
                score(posting, extract_posting(posting, vocabulary), labels_by_line(path, posting), total)
        print(f"\noutside, {which}\n{total}")


def skillspan(vocabulary: Vocabulary) -> None:
    """Knowledge spans of SkillSpan, TECH dev: whole documents read as postings, and each sentence as a required item."""
    path = SHARED / "outside" / "skillspan" / "tech_dev.jsonl.gz"
    if not path.is_file():
        return
    documents: dict[int, list[tuple[str, Spans]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            documents.setdefault(record["idx"], []).append(_sentence(record["tokens"], record["tags_knowledge"]))
    whole, single = Counter[str](), Counter[str]()
    for sentences in documents.values():
        text, gold = "", set()
        for words, spans in sentences:
            gold |= {(start + len(text), end + len(text)) for start, end in spans}
            text += words + "\n"
            _count(single, vocabulary, "Requirements:\n• ", words, spans)
        _count(whole, vocabulary, "", text, gold)
    print("\nSkillSpan TECH dev, knowledge spans (a lexicon vetted on its training data: strict .54, overlap .65)")
    for name, found in (("documents as postings", whole), ("sentences as items", single)):
        for kind in ("strict", "overlap"):
            precision, recall = found[f"{kind} found"] / found["found"], found[f"{kind} gold"] / found["gold"]
            print(f"  {name}: {kind} F1 {_f1(precision, recall):.3f}  (precision {precision:.3f}, recall {recall:.3f})")


def _count(counts: Counter[str], vocabulary: Vocabulary, head: str, text: str, gold: Spans) -> None:
    """Add the agreement of what is read from `head` + `text` with the spans of `text`."""
    found = {
        (term.start - len(head), term.end - len(head))
        for requirement in extract_posting(Posting("s", head + text), vocabulary).requirements
        for term in requirement.terms
        if not (set(term.topics) & vocabulary.soft)
        and "behavioural" not in term.areas
        and term.rule != "habit"
        and term.text.lower().replace("-", " ") not in vocabulary.soft_phrases
    }
    counts.update(
        {
            "gold": len(gold), "found": len(found), "strict gold": len(gold & found), "strict found": len(gold & found),
            "overlap gold": sum(any(a < d and c < b for c, d in found) for a, b in gold),
            "overlap found": sum(any(a < d and c < b for c, d in gold) for a, b in found),
        }
    )  # fmt: skip


def _sentence(tokens: list[str], tags: list[str]) -> tuple[str, Spans]:
    text, spans, start, end = "", set(), -1, 0
    for token, tag in zip(tokens, tags, strict=True):
        if tag != "I" and start >= 0:
            spans.add((start, end))
            start = -1
        if text:
            text += " "
        if tag == "B":
            start = len(text)
        text += token
        end = len(text)
    if start >= 0:
        spans.add((start, end))
    return text, spans


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main()
