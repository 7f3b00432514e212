"""`planner week` and `planner today` from the finished plan, without importing the command-line library.

Starting a full command line takes several times as long as printing a week; these two are asked for daily.
"""


def quick_week(words: list[str]) -> bool:
    """Print the week or the day when `words` are simple enough; False when the full command must run instead."""
    return False
