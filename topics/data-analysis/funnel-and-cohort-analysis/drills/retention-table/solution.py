from collections import defaultdict


def retention_table(events, last_day):
    """Share of each weekly cohort that is active k weeks later, for observable cells only."""
    if any(day < 0 for _, day in events):
        raise ValueError("days start at 0")
    last_week = (last_day + 1) // 7 - 1
    weeks_of = defaultdict(set)
    for user, day in events:
        if day // 7 <= last_week:
            weeks_of[user].add(day // 7)

    members = defaultdict(list)
    for weeks in weeks_of.values():
        members[min(weeks)].append(weeks)
    return {
        cohort: [sum(week in weeks for weeks in members[cohort]) / len(members[cohort])
                 for week in range(cohort, last_week + 1)]
        for cohort in sorted(members)
    }
