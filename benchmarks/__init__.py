"""Figures of the product, each beside a yardstick on the same input. Run by `make bench`; never part of the tests."""
