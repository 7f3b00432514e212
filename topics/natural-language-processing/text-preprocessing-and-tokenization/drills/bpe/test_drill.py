from submission import apply_bpe, learn_bpe

COUNTS = {"low": 5, "lower": 2, "newest": 6, "widest": 3}


def test_the_classic_corpus():
    assert learn_bpe(COUNTS, 4) == [("e", "s"), ("es", "t"), ("est", "</w>"), ("l", "o")]


def test_pairs_are_weighted_by_word_counts():
    assert learn_bpe({"xyz": 9, "xyw": 1, "ab": 9}, 1) == [("x", "y")]


def test_ties_go_to_the_smallest_pair():
    assert learn_bpe({"ba": 3}, 2) == [("a", "</w>"), ("b", "a</w>")]


def test_a_pair_seen_once_is_not_merged():
    assert learn_bpe({"abc": 1}, 10) == []
    assert learn_bpe({}, 3) == []
    assert learn_bpe(COUNTS, 0) == []


def test_merging_ends_when_all_words_are_whole():
    assert learn_bpe({"ab": 2}, 10) == [("a", "b"), ("ab", "</w>")]


def test_overlapping_pairs_count_but_merge_once():
    assert learn_bpe({"aaa": 1}, 1) == [("a", "a")]
    assert apply_bpe("aaa", [("a", "a")]) == ["aa", "a", "</w>"]


def test_an_unseen_word_falls_into_known_pieces():
    merges = learn_bpe(COUNTS, 6)
    assert apply_bpe("lowest", merges) == ["low", "est</w>"]
    assert apply_bpe("zzz", merges) == ["z", "z", "z", "</w>"]
    assert apply_bpe("", merges) == ["</w>"]


def test_order_of_merges_matters():
    assert apply_bpe("abc", [("b", "c"), ("a", "b")]) == ["a", "bc", "</w>"]
    assert apply_bpe("abc", [("a", "b"), ("b", "c")]) == ["ab", "c", "</w>"]


def test_input_is_left_alone():
    counts = dict(COUNTS)
    learn_bpe(counts, 5)
    assert counts == COUNTS
