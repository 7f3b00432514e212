"""The survey as one HTML page that needs nothing but itself, and as plain values for JSON."""

from html import escape
from typing import Any

from planner.model.requirement import STRENGTHS

FORMAT = "planner.survey/1"
SHOWN = 40


def survey_page(survey: dict[str, Any]) -> str:
    """A page with a bar for each of the most asked topics, areas and unmatched terms. `survey`: from `survey_json`."""
    parts = [HEAD, f"<h1>What {survey['postings']} postings ask for</h1>"]
    parts.append(
        f"<p>{survey['repeats']} repeated another and count once; {survey['without_requirements']} asked for nothing that could be read. "
        "Each bar is the share of postings: dark as a must, middle as a duty, light as preferred.</p>"
    )
    for kind, title in (("topics", "Topics"), ("areas", "Areas"), ("unmatched", "Not in the library")):
        parts.append(f"<h2>{title}</h2>\n<table>")
        for entry in survey[kind][:SHOWN]:
            parts.append(_row(entry, survey["postings"]))
        parts.append("</table>")
    return "\n".join([*parts, "</body></html>", ""])


def _row(entry: dict[str, Any], postings: int) -> str:
    bars, at = [], 0.0
    for strength in STRENGTHS:
        width = 100 * entry[strength] / max(1, postings)
        bars.append(
            f'<rect class="{strength}" x="{at:.2f}" width="{width:.2f}" height="10">'
            f"<title>{strength}: {entry[strength]}</title></rect>"
        )
        at += width
    name, share = escape(entry["name"]), f"{100 * entry['share']:.1f} %"
    svg = f'<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="{share}">{"".join(bars)}</svg>'
    return f"<tr><th>{name}</th><td>{svg}</td><td>{share}</td></tr>"


HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>What postings ask for</title>
<style>
:root { color-scheme: light dark; --must: #1d4e89; --duty: #5b8db8; --preferred: #b5cfe3; }
@media (prefers-color-scheme: dark) { :root { --must: #9cc9f0; --duty: #5f93bd; --preferred: #35536b; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: normal; width: 40%; overflow-wrap: anywhere; }
td:last-child { text-align: right; width: 4.5rem; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: .8rem; display: block; } .must { fill: var(--must); } .duty { fill: var(--duty); } .preferred { fill: var(--preferred); }
</style></head><body>"""
