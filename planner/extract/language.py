"""The language a posting is written in, by its commonest little words."""

import re

SAMPLE = 8000  # characters
FEW = 8  # little words that must be seen before another language than English is believed
LITTLE: dict[str, frozenset[str]] = {
    "English": frozenset(["the", "and", "of", "to", "with", "for", "you", "our", "is", "are", "we", "that", "your", "will"]),
    "French": frozenset(["le", "la", "les", "des", "du", "et", "vous", "nous", "pour", "avec", "votre", "une", "dans", "sur", "est"]),
    "German": frozenset(["der", "die", "das", "und", "mit", "für", "wir", "sie", "ein", "eine", "zu", "von", "ist", "bei", "dein"]),
    "Spanish": frozenset(["el", "los", "las", "y", "con", "para", "una", "por", "del", "en", "tu", "nuestro", "que", "es"]),
    "Dutch": frozenset(["het", "een", "van", "met", "voor", "je", "wij", "zijn", "en", "jij", "onze", "op", "aan", "bij"]),
}  # fmt: skip
# Words of other languages that an English vocabulary would take for terms.
FALSE_FRIENDS: dict[str, frozenset[str]] = {
    "French": frozenset(["transformer", "transformers", "supporter", "tester", "formation", "regression"]),
}
WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """The name of the language, "" when it is English or cannot be told."""
    words = [word.lower() for word in WORD.findall(text[:SAMPLE])]
    counts = {name: sum(word in little for word in words) for name, little in LITTLE.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if best != "English" and counts[best] >= FEW and counts[best] > 2 * counts["English"] else ""
