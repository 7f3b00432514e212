def fair_bit(flip):
    """Return a fair bit from tosses of a biased coin."""
    while True:
        first, second = flip(), flip()
        if first != second:
            return first


def expected_flips(p):
    """Return the expected number of tosses that one fair bit needs."""
    if not 0 < p < 1:
        raise ValueError("p must lie strictly between 0 and 1")
    return 1 / (p * (1 - p))            # 2 tosses per pair, success probability 2p(1-p)


def uniform_below(n, bit):
    """Return a uniform integer in 0 .. n-1 from fair bits."""
    if n < 1:
        raise ValueError("n must be at least 1")
    width = (n - 1).bit_length()
    while True:
        value = 0
        for _ in range(width):
            value = 2 * value + bit()
        if value < n:
            return value


def rand7(rand5):
    """Return a uniform value in 1 .. 7 from a uniform source on 1 .. 5."""
    while True:
        first = rand5()
        value = 5 * (first - 1) + rand5() - 1
        if value < 21:
            return value % 7 + 1
