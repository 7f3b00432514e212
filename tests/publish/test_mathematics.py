"""Formulas as MathML, and the ones that can't be."""

import pytest

from planner.publish.mathematics import Refused, formulas, mathml, mathml_or_code, refused_formulas
from tests.small import cards, library, topic


@pytest.mark.parametrize("tex, parts", [
    (r"\frac{1}{2}", ["<mfrac>"]),
    (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", ["<mtable", "<mtr>"]),
    (r"\arg\min_\theta L(\theta)", ["<munder>"]),
    (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", ["<mtable"]),
    (r"\mathbb{E}[x] \le \sqrt{n}", ["<msqrt>"]),
])  # fmt: skip
def test_a_formula_becomes_mathml(tex, parts):
    made = mathml(tex, display=True)
    assert made.startswith("<math")
    assert all(part in made for part in parts)


def test_an_unknown_command_is_refused_and_shown_as_text():
    with pytest.raises(Refused):
        mathml(r"\nosuchcommand{x}", display=False)
    assert mathml_or_code(r"\nosuchcommand{<x>}", False) == r'<code class="tex">\nosuchcommand{&lt;x&gt;}</code>'


def test_formulas_are_found_outside_code_only():
    text = "Costs $5 and $6.\n`$a$` and $b_1$\n```python\nx = '$c$'\n```\n$$\nd\n$$\n"
    assert [(line, tex.strip(), display) for line, tex, display in formulas(text)][-2:] == [
        (1, "b_1", False),
        (5, "d", True),
    ]


def test_refused_formulas_are_named_with_their_place():
    bad = topic("bad", lesson="# Bad\n\nfirst $x$ then\n$\\nosuch$\n", cards=cards(("What is $\\neither{}$?", "$y$")))
    found = refused_formulas(library(bad))
    assert [(problem.source.path, problem.source.line) for problem in found] == [
        ("topics/ml/bad/lesson.md", 4),
        ("test", 1),
    ]
