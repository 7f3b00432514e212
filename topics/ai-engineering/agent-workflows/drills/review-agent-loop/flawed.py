"""A bounded tool-using agent loop with retries and answer verification."""

from dataclasses import dataclass
from typing import Any, Callable


class TransientError(Exception):
    """A tool failed in a way that may pass: timeout, reset connection, overload."""


@dataclass(frozen=True)
class Tool:
    function: Callable[..., Any]
    idempotent: bool


def call_tool(tools, name, args, max_retries):
    """Call one tool; transient failures are retried, everything else becomes an error text."""
    if name not in tools:
        return f"error: unknown tool {name!r}"
    tool = tools[name]
    attempts = 1 + max_retries
    for attempt in range(attempts):
        try:
            return tool.function(**args)
        except TransientError as problem:
            if attempt == attempts - 1:
                return f"error: {name} still failing: {problem}"
        except Exception as problem:
            return f"error: {name}: {problem}"


def run_agent(model, tools, task, verify, max_steps=8, max_retries=2, max_chars=2000):
    """Let the model act until its answer passes verification or the budget is used up."""
    messages = [{"role": "user", "content": task}]
    rejections = 0
    steps = 0
    while steps < max_steps:
        reply = model(list(messages))

        if "final" in reply:
            steps += 1
            if verify(reply["final"]) or rejections >= max_retries:
                return {"status": "done", "answer": reply["final"], "steps": steps}
            rejections += 1
            messages.append({"role": "tool", "content": "error: rejected by the verifier"})
            continue

        observation = call_tool(tools, reply["tool"], reply["args"], max_retries)
        messages.append({"role": "assistant", "content": f"{reply['tool']}({reply['args']})"})
        messages.append({"role": "tool", "content": observation})
        if isinstance(observation, str) and observation.startswith("error:"):
            continue
        steps += 1

    return {"status": "budget_exhausted", "answer": None, "steps": steps}
