"""What a new topic and a new workspace start from."""

from collections.abc import Sequence


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def starter_topic(name: str, aliases: Sequence[str]) -> dict[str, str]:
    """The four files of a topic with every key and part in place and TODO where words are wanted."""
    title = name.replace("-", " ").capitalize()
    return {
        "topic.yaml": f"""title: {title}
summary: TODO one sentence.
minutes: {{learn: 40, practise: 20, drill: 0}}
aliases: [{", ".join(_quoted(alias) for alias in aliases)}]
prerequisites: []                 # - {{topic: some-topic, why: what of it is needed here}}
objectives:
  - TODO what one can do after it, three of them.
sources: []                       # - {{key: surname-2020, at: chapter 3}}, the work itself in topics/sources.yaml
""",
        "lesson.md": f"""# {title}

## Why postings ask for it

TODO

## The idea

## Worked example

## Pitfalls

## What an interviewer listens for

- *Intern*: TODO
- *PhD*: TODO
- *Senior*: TODO
""",
        "questions.yaml": """- id: first-question
  level: intern
  kind: explain
  question: TODO
  answer: |
    TODO
  listen_for:
    - TODO
  follow_ups:
    - TODO
""",
        "cards.yaml": """- {id: first-card, front: "TODO?", back: "TODO"}
""",
    }


def starter_settings(start: str, interview: str, minutes: int) -> str:
    """planner.yaml for a new workspace: the three answers, and every other key explained."""
    return f"""# What the planner works from. Every key but interview has a default.
start: {start}
interview: {interview}              # or a list: [{{date: {interview}, round: coding}}, ...]
timezone: UTC                        # for the calendar, for example America/Los_Angeles
study_minutes: {{mon: {minutes}, tue: {minutes}, wed: {minutes}, thu: {minutes}, fri: {minutes}, sat: {minutes}, sun: 0}}
days_off: []                         # [2026-08-15, 2026-08-20..2026-08-23]
session_minutes: 90                  # longest unbroken session
study_from: "18:00"                  # for the calendar
prefer: [python, pytorch]            # branches to take where a posting offers alternatives
known: {{}}                            # {{probability: explain, python: implement}}
postings: {{}}                         # {{dream-job.txt: {{priority: 2}}, old.txt: {{skip: true}}}}
weights: {{must: 1.0, duty: 0.6, preferred: 0.4, trait: 0.3, example: 0.75, interview: 2.0}}   # how strongly each sentence asks
new_cards_per_day: 20
desired_retention: 0.9
paper: a4                            # or letter
"""
