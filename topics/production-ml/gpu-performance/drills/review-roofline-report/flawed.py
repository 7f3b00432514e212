"""Roofline report: what limits each operation of a network, and what the stack can reach."""

BITS = {"fp32": 32, "bf16": 16, "fp16": 16, "int8": 8}


def linear(batch, inputs, outputs, dtype):
    """Return (flop, bytes) of a linear layer without bias."""
    flop = batch * inputs * outputs
    numbers = inputs + inputs * outputs + outputs
    return flop, numbers * BITS[dtype] // 8


def pointwise(values, reads, flop_per_value, dtype):
    """Return (flop, bytes) of an operation on each value of `reads` arrays."""
    return values * flop_per_value, values * (reads + 1) * BITS[dtype]


def analyse(operations, peak, bandwidth):
    """Return what limits each (name, flop, bytes), and its shortest time."""
    ridge = peak / bandwidth
    report = []
    for name, flop, moved in operations:
        intensity = flop / moved
        seconds = max(flop / peak, moved / bandwidth)
        report.append(
            {
                "name": name,
                "intensity": intensity,
                "bound": "compute" if intensity >= ridge else "memory",
                "seconds": seconds,
            }
        )
    return report


def share_of_peak(operations, peak, bandwidth):
    """Return the share of the peak that the operations reach together."""
    if not operations:
        return 0.0
    report = analyse(operations, peak, bandwidth)
    shares = [flop / row["seconds"] / peak for row, (_, flop, _) in zip(report, operations)]
    return sum(shares) / len(shares)
