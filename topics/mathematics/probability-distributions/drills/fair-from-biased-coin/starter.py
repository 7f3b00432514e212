def fair_bit(flip):
    """Return a fair bit from tosses of a biased coin."""
    raise NotImplementedError


def expected_flips(p):
    """Return the expected number of tosses that one fair bit needs."""
    raise NotImplementedError


def uniform_below(n, bit):
    """Return a uniform integer in 0 .. n-1 from fair bits."""
    raise NotImplementedError


def rand7(rand5):
    """Return a uniform value in 1 .. 7 from a uniform source on 1 .. 5."""
    raise NotImplementedError
