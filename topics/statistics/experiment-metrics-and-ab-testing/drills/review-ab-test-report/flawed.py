"""A/B test report: clicks per user, with a sample-ratio check."""

import math
from statistics import NormalDist, stdev


def normal_p(z):
    return 2 * NormalDist().cdf(-abs(z))


def srm_p_value(control, treatment, planned_share):
    """Chi-squared test of the observed split against the planned one."""
    n = control + treatment
    expected = n * planned_share
    chi2 = (treatment - expected) ** 2 / expected + (control - (n - expected)) ** 2 / (n - expected)
    return math.erfc(math.sqrt(chi2 / 2))


def summarise(assigned, rows, variant):
    """Return (mean clicks per user, standard error, size of the arm)."""
    sessions = [row for row in rows if assigned.get(row["user"]) == variant]
    clicks = [row["clicks"] for row in sessions]
    users = sorted({row["user"] for row in sessions})
    mean = sum(clicks) / len(users)
    error = stdev(clicks) * math.sqrt(len(clicks)) / len(users)
    return mean, error, len(sessions)


def report(assigned, rows, planned_share=0.5):
    """Compare clicks per user between the arms and give a verdict."""
    control_mean, control_error, control_size = summarise(assigned, rows, "control")
    treatment_mean, treatment_error, treatment_size = summarise(assigned, rows, "treatment")

    difference = treatment_mean - control_mean
    se = math.sqrt(control_error**2 + treatment_error**2)
    p = normal_p(difference / se)
    srm_p = srm_p_value(control_size, treatment_size, planned_share)

    if p < 0.05:
        verdict = "significant"
    elif srm_p < 0.001:
        verdict = "invalid"
    else:
        verdict = "not significant"
    return {"difference": difference, "se": se, "p": p, "srm_p": srm_p, "verdict": verdict}
