"""YAML with line numbers, raw strings and no surprises.

`safe_load` keeps no lines, takes duplicate keys silently and reads a bare NO as False and 1:30 as 90; here a file is
composed, every scalar stays the text that was written, and each accessor says what is wrong where.
"""

import difflib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import yaml

from planner.model.problem import Problem, did_you_mean
from planner.model.source import Source

T = TypeVar("T")


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Composes only. Every scalar stays the text that was written, so what type YAML would give it is never asked."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        return "tag:yaml.org,2002:str"

    def descend_resolver(self, parent: object, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


class Reader:
    """One YAML file while it is being read: its lines, and the problems found so far."""

    def __init__(self, path: str, text: str, problems: list[Problem]):
        self.path = path
        self.lines = text.split("\n")
        self.problems = problems

    def problem(self, line: int, code: str, message: str, hint: str = "") -> None:
        excerpt = self.lines[line - 1].rstrip() if 0 < line <= len(self.lines) else ""
        self.problems.append(Problem(Source(self.path, line), code, message, hint, excerpt))


class Value:
    """A YAML value with its line. The accessors return a default and note a problem when the shape is wrong."""

    __slots__ = ("file", "node", "what")

    def __init__(self, file: Reader, node: yaml.Node | None, what: str):
        self.file, self.node, self.what = file, node, what

    @property
    def line(self) -> int:
        return self.node.start_mark.line + 1 if self.node is not None else 1

    @property
    def source(self) -> Source:
        return Source(self.file.path, self.line)

    @property
    def given(self) -> bool:
        return self.node is not None

    @property
    def is_mapping(self) -> bool:
        return isinstance(self.node, yaml.MappingNode)

    @property
    def is_list(self) -> bool:
        return isinstance(self.node, yaml.SequenceNode)

    def problem(self, code: str, message: str, hint: str = "") -> None:
        self.file.problem(self.line, code, message, hint)

    def text(self, default: str = "") -> str:
        """The scalar as it was written, stripped; block scalars keep their inner line breaks."""
        if self.node is None:
            return default
        if not isinstance(self.node, yaml.ScalarNode):
            self.problem("wrong-type", f"{self.what} should be text")
            return default
        return str(self.node.value).strip()

    def raw_text(self, default: str = "") -> str:
        """The scalar with its white space (for code)."""
        if self.node is None or not isinstance(self.node, yaml.ScalarNode):
            return self.text(default)
        return str(self.node.value)

    def _parse(self, parse: Callable[[str], T], default: T, wanted: str) -> T:
        text = self.text()
        if self.node is None or not isinstance(self.node, yaml.ScalarNode):
            return default
        try:
            return parse(text)
        except ValueError:
            self.problem("wrong-type", f"{self.what} should be {wanted}, not '{text}'")
            return default

    def whole(self, default: int = 0, least: int | None = None, most: int | None = None) -> int:
        """A whole number between `least` and `most`."""
        number = self._parse(int, default, "a whole number")
        for out, word in ((least is not None and number < least, f"at least {least}"),
                          (most is not None and number > most, f"at most {most}")):  # fmt: skip
            if out and self.node is not None:
                self.problem("out-of-range", f"{self.what} should be {word}, not {number}")
                return default
        return number

    def number(self, default: float = 0.0, least: float | None = None, most: float | None = None) -> float:
        """A finite number between `least` and `most`."""
        number = self._parse(float, default, "a number")
        low, high = -1e308 if least is None else least, 1e308 if most is None else most
        if not low <= number <= high:
            self.problem("out-of-range", f"{self.what} should be between {low:g} and {high:g}, not {number:g}")
            return default
        return number

    def yes(self, default: bool = False) -> bool:
        def parse(text: str) -> bool:
            if text.lower() not in ("true", "false", "yes", "no"):
                raise ValueError(text)
            return text.lower() in ("true", "yes")

        return self._parse(parse, default, "true or false")

    def choice(self, known: Iterable[str], default: str) -> str:
        known = tuple(known)
        text = self.text(default)
        if text not in known:
            close = difflib.get_close_matches(text, known, n=1)
            self.problem(
                "unknown-value",
                f"{self.what} is '{text}', and should be one of {', '.join(known)}",
                f"did you mean '{close[0]}'?" if close else "",
            )
            return default
        return text

    def items(self) -> Iterator["Value"]:
        """The members of a list; nothing when absent."""
        if self.node is None or _is_null(self.node):
            return
        if not isinstance(self.node, yaml.SequenceNode):
            self.problem("wrong-type", f"{self.what} should be a list")
            return
        for number, node in enumerate(self.node.value, start=1):
            yield Value(self.file, node, f"{self.what}, entry {number}")

    def texts(self) -> tuple[str, ...]:
        return tuple(value.text() for value in self.items())

    def entries(self) -> Iterator[tuple[str, "Value", int]]:
        """Key, value and the key's line, in file order; a key given twice is a problem and counts once."""
        if self.node is None or _is_null(self.node):
            return
        if not isinstance(self.node, yaml.MappingNode):
            self.problem("wrong-type", f"{self.what} should be a mapping of keys to values")
            return
        seen: set[str] = set()
        for key, node in self.node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.file.problem(line, "wrong-type", f"a key of {self.what} should be text")
                continue
            name = str(key.value)
            if name in seen:
                self.file.problem(line, "duplicate-key", f"'{name}' is given twice in {self.what}")
                continue
            seen.add(name)
            yield name, Value(self.file, node, name), line

    def keys(self, known: Iterable[str], required: Iterable[str] = ()) -> dict[str, "Value"]:
        """The entries by key, each of `known` present (absent ones with no node); unknown and missing keys are
        problems."""
        known = tuple(known)
        found: dict[str, Value] = {}
        for name, value, line in self.entries():
            if name in known:
                found[name] = value
            else:
                hint = did_you_mean(name, known) or f"known keys: {', '.join(known)}"
                self.file.problem(line, "unknown-key", f"{self.what} has no key '{name}'", hint)
        for name in required:
            if name not in found and self.is_mapping:
                self.problem("missing-key", f"{self.what} lacks '{name}'")
        return {name: found[name] if name in found else Value(self.file, None, name) for name in known}


def _is_null(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.value in ("", "~", "null") and node.style is None


def parse_yaml(path: str, text: str, what: str, problems: list[Problem]) -> Value:
    """Compose `text`; a syntax error becomes a problem and an absent value. `path` is used in problems."""
    file = Reader(path, text, problems)
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        file.problem(mark.line + 1 if mark else 1, "yaml-syntax", str(error.problem or error.context or error))
        node = None
    except (yaml.YAMLError, RecursionError) as error:
        file.problem(1, "yaml-syntax", str(error).split("\n")[0])
        node = None
    if node is not None and "&" in text and _has_alias_cycle(node):
        file.problem(1, "yaml-syntax", "an anchor refers to itself")
        node = None
    return Value(file, node, what)


def _has_alias_cycle(node: yaml.Node) -> bool:
    """Whether an anchor contains itself. Iterative, each node expanded once, so aliases can't make it explode."""
    on_path: set[int] = set()
    finished: set[int] = set()
    stack: list[tuple[yaml.Node, bool]] = [(node, False)]
    while stack:
        current, leaving = stack.pop()
        if leaving:
            on_path.discard(id(current))
            finished.add(id(current))
            continue
        if id(current) in on_path:
            return True
        if id(current) in finished or isinstance(current, yaml.ScalarNode):
            continue
        on_path.add(id(current))
        stack.append((current, True))
        members = current.value
        for member in members:
            stack.extend((part, False) for part in (member if isinstance(member, tuple) else (member,)))
    return False


def read_yaml(path: Path, shown: str, what: str, problems: list[Problem]) -> Value:
    """`parse_yaml` of a file; an unreadable or non-UTF-8 file is a problem."""
    text = read_text(path, shown, problems)
    return parse_yaml(shown, text or "", what, problems)


def read_text(path: Path, shown: str, problems: list[Problem]) -> str | None:
    """The file as UTF-8 with newlines folded to \\n, or None with a problem noted."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        problems.append(Problem(Source(shown), "unreadable", f"can't read it: {error.strerror or error}"))
        return None
    except UnicodeDecodeError as error:
        problems.append(Problem(Source(shown), "not-utf8", f"is not UTF-8 text (byte {error.start})"))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")
