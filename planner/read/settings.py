"""planner.yaml to Settings."""

import re
import zoneinfo
from datetime import date, timedelta
from pathlib import Path

from planner.model.problem import BadInput, Problem
from planner.model.settings import WEEKDAYS, Interview, PostingSetting, Settings, Weights
from planner.model.source import Source
from planner.model.topic import DEPTHS
from planner.read.yaml_lines import Value, read_yaml

KEYS = (
    "start", "interview", "timezone", "study_minutes", "days_off", "session_minutes", "study_from", "prefer", "known",
    "postings", "weights", "new_cards_per_day", "desired_retention", "paper", "learn_estimates",
)  # fmt: skip
LONGEST_PLAN_DAYS = 366
RELATIVE = re.compile(r"in (\d{1,4}) (days?|weeks?)")
DEFAULT = Settings(date.min, ())


def read_settings(path: Path, shown: str, today: date, begun: date | None = None) -> Settings:
    """Settings from planner.yaml, with `today` as the default start.

    An interview may be given as "in 6 weeks" or "in 40 days": counted from `start`, or from `begun`, the day on which
    the plan in force began, so that it stays where it was when the next build comes a day later.

    Raises BadInput with every problem found (missing file, unknown key, interview before start, no study minutes,
    unknown time zone, ...).
    """
    problems: list[Problem] = []
    if not path.is_file():
        hint = "make one with 'planner init', or name the folder with --workspace"
        raise BadInput([Problem(Source(shown), "no-settings", "no planner.yaml here", hint)])
    root = read_yaml(path, shown, "planner.yaml", problems)
    if not root.given and not problems:
        root.problem("empty", "planner.yaml is empty", "it needs at least: interview: YYYY-MM-DD")
    values = root.keys(KEYS, required=("interview",))
    start = _date(values["start"], today)
    base = begun if begun and not values["start"].given else start
    interviews = _interviews(values["interview"], base)
    if interviews and base != start and max(interview.on for interview, _ in interviews) <= today:
        interviews = _interviews(values["interview"], start)
    so_far = len(problems)
    minutes = _study_minutes(values["study_minutes"])
    if len(problems) == so_far and not any(minutes):  # what can't be read is no lack of minutes
        values["study_minutes"].problem("no-study-minutes", "no weekday has any study minutes")
    zone = values["timezone"].text("UTC")
    if zone not in zoneinfo.available_timezones():
        close = [name for name in sorted(zoneinfo.available_timezones()) if zone.lower() in name.lower()][:1]
        hint = f"did you mean '{close[0]}'?" if close else "a name such as America/Los_Angeles"
        values["timezone"].problem("unknown-timezone", f"no time zone '{zone}'", hint)
    for interview, value in interviews:
        if interview.on <= start:
            value.problem("interview-before-start", f"the interview on {interview.on} is not after the start, {start}")
        elif (interview.on - start).days > LONGEST_PLAN_DAYS:
            value.problem("interview-too-far", f"{interview.on} is more than a year after the start, {start}")
    study_from = values["study_from"].text("18:00")
    if not re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d", study_from):
        values["study_from"].problem("wrong-type", f"study_from should be a time such as 18:00, not '{study_from}'")
    settings = Settings(
        start=start,
        interviews=tuple(sorted(interview for interview, _ in interviews)),
        timezone=zone,
        study_minutes=minutes,
        days_off=_days_off(values["days_off"]),
        session_minutes=values["session_minutes"].whole(90, least=15, most=480),
        study_from=study_from,
        prefer=values["prefer"].texts() if values["prefer"].given else DEFAULT.prefer,
        known=tuple((name, value.choice(DEPTHS, "explain")) for name, value, _ in values["known"].entries()),  # type: ignore[misc]
        postings=_postings(values["postings"]),
        weights=_weights(values["weights"]),
        new_cards_per_day=values["new_cards_per_day"].whole(20, least=0, most=9999),
        desired_retention=values["desired_retention"].number(0.9, least=0.7, most=0.98),
        paper=values["paper"].choice(("a4", "letter"), "a4"),
        learn_estimates=values["learn_estimates"].yes(True),
        path=shown,
        sources=_sources(values),
    )
    errors = [problem for problem in problems if not problem.warning]
    if errors:
        raise BadInput(errors)
    return settings


def _sources(values: dict[str, Value]) -> tuple[tuple[str, Source], ...]:
    found = [(name, value.source) for name, value in values.items() if value.given]
    for key in ("known", "postings"):
        if values[key].is_mapping:
            found += [(f"{key}.{name}", Source(value.file.path, line)) for name, value, line in values[key].entries()]
    if values["prefer"].is_list:
        found += [(f"prefer.{value.text()}", value.source) for value in values["prefer"].items()]
    return tuple(found)


def _date(value: Value, default: date) -> date:
    return value._parse(date.fromisoformat, default, "a date such as 2026-08-03")


def _interview_date(value: Value, base: date) -> date:
    """The date given, or the one so many days or weeks after `base`; date.max, with a problem noted, for neither."""
    relative = RELATIVE.fullmatch(value.text())
    if relative:
        days = int(relative[1]) * (7 if relative[2].startswith("week") else 1)
        return base + timedelta(days=min(days, 10 * LONGEST_PLAN_DAYS))
    return _date(value, date.max)


def _interviews(value: Value, base: date) -> list[tuple[Interview, Value]]:
    if not value.given:
        return []
    if not value.is_list:
        on = _interview_date(value, base)
        return [(Interview(on), value)] if on != date.max else []
    found = []
    for entry in value.items():
        if entry.is_mapping:
            keys = entry.keys(("date", "round"), required=("date",))
            on, label = _interview_date(keys["date"], base), keys["round"].text()
        else:
            on, label = _interview_date(entry, base), ""
        if on != date.max:
            found.append((Interview(on, label), entry))
    if not found:
        value.problem("no-interview", "interview names no date")
    return found


def _study_minutes(value: Value) -> tuple[int, int, int, int, int, int, int]:
    if not value.given:
        return DEFAULT.study_minutes
    if not value.is_mapping:  # one number for every day
        minutes = value.whole(0, least=0, most=1440)
        return (minutes,) * 7
    days = value.keys(WEEKDAYS)
    first, *rest = (days[name].whole(0, least=0, most=1440) for name in WEEKDAYS)
    return (first, *rest)  # type: ignore[return-value]


def _days_off(value: Value) -> tuple[date, ...]:
    days: set[date] = set()
    for entry in value.items():
        first, dots, last = entry.text().partition("..")
        try:
            begin = date.fromisoformat(first.strip())
            end = date.fromisoformat(last.strip()) if dots else begin
        except ValueError:
            entry.problem("wrong-type", f"'{entry.text()}' should be a date or a range such as 2026-08-20..2026-08-23")
            continue
        if end < begin or (end - begin).days > LONGEST_PLAN_DAYS:
            entry.problem("bad-range", f"'{entry.text()}' ends before it begins, or is longer than a year")
            continue
        days.update(begin + timedelta(days=n) for n in range((end - begin).days + 1))
    return tuple(sorted(days))


def _postings(value: Value) -> tuple[tuple[str, PostingSetting], ...]:
    found = []
    for name, entry, _ in value.entries():
        keys = entry.keys(("priority", "skip"))
        found.append((name, PostingSetting(keys["priority"].number(1.0, least=0.0, most=100.0), keys["skip"].yes())))
    return tuple(sorted(found))


def _weights(value: Value) -> Weights:
    default = Weights()
    names = ("must", "duty", "preferred", "trait", "example", "interview")
    keys = value.keys(names)
    return Weights(*(keys[name].number(getattr(default, name), least=0.0, most=100.0) for name in names))
