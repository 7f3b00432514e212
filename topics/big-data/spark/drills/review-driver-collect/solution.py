"""Top campaigns by clicks, computed with Spark RDDs."""


def well_formed(line):
    parts = line.split(",")
    return len(parts) == 3 and parts[2] in ("0", "1")


def parse(line):
    campaign, _, clicked = line.split(",")
    return campaign, (int(clicked), 1)


def add(a, b):
    return a[0] + b[0], a[1] + b[1]


def campaign_report(sc, lines, k=10):
    """Return (top k campaigns as (campaign, clicks, rate), number of malformed lines)."""
    stats = lines.filter(well_formed).map(parse).reduceByKey(add)
    ranked = stats.takeOrdered(k, key=lambda row: (-row[1][0], row[0]))
    top = [(name, clicks, clicks / shown) for name, (clicks, shown) in ranked]
    malformed = lines.filter(lambda line: not well_formed(line)).count()
    return top, malformed
