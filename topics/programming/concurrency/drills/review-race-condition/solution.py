"""A thread-safe ledger of campaign budgets."""

import threading
from concurrent.futures import ThreadPoolExecutor


class Account:
    """A budget in cents, guarded by its lock."""

    def __init__(self, name, cents):
        self.name = name
        self.cents = cents
        self.lock = threading.Lock()


def spend(account, amount):
    """Spend from the budget if it suffices; return whether it did."""
    with account.lock:
        if account.cents < amount:
            return False
        account.cents -= amount
        return True


def transfer(source, target, amount):
    """Move budget between two accounts; return whether there was enough."""
    if source is target:
        with source.lock:
            return source.cents >= amount
    first, second = sorted((source, target), key=lambda account: account.name)
    with first.lock, second.lock:
        if source.cents < amount:
            return False
        source.cents -= amount
        target.cents += amount
        return True


def run_all(tasks, workers=4):
    """Run the tasks in threads; return their results in order, or raise the first task's exception."""
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(task) for task in tasks]
    return [future.result() for future in futures]
