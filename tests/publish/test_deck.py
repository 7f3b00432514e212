"""Order, tags and times of notes."""

from planner.model.demand import Demand, Evidence, TopicDemand
from planner.model.source import Source
from planner.publish.deck import build_deck
from tests.small import cards, library, plan, topic

MONDAY = 1_785_715_200
PLAN = plan("Mon ranking learn 45\nTue embeddings learn 30")
LIBRARY = library(
    topic("embeddings", cards=cards(("What?", "A vector."))),
    topic("ranking", area="rank", cards=cards(("Gain?", "7"), ("DCG is {{c1::discounted}}", ""))),
)
ASKED = Evidence(Source("postings/a b.txt", 3), "We rank <things>", "rank", "must", "alias")
DEMAND = Demand((TopicDemand("ranking", 1.0, "must", (ASKED,)),), (), ())


def test_new_cards_come_in_the_order_of_the_plan():
    deck, _ = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    assert [(note.key, note.due) for note in deck.notes] == [
        ("ranking/c1", 0),
        ("ranking/c2", 1),
        ("embeddings/c1", 1000),
    ]


def test_tags_name_area_topic_week_and_posting():
    deck, _ = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    assert deck.notes[0].tags == ("planner", "area::rank", "topic::ranking", "week::01", "posting::a_b")


def test_a_card_says_which_sentence_asks_for_it():
    deck, _ = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    assert deck.notes[0].fields[5] == "“We rank &lt;things&gt;”"
    assert deck.notes[2].fields[5] == ""


def test_an_unchanged_note_keeps_its_time_and_a_changed_one_gets_todays():
    _, published = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    changed = library(topic("embeddings", cards=cards(("What?", "A dense vector."))), LIBRARY.by_id["ranking"])
    deck, _ = build_deck(PLAN, changed, DEMAND, published, MONDAY + 86_400)
    assert {note.key: note.modified_at - MONDAY for note in deck.notes} == {
        "ranking/c1": 0,
        "ranking/c2": 0,
        "embeddings/c1": 86_400,
    }


def test_two_changes_on_one_day_are_both_newer():
    _, first = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    changed = library(topic("embeddings", cards=cards(("What?", "B"))), LIBRARY.by_id["ranking"])
    deck, _ = build_deck(PLAN, changed, DEMAND, first, MONDAY)
    assert deck.notes[-1].modified_at == MONDAY + 1


def test_a_card_that_was_published_and_is_gone_is_sent_as_retired():
    _, published = build_deck(PLAN, LIBRARY, DEMAND, {}, MONDAY)
    without = library(topic("embeddings"), LIBRARY.by_id["ranking"])
    deck, remembered = build_deck(PLAN, without, DEMAND, published, MONDAY + 86_400)
    last = deck.notes[-1]
    assert (last.key, last.tags, last.fields[2]) == ("embeddings/c1", ("planner", "retired"), "A vector.")
    assert "embeddings/c1" in remembered


def test_a_posting_cannot_make_a_cloze():
    hostile = Evidence(Source("p.txt", 1), "{{c1::gone}} {{Front}}", "x", "must", "alias")
    deck, _ = build_deck(PLAN, LIBRARY, Demand((TopicDemand("ranking", 1, "must", (hostile,)),), (), ()), {}, MONDAY)
    assert "{{" not in deck.notes[0].fields[5]
