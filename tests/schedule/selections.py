"""Selections made by hand."""

from collections.abc import Mapping

from planner.model.selection import CurvePoint, Kept, Selection
from planner.model.topic import Depth, Library


def keep_all(library: Library, depths: Mapping[str, Depth] | None = None, demanded: bool = True) -> Selection:
    """Every topic of the library (or those of `depths`, to their depths), each worth the same (nothing when not `demanded`)."""
    wanted: Mapping[str, Depth] = depths or {topic.id: "recognise" for topic in library.topics}
    kept = tuple(
        Kept(
            topic.id, wanted[topic.id], topic.minutes.up_to(wanted[topic.id]), float(demanded), number, demanded, "must"
        )
        for number, topic in enumerate(topic for topic in library.topics if topic.id in wanted)
    )
    minutes = sum(entry.minutes for entry in kept)
    value = float(demanded * len(kept))
    return Selection(
        kept, (), (), value, value, minutes, minutes, (CurvePoint(0, 0.0), CurvePoint(max(1, minutes), value)), (), ()
    )
