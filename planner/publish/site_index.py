"""What all pages look up: where each page is, which sessions belong to a topic, which sentences ask for it."""

from dataclasses import dataclass, field
from functools import cached_property

from planner.graph.topic_graph import TopicGraph
from planner.model.demand import AnyOf, Evidence
from planner.model.plan import Session
from planner.model.posting import Posting
from planner.model.progress import settled_sessions
from planner.model.requirement import Extraction
from planner.model.selection import Kept
from planner.model.study import Study
from planner.model.topic import Library
from planner.publish.lesson_text import Pictures
from planner.publish.markup import posting_title, shown, slug
from planner.publish.week import KIND_LABELS, Week, session_title, weeks_of

STRENGTH_LABELS = {"must": "must", "preferred": "nice to have", "duty": "duty"}


@dataclass(frozen=True)
class SiteIndex:
    """A study with everything pages ask for by name. Paths are those of Markdown files under docs."""

    study: Study
    library: Library
    graph: TopicGraph
    pictures: Pictures = field(default_factory=Pictures)

    @cached_property
    def kept(self) -> dict[str, Kept]:
        return {kept.topic: kept for kept in self.study.plan.selection.kept if kept.topic in self.library.by_id}

    @cached_property
    def planned(self) -> frozenset[str]:
        return frozenset(self.kept) | {name for name in self.sessions if name in self.library.by_id}

    @cached_property
    def sessions(self) -> dict[str, list[Session]]:
        """Topic id -> its sessions by date."""
        found: dict[str, list[Session]] = {}
        for session in self.study.plan.sessions:
            if session.topic:
                found.setdefault(session.topic, []).append(session)
        return found

    @cached_property
    def done(self) -> frozenset[str]:
        """Ids of the sessions that are recorded as done."""
        settled = settled_sessions(self.study.workspace.progress)
        recorded = {name for name, entry in settled.items() if entry.action == "done"}
        return frozenset(recorded | {session.id for session in self.study.plan.sessions if session.done})

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        return weeks_of(self.study.plan)

    @cached_property
    def evidence(self) -> dict[str, tuple[Evidence, ...]]:
        """Topic id -> the sentences that ask for it, those of any-of groups included."""
        found: dict[str, list[Evidence]] = {}
        for demand in self.study.demand.topics:
            found.setdefault(demand.topic, []).extend(demand.evidence)
        for group in self.study.demand.any_of:
            for branch in group.branches:
                own = [entry for entry in group.evidence if entry.term.lower() == branch.term.lower()]
                for topic in branch.topics:
                    found.setdefault(topic, []).extend(own or group.evidence)
        return {topic: tuple(dict.fromkeys(entries)) for topic, entries in found.items()}

    @cached_property
    def groups(self) -> dict[str, list[AnyOf]]:
        """Topic id -> the any-of groups that name it."""
        found: dict[str, list[AnyOf]] = {}
        for group in self.study.demand.any_of:
            for topic in sorted({topic for branch in group.branches for topic in branch.topics}):
                found.setdefault(topic, []).append(group)
        return found

    @cached_property
    def posting_pages(self) -> dict[str, str]:
        """Path of a posting's file -> its page, no two the same."""
        pages: dict[str, str] = {}
        taken = {"index"}
        for posting in self.study.workspace.postings:
            base = slug(posting.path.rsplit("/", 1)[-1].rsplit(".", 1)[0])[:60].strip("-")
            name, number = base, 2
            while name in taken:
                name, number = f"{base}-{number}", number + 1
            taken.add(name)
            pages[posting.path] = f"postings/{name}.md"
        return pages

    @cached_property
    def extraction_of(self) -> dict[str, Extraction]:
        return {extraction.path: extraction for extraction in self.study.extractions}

    def name_of_posting(self, path: str) -> str:
        """A posting's title as safe text."""
        posting: Posting | None = next((one for one in self.study.workspace.postings if one.path == path), None)
        if posting is None:
            return shown(path.rsplit("/", 1)[-1])
        extraction = self.extraction_of.get(path)
        title = extraction.title if extraction else posting.title
        company = extraction.company if extraction else posting.company
        return shown(posting_title(posting, title, company))

    def title(self, topic: str) -> str:
        """A topic's title as safe text."""
        return shown(self.library.by_id[topic].title) if topic in self.library.by_id else shown(topic)

    def topic_link(self, topic: str, here: str) -> str:
        """A Markdown link to a topic's page from the page `here`, or its name when the library lacks it."""
        if topic not in self.library.by_id:
            return shown(topic)
        return f"[{self.title(topic)}]({relative(topic_page(topic), here)})"

    def topic_anchor(self, topic: str, here: str, text: str = "", hint: str = "") -> str:
        """The same as HTML."""
        if topic not in self.library.by_id:
            return text or shown(topic)
        title = f' title="{hint}"' if hint else ""
        return f'<a href="{html_path(topic_page(topic), here)}"{title}>{text or self.title(topic)}</a>'

    def week_page(self, session: Session) -> str:
        week = next((week for week in self.weeks if week.first <= session.on <= week.last), None)
        return week_page(week.number) if week else "plan/index.md"

    def task(self, session: Session, here: str, with_why: bool = True, with_title: bool = True) -> str:
        """One session as a check box, for the inside of a raw HTML list."""
        ticked = " checked" if session.id in self.done else ""
        name = shown(session_title(session))
        if session.topic in self.library.by_id and session.topic:
            anchor = f"#drill-{session.drill}" if session.kind == "drill" and session.drill else ""
            name = f'<a href="{html_path(topic_page(session.topic), here)}{anchor}">{name}</a>'
        elif session.kind == "mock":
            name = f'<a href="{html_path("plan/mocks.md", here)}#{slug(session.id)}">{name}</a>'
        why = f'<span class="why">{shown(session.why)}</span>' if with_why and session.why else ""
        label = KIND_LABELS[session.kind]
        box = (
            f'<input type="checkbox" data-task="{shown(session.id)}" data-topic="{shown(session.topic or "")}" '
            f'data-minutes="{session.minutes}" aria-label="{label}: {shown(session_title(session))}, done"{ticked}>'
        )
        return (
            f'<li class="session {session.kind}"><label>{box}<span class="minutes">{session.minutes} min</span> '
            f'<span class="kind">{label}</span></label> {f"<span class=what>{name}</span>" if with_title else ""}{why}</li>'
        )


def topic_page(topic: str) -> str:
    return "topics/index-topic.md" if topic == "index" else f"topics/{topic}.md"


def area_page(area: str) -> str:
    return f"areas/{area}.md"


def week_page(number: int) -> str:
    return f"plan/week-{number:02d}.md"


def relative(page: str, here: str) -> str:
    """The path of `page` from the folder of the page `here`."""
    return "../" * here.count("/") + page


def html_path(page: str, here: str) -> str:
    """The same for the built page, for raw HTML, which MkDocs leaves alone."""
    return relative(page, here).removesuffix(".md") + ".html"
