"""The page of mock interviews: the timed sets that `planner mock` conducts, to be had without a terminal too."""

from planner.model.progress import settled_sessions
from planner.publish.lesson_text import line, written
from planner.publish.markup import folded, long_day, page, shown, slug
from planner.publish.mocks import KNOWN_FROM, MockPart, draw_mock, mock_number, round_of, studied_topics
from planner.publish.site_index import SiteIndex, html_path, topic_page


def mocks_page(index: SiteIndex) -> str:
    """Every mock interview of the plan: its round, its parts with what a good answer contains, how to record it."""
    here, study = "plan/mocks.md", index.study
    mocks = [session for session in study.plan.sessions if mock_number(session)]
    lines = [
        "Set a timer, answer aloud as in the interview, and only then open what a good answer contains. "
        "Questions come first from topics that are behind you on that day. In the terminal, `planner mock` leads "
        "through a set, and records how it went."
    ]
    done = frozenset(n for n, entry in settled_sessions(study.workspace.progress).items() if entry.action == "done")
    for session in mocks:
        number = mock_number(session)
        chosen = round_of(number, study.workspace.settings.interviews)
        drawn = draw_mock(number, chosen, index.library, studied_topics(study.plan, done, number), session.minutes)
        lines.append(f"## {shown(session.title)}, {long_day(session.on)} {{#{slug(session.id)}}}")
        lines.append(f'<ul class="sessions">{index.task(session, here, with_title=False)}</ul>')
        lines.append(
            f"**{shown(chosen.title)}**, {drawn.minutes} minutes. {shown(chosen.opening)} {KNOWN_FROM[chosen.known]}"
        )
        lines += [_part(place, part, here) for place, part in enumerate(drawn.parts, start=1)]
        lines.append(
            f"Score each part from 1, lost, to 4, easy: `planner mock --number {number} --minutes {session.minutes}"
            f"{' --score 3' * len(drawn.parts)}`"
        )
    if not mocks:
        lines.append("The plan has no mock interview: too little time before the interview.")
    return page("Mock interviews", "\n\n".join(lines), unsearched=True)


def _part(place: int, part: MockPart, here: str) -> str:
    anchor = f"drill-{part.id}" if part.is_drill else f"q-{slug(part.id)}"
    target = f"{html_path(topic_page(part.topic), here)}#{anchor}"
    asked = f"Drill: {shown(part.text)}" if part.is_drill else written(part.text.strip())
    points = "\n".join(f"- {line(point)}" for point in part.rubric)
    more = "".join(f"\n- then they ask: {line(point)}" for point in part.follow_ups)
    where = "the drill" if part.is_drill else "the model answer"
    return (
        f'<div class="question" markdown="1">\n\n**{place}.** {asked}\n{{ .ask }}\n\n'
        f'<p class="facts"><span>{part.minutes} min</span> <span><a href="{target}">{where}</a></span></p>\n\n'
        f"{folded('success', 'A good answer contains', points + more)}\n</div>"
    )
