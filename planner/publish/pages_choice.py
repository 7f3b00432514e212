"""Pages of what the time could not hold: left out, why, and what more hours would buy."""

from planner.publish.charts import chart_svg
from planner.publish.figure_text import Chart, Series
from planner.publish.lesson_text import figure
from planner.publish.markup import folded, page, plural, shown, table
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex
from planner.publish.spent import spent_line
from planner.publish.week import duration

MORE_MINUTES = 300
SHOWN = 20  # rows before the rest is folded


def choice_pages(index: SiteIndex) -> dict[str, str]:
    """plan/left-out.md."""
    here, chosen = "plan/left-out.md", index.study.plan.selection
    share = chosen.value / chosen.bound if chosen.bound > 0 else 1.0
    parts = [
        f"The plan has room for {duration(chosen.room_minutes)} of first study, spends {duration(chosen.minutes)} of them and reaches "
        f"{share:.1%} of the best value that any plan could have in that time (proven, not estimated). "
        f"All planned time together is {spent_line(index.study.plan)}."
    ]
    if chosen.musts_missing:
        names = ", ".join(index.topic_link(topic, here) for topic in chosen.musts_missing)
        way = " ".join(shown(sentence) for sentence in chosen.way_out)
        parts.append(f'!!! warning "Musts that do not fit"\n\n    {names}. {way}')
    parts.append("## Left out")
    if chosen.left_out:
        rows = [
            (
                index.topic_link(entry.topic, here), entry.depth, duration(entry.minutes).replace(" ", "&#160;"), f"{entry.value:.2f}",
                STRENGTH_LABELS.get(entry.strength, entry.strength), shown(entry.why),
            )
            for entry in chosen.left_out
        ]  # fmt: skip
        parts.append(
            "Cost counts what would have to be learnt before it, too. Value is what it would add, in units of one must "
            "of one posting."
        )
        head = ("topic", "to depth", "cost", "value", "asked as", "why not")
        parts.append(table(head, rows[:SHOWN]))
        if rows[SHOWN:]:
            parts.append(folded("note", f"{len(rows) - SHOWN} more", table(head, rows[SHOWN:])))
    else:
        parts.append("Nothing that the postings ask for was left out.")
    parts += _more(index, here)
    if len(chosen.curve) > 1:
        hours = tuple(round(point.minutes / 60, 2) for point in chosen.curve)
        values = Series("value", tuple(round(point.value, 3) for point in chosen.curve))
        chart = Chart("line", "Value by hours of study", "hours of first study", "value", hours, (values,))
        parts.append("## Value by hours\n\n" + figure(chart_svg(chart, "curve"), chart.title))
    if chosen.choices:
        taken = [
            (shown(choice.term), ", ".join(index.topic_link(t, here) for t in choice.topics), shown(choice.why))
            for choice in chosen.choices
        ]
        parts.append("## Where a posting offers alternatives\n\n" + table(("taken", "topics", "why"), taken))
    return {here: page("What was left out", "\n\n".join(parts), unsearched=True)}


def _more(index: SiteIndex, here: str) -> list[str]:
    steps, spent = [], 0
    for step in index.study.plan.selection.next_purchases:
        if spent + step.minutes > MORE_MINUTES:
            break
        spent += step.minutes
        extra = ", ".join(index.topic_link(topic, here) for topic in step.with_topics)
        steps.append(
            f"1. {index.topic_link(step.topic, here)}, to the depth *{step.depth}*: {duration(step.minutes)}, value "
            f"+{step.value:.2f}" + (f", with {extra}" if extra else "")
        )
    if not steps:
        return []
    return [
        f"## With {MORE_MINUTES // 60} more hours",
        f"{plural(len(steps), 'step')}, {duration(spent)}:",
        "\n".join(steps),
    ]
