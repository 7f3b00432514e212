"""Top campaigns by clicks, computed with Spark RDDs."""


def campaign_report(sc, lines, k=10):
    """Return (top k campaigns as (campaign, clicks, rate), number of malformed lines)."""
    malformed = sc.accumulator(0)

    def parse(line):
        parts = line.split(",")
        if len(parts) != 3 or parts[2] not in ("0", "1"):
            malformed.add(1)
            return []
        return [(parts[0], int(parts[2]))]

    stats = (
        lines.flatMap(parse)
        .groupByKey()
        .mapValues(list)
        .mapValues(lambda clicks: (sum(clicks), len(clicks)))
    )

    ranked = sorted(stats.collect(), key=lambda row: (-row[1][0], row[0]))
    top = [(name, clicks, clicks / shown) for name, (clicks, shown) in ranked[:k]]
    return top, malformed.value
