"""Roofline report: what limits each operation of a network, and what the stack can reach."""

BYTES = {"fp32": 4, "bf16": 2, "fp16": 2, "int8": 1}


def linear(batch, inputs, outputs, dtype):
    """Return (flop, bytes) of a linear layer without bias."""
    values = batch * inputs + inputs * outputs + batch * outputs
    return 2 * batch * inputs * outputs, values * BYTES[dtype]


def pointwise(values, reads, flop_per_value, dtype):
    """Return (flop, bytes) of an operation on each value of `reads` arrays."""
    return values * flop_per_value, values * (reads + 1) * BYTES[dtype]


def analyse(operations, peak, bandwidth):
    """Return what limits each (name, flop, bytes), and its shortest time."""
    return [
        {
            "name": name,
            "intensity": flop / moved,
            "bound": "compute" if flop * bandwidth >= moved * peak else "memory",
            "seconds": max(flop / peak, moved / bandwidth),
        }
        for name, flop, moved in operations
    ]


def share_of_peak(operations, peak, bandwidth):
    """Return the share of the peak that the operations reach together."""
    if not operations:
        return 0.0
    seconds = sum(row["seconds"] for row in analyse(operations, peak, bandwidth))
    return sum(flop for _, flop, _ in operations) / seconds / peak
