def retention_table(events, last_day):
    """Share of each weekly cohort that is active k weeks later, for observable cells only."""
    raise NotImplementedError
