import json
import math

import pytest

from submission import Endpoint

SECRET = "postgres://ranker:hunter2@10.0.3.7/features timed out"


class Model:
    version = "r7"

    def __init__(self):
        self.calls, self.down = 0, 0

    def predict(self, rows):
        self.calls += 1
        if self.down:
            self.down -= 1
            raise ConnectionError(SECRET)
        return [row["amount"] / 1e6 for row in rows]


def make():
    model, bill, log = Model(), {}, []
    return Endpoint(model, bill, lambda *entry: log.append(entry)), model, bill, log


def row(**changes):
    return {"amount": 250_000, "age_days": 30.0, "attempts": 2, **changes}


def text(*rows):
    return json.dumps({"rows": list(rows)})


def test_scores_version_and_bill():
    endpoint, _, bill, _ = make()
    body = text(row(), row(amount=0), row(amount=1e6))
    assert endpoint.post("ann", "k1", "q1", body) == (
        200, {"scores": [0.25, 0.0, 1.0], "version": "r7"})
    assert bill == {"ann": 3}


def test_a_repeated_key_replays_and_bills_once():
    endpoint, model, bill, _ = make()
    first = endpoint.post("ann", "k1", "q1", text(row()))
    assert endpoint.post("ann", "k1", "q2", text(row())) == first
    assert (model.calls, bill) == (1, {"ann": 1})
    first[1]["scores"].clear()
    again = endpoint.post("ann", "k1", "q3", text(row()))
    assert again[1]["scores"] == [0.25]
    again[1]["scores"].clear()
    assert endpoint.post("ann", "k1", "q4", text(row()))[1]["scores"] == [0.25]


def test_a_retry_after_a_failure_is_billed_once():
    endpoint, model, bill, _ = make()
    model.down = 2
    body = text(row(), row())
    assert [endpoint.post("ann", "k1", f"q{i}", body)[0] for i in range(4)] == [503, 503, 200, 200]
    assert bill.get("ann") == 2


def test_clients_and_keys_are_kept_apart():
    endpoint, model, bill, _ = make()
    assert endpoint.post("ann", "k1", "q1", text(row()))[0] == 200
    status, answer = endpoint.post("bob", "k1", "q2", text(row(amount=0)))
    assert (status, answer["scores"]) == (200, [0.0])
    status, answer = endpoint.post("ann", "k1", "q3", text(row(amount=0)))
    assert (status, answer["code"], answer["request_id"]) == (409, "idempotency-key-reused", "q3")
    assert endpoint.post("ann", "k2", "q4", text(row(amount=0)))[0] == 200
    assert (model.calls, bill) == (3, {"ann": 2, "bob": 1})


@pytest.mark.parametrize("changes", [
    {"amount": -1}, {"amount": 1_000_001}, {"amount": True}, {"amount": "12"}, {"amount": None},
    {"amount": math.inf}, {"amount": -math.inf}, {"amount": [1]}])
def test_values_outside_the_contract_are_refused(changes):
    endpoint, model, bill, _ = make()
    status, answer = endpoint.post("ann", "k1", "q1", text(row(), row(**changes)))
    assert (status, answer["code"], answer["row"], answer["field"]) == (422, "invalid", 1, "amount")
    assert answer["request_id"] == "q1" and (model.calls, bill) == (0, {})


def test_the_first_error_is_reported():
    endpoint, _, _, _ = make()
    rows = text(row(), row(attempts=-1, amount=-1), row(age_days=-1))
    status, answer = endpoint.post("ann", "k1", "q1", rows)
    assert (status, answer["row"], answer["field"]) == (422, 1, "amount")


def test_nan_is_refused_in_every_field():
    for field in ("amount", "age_days", "attempts"):
        endpoint, model, bill, _ = make()
        status, answer = endpoint.post("ann", "k1", "q1", text(row(), row(**{field: math.nan})))
        assert (status, answer["row"], answer["field"]) == (422, 1, field)
        assert (model.calls, bill) == (0, {})


def test_wrong_shapes_are_refused():
    endpoint, model, bill, _ = make()
    missing = row()
    del missing["attempts"]
    for number, rows in enumerate([[], [row()] * 101, [[1, 2, 3]], [missing], [row(extra=1)]]):
        assert endpoint.post("ann", f"k{number}", "q", text(*rows))[0] == 422
    for number, body in enumerate(["", "{", "[]", "7", "null", '{"row": []}']):
        status, answer = endpoint.post("ann", f"m{number}", "q", body)
        assert (status, answer["code"]) == (400, "malformed")
    assert endpoint.post("ann", "", "q", text(row()))[0] == 400
    assert (model.calls, bill) == (0, {})
    assert endpoint.post("ann", "k0", "q", text(*[row()] * 100))[0] == 200


def test_errors_tell_the_log_everything_and_the_client_nothing():
    endpoint, model, _, log = make()
    model.down = 1
    status, answer = endpoint.post("ann", "k1", "q9", text(row()))
    assert (status, answer["code"], answer["request_id"]) == (503, "model-unavailable", "q9")
    shown = json.dumps(answer)
    for word in ("hunter2", "10.0.3.7", "postgres", "ConnectionError", "timed out"):
        assert word not in shown
    assert [(entry[0], str(entry[1])) for entry in log] == [("q9", SECRET)]
