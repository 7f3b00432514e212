"""Where a workspace remembers things: paths within its folder.

Plain text, and in a module that imports nothing, because `cli.quick` looks there before anything else is loaded.
"""

PROGRESS = ".planner/progress.jsonl"  # what was done, a line each; never rewritten
PLAN = ".planner/plan.json"  # the plan in force
EARLIER_PLANS = ".planner/plans"
WEEKS = ".planner/weeks.json"  # the plan in force as `planner week` and `planner today` print it
ASSESSMENT = ".planner/assess.json"
NOTES = ".planner/anki-lock.json"  # what the deck's notes last said
EVENTS = ".planner/calendar-lock.json"  # what the calendar's events last said
SITE_PAGES = ".planner/site-cache"

# Kept only to start sooner; made anew when what they were made from has changed.
KEPT_LIBRARY = ".planner/kept-library.json"
KEPT_POSTINGS = ".planner/kept-postings.json"
KEPT_PLAN_TEXT = ".planner/kept-plan.json"
