"""Click-through rate by ad and month."""


def ctr_by_month_sql() -> str:
    """Return one SELECT statement with the columns month, ad_id, impressions, clicks, ctr."""
    return """
        WITH clicked AS (SELECT DISTINCT impression_id FROM clicks)
        SELECT substr(i.shown_at, 1, 7) AS month,
               i.ad_id AS ad_id,
               COUNT(*) AS impressions,
               COUNT(c.impression_id) AS clicks,
               1.0 * COUNT(c.impression_id) / COUNT(*) AS ctr
        FROM impressions i LEFT JOIN clicked c ON c.impression_id = i.id
        GROUP BY month, i.ad_id
        ORDER BY month, i.ad_id
    """
