"""A bounded tool-using agent loop with safe retries and answer verification."""

from dataclasses import dataclass
from typing import Any, Callable


class TransientError(Exception):
    """A tool failed in a way that may pass: timeout, reset connection, overload."""


@dataclass(frozen=True)
class Tool:
    function: Callable[..., Any]
    idempotent: bool


def call_tool(tools, name, args, max_retries):
    """Call one tool; only idempotent tools are retried, failures become an error text."""
    if name not in tools:
        return f"error: unknown tool {name!r}"
    tool = tools[name]
    attempts = 1 + (max_retries if tool.idempotent else 0)
    problem = None
    for _ in range(attempts):
        try:
            return str(tool.function(**args))
        except TransientError as error:
            problem = error
        except Exception as error:
            return f"error: {name}: {error}"
    return f"error: {name} failed after {attempts} tries, effect unknown: {problem}"


def run_agent(model, tools, task, verify, max_steps=8, max_retries=2, max_chars=2000):
    """Let the model act until its answer passes verification or the budget is used up."""
    messages = [{"role": "user", "content": task}]
    for step in range(1, max_steps + 1):
        reply = model(list(messages))
        if "final" in reply:
            if verify(reply["final"]):
                return {"status": "done", "answer": reply["final"], "steps": step}
            observation = "error: rejected by the verifier"
        else:
            messages.append({"role": "assistant", "content": f"{reply['tool']}({reply['args']})"})
            observation = call_tool(tools, reply["tool"], reply["args"], max_retries)
        messages.append({"role": "tool", "content": observation[:max_chars]})
    return {"status": "budget_exhausted", "answer": None, "steps": max_steps}
