import pytest

from submission import Tool, TransientError, run_agent


class Script:
    """A model that plays a fixed list of replies (the last one for ever) and remembers what it saw."""

    def __init__(self, *replies):
        self.replies, self.calls, self.seen = replies, 0, []

    def __call__(self, messages):
        self.seen = messages
        self.calls += 1
        if self.calls > 100:
            raise AssertionError("the loop does not stop")
        return self.replies[min(self.calls, len(self.replies)) - 1]


def always(_):
    return True


def use(name, **args):
    return {"tool": name, "args": args}


def test_a_tool_result_leads_to_an_answer():
    model = Script(use("price", item="lamp"), {"final": "12"})
    result = run_agent(model, {"price": Tool(lambda item: 12, True)}, "price of the lamp?", always)
    assert result == {"status": "done", "answer": "12", "steps": 2}
    assert [m["role"] for m in model.seen] == ["user", "assistant", "tool"]


def test_failed_calls_use_up_the_budget():
    model = Script(use("missing"))
    result = run_agent(model, {}, "task", always, max_steps=5)
    assert result == {"status": "budget_exhausted", "answer": None, "steps": 5}
    assert model.calls == 5


def test_a_refund_is_not_repeated_after_a_timeout():
    paid = []

    def refund(order):
        paid.append(order)
        raise TransientError("timeout after sending")

    model = Script(use("refund", order=7), {"final": "unclear"})
    run_agent(model, {"refund": Tool(refund, False)}, "task", always)
    assert paid == [7]
    assert model.seen[-1]["content"].startswith("error:")


def test_reading_is_retried_up_to_the_limit():
    tries = []

    def read():
        tries.append(1)
        if len(tries) < 3:
            raise TransientError("reset")
        return "row"

    model = Script(use("read"), {"final": "row"})
    run_agent(model, {"read": Tool(read, True)}, "task", always, max_retries=2)
    assert len(tries) == 3
    assert model.seen[-1]["content"] == "row"


def test_a_reading_tool_that_keeps_failing_is_given_up():
    tries = []

    def read():
        tries.append(1)
        raise TransientError("reset")

    model = Script(use("read"), {"final": "unknown"})
    run_agent(model, {"read": Tool(read, True)}, "task", always, max_retries=2)
    assert len(tries) == 3
    assert model.seen[-1]["content"].startswith("error:")


def test_other_exceptions_become_observations():
    model = Script(use("divide", by=0), {"final": "cannot"})
    result = run_agent(model, {"divide": Tool(lambda by: 1 / by, True)}, "task", always)
    assert result["status"] == "done"
    assert model.seen[-1]["content"].startswith("error:")


@pytest.mark.parametrize("output", ["x" * 5000, list(range(3000)), {"rows": ["y" * 9000]}])
def test_observations_are_short_strings(output):
    model = Script(use("dump"), {"final": "ok"})
    run_agent(model, {"dump": Tool(lambda: output, True)}, "task", always, max_chars=300)
    content = model.seen[-1]["content"]
    assert isinstance(content, str)
    assert 0 < len(content) <= 300


def test_an_unverified_answer_is_never_done():
    model = Script({"final": "I am sure"})
    result = run_agent(model, {}, "task", lambda text: False, max_steps=6)
    assert result == {"status": "budget_exhausted", "answer": None, "steps": 6}


def test_a_rejected_answer_can_be_improved():
    model = Script({"final": "bad"}, {"final": "good"})
    result = run_agent(model, {}, "task", lambda text: text == "good")
    assert result == {"status": "done", "answer": "good", "steps": 2}
    assert model.seen[-1]["content"].startswith("error: rejected")
