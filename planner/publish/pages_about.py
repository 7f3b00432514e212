"""Pages about the site itself: how the plan was decided, what the library holds, the learner's ticks."""

from planner.publish.markup import hours, long_day, page, plural, shown, table
from planner.publish.site_index import STRENGTH_LABELS, SiteIndex, area_page, relative
from planner.publish.week import duration

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def about_pages(index: SiteIndex) -> dict[str, str]:
    return {
        "about/index.md": _decided(index),
        "about/library.md": _library(index),
        "about/progress.md": _ticks(),
    }


def _decided(index: SiteIndex) -> str:
    study, settings = index.study, index.study.workspace.settings
    plan, chosen = study.plan, study.plan.selection
    requirements = sum(len(extraction.requirements) for extraction in study.extractions)
    week = ", ".join(f"{day} {minutes}" for day, minutes in zip(WEEKDAYS, settings.study_minutes, strict=True))
    weights = ", ".join(f"{label} {settings.weights.of(name):g}" for name, label in STRENGTH_LABELS.items())
    demanded = sum(1 for kept in chosen.kept if kept.demanded)
    steps = [
        f"**Postings to requirements.** {plural(len(study.extractions), 'posting')} gave {plural(requirements, 'requirement')}. "
        "Each is quoted with its line; every other line is set aside with a reason, shown on the posting's page.",
        f"**Requirements to demand.** A topic's demand is the sum over postings of the posting's priority times the weight of "
        f"the strongest sentence that asks for it ({weights}; what an interview is said to ask "
        f"{settings.weights.interview:g}). Where a posting offers alternatives, one suffices. "
        "The same advert saved twice counts once.",
        f"**Demand to topics.** {duration(chosen.room_minutes)} are free for first study. The choice buys most demand per "
        f"minute, prerequisites included: {demanded} topics that postings ask for and {len(chosen.kept) - demanded} that these "
        f"need. It reaches {chosen.value:.2f} of at most {chosen.bound:.2f}.",
        "**Topics to dates.** What is asked most for its minutes comes first, with what it needs just before it, and each "
        "area that a must asks for is begun early. Long lessons are split, reviews are spaced towards the interview, and "
        "no day is filled beyond its minutes, card reviews included. A separate check recomputes all of this in every build.",
    ]
    rows = [
        ("start", long_day(plan.start)),
        (
            "interviews",
            "; ".join(long_day(one.on) + (f" ({shown(one.round)})" if one.round else "") for one in plan.interviews),
        ),
        ("minutes", week),
        ("longest session", f"{settings.session_minutes} min"),
        ("days off", ", ".join(long_day(day) for day in settings.days_off) or "none"),
        ("preferred", shown(", ".join(settings.prefer)) or "none"),
        ("known already", shown(", ".join(f"{name} ({depth})" for name, depth in settings.known)) or "nothing"),
        ("built for", long_day(study.workspace.today)),
    ]
    parts = ["\n".join(f"1. {step}" for step in steps), "## Your settings", table(("setting", "value"), rows)]
    if study.workspace.problems:
        lines = "\n".join(
            f"- {shown(str(problem.source))}: {shown(problem.message)}" for problem in study.workspace.problems
        )
        parts.append(f"## Warnings\n\n{lines}")
    return page("How this was decided", "\n\n".join(parts), unsearched=True)


def _library(index: SiteIndex) -> str:
    here, rows = "about/library.md", []
    topics = index.library.topics
    for area in index.library.areas:
        inside = [topic for topic in topics if topic.area == area.id]
        if inside:
            rows.append((f"[{shown(area.title)}]({relative(area_page(area.id), here)})", *_counts(inside)))
    rows.append(("**all**", *_counts(list(topics))))
    used = {citation.key for topic in topics for citation in topic.citations}
    works = sorted(
        (work for work in index.library.works if work.key in used), key=lambda w: (w.author, w.year, w.title)
    )
    parts = [
        table(("area", "topics", "hours", "questions", "cards", "drills"), rows),
        f"## Works cited\n\n{plural(len(works), 'work')}.\n\n"
        + "\n".join(
            f"- {shown(work.author)} ({work.year}). *{shown(work.title)}*. {shown(work.kind)}" for work in works
        ),
    ]
    return page("The library", "\n\n".join(parts), unsearched=True)


def _counts(topics: list) -> tuple[str, ...]:  # type: ignore[type-arg]
    minutes = sum(topic.minutes.up_to("implement") for topic in topics)
    cards = sum(1 for topic in topics for card in topic.cards if not card.retired)
    questions, drills = (sum(len(part) for part in parts) for parts in (
        [topic.questions for topic in topics], [topic.drills for topic in topics]))  # fmt: skip
    return (f"{len(topics)}", hours(minutes), f"{questions}", f"{cards}", f"{drills}")


def _ticks() -> str:
    body = """Ticks made on these pages are kept in this browser, for this folder or address. With `planner serve` they are
also written to the record that `planner replan` and `planner status` read.

<div class="ticks"><p data-ticks-said>Nothing is ticked in this browser.</p><p><button type="button" class="md-button" data-ticks-export>Save ticks to a file</button> <button type="button" class="md-button" data-ticks-import>Load ticks from a file</button> <input type="file" accept="application/json,.json" hidden data-ticks-file></p></div>

A saved file lists the sessions' ids. On the command line, `planner done ID` records one.
"""
    return page("Your ticks", body, unsearched=True)
