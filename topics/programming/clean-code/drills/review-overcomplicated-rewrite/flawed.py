"""Extensible invoice calculation."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass

DEFAULT_DISCOUNT_PERCENT = 5


class DiscountPolicy(ABC):
    """Strategy that turns a gross amount into a net amount."""

    @abstractmethod
    def apply(self, cents: int) -> int:
        """Return the amount after the discount."""


class PercentageDiscount(DiscountPolicy):
    """A discount in whole percent."""

    def __init__(self, percent: int | None = None) -> None:
        self._percent = percent or DEFAULT_DISCOUNT_PERCENT

    def apply(self, cents: int) -> int:
        return cents - cents * self._percent // 100


@dataclass(frozen=True)
class Charge:
    """What one campaign has to pay before any discount."""

    campaign: str
    cents: int

    @classmethod
    def from_line(cls, line: dict) -> Charge:
        billable = 0 if line.get("credit") else line["clicks"]
        return cls(line["campaign"], billable * line["cents_per_click"])


class InvoiceCalculator:
    """Calculates invoices under a discount policy, with caching."""

    _totals: dict[tuple, int] = {}

    def __init__(self, policy: DiscountPolicy) -> None:
        self._policy = policy

    def total(self, lines: list[dict]) -> int:
        """Return the total of an invoice, computing it at most once."""
        key = tuple(line["campaign"] for line in lines)
        if key not in self._totals:
            self._totals[key] = self._calculate(lines)
        return self._totals[key]

    def _calculate(self, lines: list[dict]) -> int:
        charges = [Charge.from_line(line) for line in lines]
        return sum(self._policy.apply(charge.cents) for charge in charges)


def invoice_total(lines: list[dict], discount_percent: int | None = None) -> int:
    """Return the total of an invoice in cents."""
    return InvoiceCalculator(PercentageDiscount(discount_percent)).total(lines)
