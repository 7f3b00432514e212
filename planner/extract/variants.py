"""The spellings under which one alias is met: singular and plural, British and American, hyphen, blank or neither."""

import re

# Pairs of words that are written apart, with a hyphen (folded to a blank) or as one.
CLOSED = (
    "real time", "data set", "data base", "time series", "e commerce", "back end", "front end", "full stack", "multi modal",
    "open source", "pre training", "pre trained", "fine tuning", "fine tuned", "web site", "code base", "micro services",
    "life cycle", "work flow", "multi task", "self supervised", "semi supervised", "cross functional", "hyper parameter",
    "meta learning", "multi threading", "multi threaded", "road map", "post training", "cyber security", "no sql", "dev ops",
    "ml ops", "llm ops", "smart phone", "health care", "stake holder", "problem solving", "decision making", "bench marking",
    "spread sheet", "up sampling", "down sampling", "over fitting", "under fitting", "end to end", "white board", "type script",
    "java script", "no code", "low code", "data warehouse", "data lake", "auto encoder", "know how", "trade off", "black box",
)  # fmt: skip
SPELLINGS = (
    (r"isation(s?)\b", r"ization\1"), (r"ization(s?)\b", r"isation\1"),
    (r"(\w{3,})ising\b", r"\1izing"), (r"(\w{3,})izing\b", r"\1ising"),
    (r"(\w{3,})ised\b", r"\1ized"), (r"(\w{3,})ized\b", r"\1ised"),
    (r"(\w{4,})ise(s?)\b", r"\1ize\2"), (r"(\w{4,})ize(s?)\b", r"\1ise\2"),
    (r"our(s|al|ally)?\b", r"or\1"), (r"(behav|col|fav|hon|lab|neighb)or(s|al|ally|hood|hoods)?\b", r"\1our\2"),
    (r"elling\b", "eling"), (r"(mod|lab|canc|trav|chann|tunn)eling\b", r"\1elling"), (r"elled\b", "eled"),
    (r"analyse(s|d|r)?\b", r"analyze\1"), (r"analyze(s|d|r)?\b", r"analyse\1"), (r"analysing\b", "analyzing"),
    (r"analyzing\b", "analysing"), (r"\bcentre(s|d)?\b", r"center\1"), (r"\bcenter(s|ed)?\b", r"centre\1"),
    (r"catalogue", "catalog"), (r"programme(s?)\b", r"program\1"), (r"defence", "defense"), (r"licence", "license"),
    (r"judgement", "judgment"), (r"judgment", "judgement"),
)  # fmt: skip
COMPILED = tuple((re.compile(pattern), into) for pattern, into in SPELLINGS)
JOINED = tuple((pair, pair.replace(" ", "")) for pair in CLOSED)
# What has neither is spelt in one way: most phrases, so that a large vocabulary is ready soon.
ANY_CLOSED = re.compile("|".join(re.escape(form) for pair in JOINED for form in pair))
ANY_SPELLING = re.compile("|".join(f"(?:{re.sub(r'[(](?=[^?])', '(?:', pattern)})" for pattern, _ in SPELLINGS))
UNCOUNTED = re.compile(r"(?:ss|us|is|ics|ing|ed|ly|ness|sh|ware|ql|s)$")


def spellings(alias: str, written: str) -> tuple[str, ...]:
    """All folded forms of the folded `alias`; `written` is the alias as its author wrote it."""
    forms = {alias}
    if "-" in written:
        forms.add(" ".join(written.lower().replace("-", "").split()))
    for pair, joined in JOINED if any(map(ANY_CLOSED.search, forms)) else ():
        for form in sorted(forms):
            if pair in form:
                forms.add(form.replace(pair, joined))
            elif joined in form:
                forms.add(form.replace(joined, pair))
    for form in sorted(form for form in forms if ANY_SPELLING.search(form)):
        for pattern, into in COMPILED:
            changed = pattern.sub(into, form)
            if changed != form:
                forms.add(changed)
    for form in sorted(forms):
        if " & " in form:
            forms.add(form.replace(" & ", " and "))
        elif " and " in form:
            forms.add(form.replace(" and ", " & "))
    for form in sorted(forms):
        forms |= _numbers(form)
    return tuple(sorted(forms))


def _numbers(form: str) -> set[str]:
    """The other grammatical number of the last word, where it has one."""
    head, _, last = form.rpartition(" ")
    lead = f"{head} " if head else ""
    if len(last) < 3 or not last.isalpha():
        return set()
    if last.endswith("ies") and len(last) > 4:
        return {f"{lead}{last[:-3]}y"}
    if last.endswith(("sses", "shes", "ches", "xes")):
        return {f"{lead}{last[:-2]}"}
    if last.endswith("s") and not re.search(r"(?:ss|us|is|ics)$", last):
        return {f"{lead}{last[:-1]}"}
    if UNCOUNTED.search(last):
        return set()
    if last.endswith("y") and last[-2] not in "aeiou":
        return {f"{lead}{last[:-1]}ies"}
    if last.endswith(("ch", "x", "ss")):
        return {f"{lead}{last}es"}
    return {f"{lead}{last}s"}
