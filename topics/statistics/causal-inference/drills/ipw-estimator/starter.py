"""Inverse propensity weighting with normalised weights and diagnostics."""


def ipw(y, treated, propensity, estimand="ate", clip=0.01):
    """Return effect, se, ess and clipped."""
    raise NotImplementedError


def balance(x, treated, propensity, estimand="ate", clip=0.01):
    """Return standardised mean differences before and after weighting."""
    raise NotImplementedError
