"""Prediction endpoint of the risk service: plain methods that any web framework can call."""

import copy
import json

FEATURES = {"amount": (0.0, 1e6), "age_days": (0.0, 36_500.0), "attempts": (0.0, 100.0)}
MOST_ROWS = 100


def problem(status, code, **more):
    return status, {"code": code, **more}


def invalid(rows):
    """Return (row number, field) of the first thing that is wrong with the rows, or None."""
    for number, row in enumerate(rows):
        if not isinstance(row, dict):
            return number, None
        for name in sorted(FEATURES.keys() | row.keys()):
            if name not in FEATURES or name not in row:
                return number, name
            value, (low, high) = row[name], FEATURES[name]
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                return number, name
            if not low <= value <= high:                      # also refuses NaN
                return number, name
    return None


class Endpoint:
    """POST /v1/risks: one score per row; each row is billed to the client.

    model: has ``version`` and ``predict(rows) -> list of floats``; may raise
    bill: dict from client to number of billed rows
    log: function of (request id, exception)
    """

    def __init__(self, model, bill, log):
        self.model, self.bill, self.log = model, bill, log
        self._answers = {}

    def post(self, client, key, request_id, body):
        """Answer (status, dict) to a body, which is a JSON text."""
        if not key:
            return problem(400, "idempotency-key-missing", request_id=request_id)
        if (client, key) in self._answers:
            earlier, answer = self._answers[client, key]
            if earlier != body:
                return problem(409, "idempotency-key-reused", request_id=request_id)
            return copy.deepcopy(answer)
        try:
            rows = json.loads(body)["rows"]
        except (ValueError, TypeError, KeyError, RecursionError):
            return problem(400, "malformed", request_id=request_id)
        if not isinstance(rows, list) or not 1 <= len(rows) <= MOST_ROWS:
            return problem(422, "invalid", row=None, field="rows", request_id=request_id)
        wrong = invalid(rows)
        if wrong is not None:
            row, field = wrong
            return problem(422, "invalid", row=row, field=field, request_id=request_id)
        try:
            scores = self.model.predict(rows)
        except Exception as error:
            self.log(request_id, error)
            return problem(503, "model-unavailable", request_id=request_id)
        answer = 200, {"scores": list(scores), "version": self.model.version}
        self.bill[client] = self.bill.get(client, 0) + len(rows)
        self._answers[client, key] = body, answer
        return copy.deepcopy(answer)
