import numpy as np
import pytest

from submission import ChunkIndex

VOCABULARY = ["apple", "bread", "cheese", "dates", "eggs", "figs", "grapes", "honey"]


def embed(text):
    words = text.split()
    return np.array([words.count(word) for word in VOCABULARY] + [0.01], dtype=float)


def index(size=2, overlap=0):
    return ChunkIndex(embed, size=size, overlap=overlap)


def places(rows):
    return sorted((row["start"], row["end"]) for row in rows)


def test_full_windows_and_their_order():
    ix = index()
    ix.upsert("d", "apple apple bread bread", ["all"])
    rows = ix.search("bread", 5, ["all"])
    assert [row["number"] for row in rows] == [1, 0]
    assert rows[0]["score"] == pytest.approx(1, abs=1e-3)


def test_every_word_is_in_a_chunk():                                    # tail-dropped
    ix = index(size=3, overlap=1)
    ix.upsert("long", "apple bread cheese dates eggs figs", ["all"])
    ix.upsert("short", "honey", ["all"])
    assert ix.search("figs", 1, ["all"])[0]["score"] > 0.5
    assert ix.search("honey", 1, ["all"])[0]["doc_id"] == "short"
    assert len(ix.search("apple", 99, ["all"])) == 4


def test_no_chunk_only_repeats_the_one_before():
    ix = index(size=3, overlap=1)
    ix.upsert("d", "apple bread cheese dates eggs", ["all"])
    assert len(ix.search("apple", 99, ["all"])) == 2


def test_an_empty_document_has_no_chunks():
    ix = index()
    ix.upsert("d", "  \n ", ["all"])
    assert ix.search("apple", 3, ["all"]) == []


def test_offsets_point_at_the_place_the_chunk_was_cut_from():           # citation-by-search
    ix = index()
    ix.upsert("d", "apple bread apple bread cheese\n\n  dates", ["all"])
    assert places(ix.search("apple", 9, ["all"])) == [(0, 11), (12, 23), (24, 39)]


def test_the_embedded_text_is_words_joined_by_single_spaces():
    seen = []
    ix = ChunkIndex(lambda text: (seen.append(text), embed(text))[1], size=2, overlap=0)
    ix.upsert("d", " apple \n\n bread\tcheese  dates", ["all"])
    assert seen == ["apple bread", "cheese dates"]


def test_a_shortened_document_leaves_nothing_behind():                  # old-chunks-stay
    ix = index()
    ix.upsert("d", "apple apple bread bread figs figs", ["all"])
    ix.upsert("other", "honey honey", ["all"])
    ix.upsert("d", "apple apple bread bread", ["all"])
    assert len(ix.search("figs", 9, ["all"])) == 3


def test_the_k_best_readable_chunks_come_back():                        # filter-after-top-k
    ix = index()
    for number in range(30):
        ix.upsert(f"secret{number}", "apple apple", ["board"])
    ix.upsert("open1", "apple bread", ["staff", "guests"])
    ix.upsert("open2", "bread bread", ["staff"])
    assert [row["doc_id"] for row in ix.search("apple", 2, ["staff"])] == ["open1", "open2"]
    assert [row["doc_id"] for row in ix.search("apple", 1, ["staff"])] == ["open1"]


def test_nothing_unreadable_is_returned():
    ix = index()
    ix.upsert("secret", "apple apple", ["board"])
    assert ix.search("apple", 3, ["staff"]) == []
