"""A/B test report: clicks per assigned user, with a sample-ratio check first."""

import math
from statistics import NormalDist, fmean, variance


def srm_p_value(control, treatment, planned_share):
    """Chi-squared test of the observed split against the planned one."""
    n = control + treatment
    expected = n * planned_share
    chi2 = (treatment - expected) ** 2 / expected + (control - (n - expected)) ** 2 / (n - expected)
    return math.erfc(math.sqrt(chi2 / 2))


def clicks_per_user(assigned, rows):
    """Return the totals of all assigned users, by arm."""
    totals = dict.fromkeys(assigned, 0)
    for row in rows:
        if row["user"] in totals:
            totals[row["user"]] += row["clicks"]
    arms = {"control": [], "treatment": []}
    for user, variant in assigned.items():
        arms[variant].append(totals[user])
    return arms["control"], arms["treatment"]


def report(assigned, rows, planned_share=0.5):
    """Compare clicks per assigned user between the arms and give a verdict."""
    control, treatment = clicks_per_user(assigned, rows)
    difference = fmean(treatment) - fmean(control)
    se = math.sqrt(variance(control) / len(control) + variance(treatment) / len(treatment))
    p = 2 * NormalDist().cdf(-abs(difference) / se)
    srm_p = srm_p_value(len(control), len(treatment), planned_share)
    if srm_p < 0.001:
        verdict = "invalid"
    else:
        verdict = "significant" if p < 0.05 else "not significant"
    return {"difference": difference, "se": se, "p": p, "srm_p": srm_p, "verdict": verdict}
