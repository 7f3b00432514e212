"""`make bench`: every figure, or those named: python -m benchmarks product extraction ..."""

import importlib
import pkgutil
import sys

import benchmarks

PLAIN = {"measure"}
LONG = {"assess_bound"}  # takes hours: python -m benchmarks.assess_bound


def main() -> None:
    names = [entry.name for entry in pkgutil.iter_modules(benchmarks.__path__) if not entry.name.startswith("_")]
    chosen = sys.argv[1:] or [name for name in names if name not in PLAIN | LONG]
    for name in chosen:
        print(f"\n== {name}")
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
