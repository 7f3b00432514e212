"""All pages of the site as Markdown, and the navigation that joins them."""

import json
from typing import Any

from planner.graph.topic_graph import TopicGraph
from planner.model.study import Study
from planner.model.topic import Library
from planner.publish.layout import LayOut, layered
from planner.publish.pages_about import about_pages
from planner.publish.pages_area import area_pages
from planner.publish.pages_choice import choice_pages
from planner.publish.pages_mocks import mocks_page
from planner.publish.pages_plan import plan_pages
from planner.publish.pages_posting import posting_pages
from planner.publish.pages_topic import topic_pages
from planner.publish.site_index import SiteIndex, area_page, topic_page, week_page

NAVIGATION = ".nav.json"


def site_pages(
    study: Study, library: Library, graph: TopicGraph, lay_out: LayOut = layered
) -> dict[str, str | bytes]:  # fmt: skip
    """Path under docs -> Markdown, sorted by path; `.nav.json` is the navigation in MkDocs' form.

    Every topic of the library has a page, planned or not. Text of postings is escaped wherever it stands.
    `lay_out` places the boxes of pictures.
    """
    index = SiteIndex(study, library, graph)
    pages = {
        **plan_pages(index),
        "plan/mocks.md": mocks_page(index),
        **topic_pages(index),
        **area_pages(index),
        **choice_pages(index),
        **posting_pages(index),
        **about_pages(index),
    }
    drawn: dict[str, str | bytes] = dict(sorted(index.pictures.draw(pages, lay_out).items()))
    drawn[NAVIGATION] = json.dumps(navigation(index), ensure_ascii=False, indent=1) + "\n"
    return drawn


def navigation(index: SiteIndex) -> list[Any]:
    """The site's menu: what to do now, the plan, the topics by area, the postings, and how it came about."""
    weeks = [{f"Week {week.number}": week_page(week.number)} for week in index.weeks]
    areas = []
    for area in index.library.areas:
        topics = [topic_page(topic.id) for topic in index.library.topics if topic.area == area.id]
        if topics:
            areas.append({area.title: [area_page(area.id), *topics]})
    postings = [index.posting_pages[posting.path] for posting in index.study.workspace.postings]
    return [
        {"Today": "index.md"},
        {"Plan": ["plan/index.md", *weeks, {"Mocks": "plan/mocks.md"}, {"What was left out": "plan/left-out.md"}]},
        {"Topics": ["topics/index.md", {"Map of the plan": "topics/map.md"}, *areas]},
        {"Postings": ["postings/index.md", {"Requirements by posting": "postings/requirements.md"},
                      {"Do I qualify?": "postings/qualify.md"}, {"Not in the library": "postings/unmatched.md"},
                      {"The texts": postings}]},
        {"About": ["about/index.md", {"The library": "about/library.md"}, {"Your ticks": "about/progress.md"}]},
    ]  # fmt: skip
