"""What the work pays: sums of money that are told to be pay, in the ways that countries write them."""

import re
from collections.abc import Iterator

CODE = r"(?:USD|CAD|EUR|GBP|CHF|SEK|NOK|DKK|INR|AUD|NZD|SGD|PLN|CZK|HKD|JPY)"
SIGN = r"(?:(?:\b(?:US|CA|AU|NZ|A|S|HK|C))?\$|[€£₹]|\bRs\b\.?)"
NAMED = r"(?:pounds|euros?|dollars|francs|rupees|kronor|kroner)"
SUM = r"\d+(?:[,.'’]\d+)*(?: \d{3}\b)*(?:\s?[kK]\b)?"
PER = r"(?:\s?(?:/|\bper |\ban? |\bp\.)\s?(?i:hour|hr|h|day|week|wk|month|mo|mth|year|yr|annum|a)\b\.?|\s(?i:hourly|weekly|monthly|annually|annual|yearly|pcm)\b)"
GLUED_PER = r"(?:\s?(?:hour|hr|month|year|yr|week)\b)"
TO = rf"(?:\s?(?:(?:-|–|—|to)\s?(?:{CODE}\s?)?{SIGN}?|and\s(?:{CODE}\s?)?{SIGN})\s?{SUM}(?:\s?{CODE})?)?"
PAY = re.compile(
    r"(?=[\dA-Z$€£₹])(?:"  # what no sum begins with is passed over at once
    rf"(?:\b(?:{CODE}|US|CA)\s?)?{SIGN}\s?{SUM}(?:\s?{CODE})?(?:{PER}(?=\s?(?:-|–|—|to)\s?(?:{CODE}\s?)?{SIGN}))?{TO}(?P<per>{PER}|{GLUED_PER})?(?: pro rata\b)?"
    rf"|\b{CODE}\s?{SUM}{TO}(?P<per2>{PER})?(?: pro rata\b)?"
    rf"|(?<![\w.,]){SUM}{TO}\s?(?:{CODE}\b|[€£]|{NAMED}\b)(?P<per3>{PER})?(?: pro rata\b)?)"
)  # fmt: skip
SAID = re.compile(
    r"pay|paid|salary|compensat|hour|month|annual|year|wage|base|stipend|rate|range|remuneration|\bUSD\b|\bCAD\b", re.I
)
# "CAD 3" may be anything: without a sign it is a sum of money only where pay is spoken of.
SAID_OUTRIGHT = re.compile(r"\bpa(?:y|id)\b|salary|compensation|wage|stipend|remuneration|hourly rate", re.I)
OTHER_MONEY = re.compile(
    r"million|billion|\dM\b|funding|revenue|ARR|\bper (?:customer|user|seat|employee|order|transaction)\b"
)
SIGNS = ("$", "€", "£", "₹", "Rs")
FOR_COSTS = re.compile(r"(?: [\w-]+){0,3} (?:budget|allowance)\b")  # "$500 yearly learning budget"


def pay_of(text: str) -> Iterator[str]:
    """Every sum in `text` that it tells to be pay, by its "per hour" or by the words around it."""
    for match in PAY.finditer(text):
        near = text[max(0, match.start() - 60) : match.end() + 40]
        said = SAID if match["per2"] is None and any(sign in match.group() for sign in SIGNS) else SAID_OUTRIGHT
        per = match["per"] or match["per2"] or match["per3"]
        if (per or said.search(near)) and not OTHER_MONEY.search(near) and not FOR_COSTS.match(text, match.end()):
            yield " ".join(match.group().split()).rstrip(".,")
