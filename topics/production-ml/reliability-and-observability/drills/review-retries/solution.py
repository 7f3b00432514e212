"""Calls between services: repeated where that is safe, spread in time, within the caller's deadline."""

from dataclasses import dataclass

ATTEMPTS, TRY_TIMEOUT = 4, 0.5
BASE, CAP = 0.1, 0.3
IDEMPOTENT = {"GET", "HEAD", "PUT", "DELETE"}
REFUSED = {429, 503}                                  # the server says that it did nothing


class NotSent(Exception):
    """Nothing left this machine."""


class TimedOut(Exception):
    """Sent, and not answered in time: it may have been carried out."""


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    key: str = ""                                     # idempotency key


@dataclass(frozen=True)
class Answer:
    status: int
    retry_after: float = 0.0


def repeatable(request):
    return request.method in IDEMPOTENT or bool(request.key)


def worth_repeating(request, outcome):
    """Whether another attempt may help and can do no harm."""
    if isinstance(outcome, NotSent):
        return True
    if isinstance(outcome, TimedOut):
        return repeatable(request)
    if outcome.status in REFUSED:
        return True
    return outcome.status >= 500 and repeatable(request)


def pause(attempt, rng):
    """Seconds to wait before the next attempt: exponential, with jitter."""
    return rng.uniform(0, min(CAP, BASE * 2**attempt))


def call(send, request, deadline, clock, sleep, rng):
    """The answer to the request, or the exception of the last attempt."""
    outcome = NotSent("the deadline had passed")
    for attempt in range(ATTEMPTS):
        remaining = deadline - clock()
        if remaining <= 0:
            break
        try:
            outcome = send(request, min(TRY_TIMEOUT, remaining))
        except (NotSent, TimedOut) as error:
            outcome = error
        if attempt + 1 == ATTEMPTS or not worth_repeating(request, outcome):
            break
        wait = getattr(outcome, "retry_after", 0.0) + pause(attempt, rng)
        if clock() + wait >= deadline:
            break
        sleep(wait)
    if isinstance(outcome, Exception):
        raise outcome
    return outcome
