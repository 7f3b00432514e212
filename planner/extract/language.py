"""The language a posting is written in, by its commonest little words."""

from collections.abc import Sequence

SAMPLE = 1500  # words
PLENTY = 8  # every eighth word a little English one: no need to ask further
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


def language_of(words: Sequence[str]) -> str:
    """The name of the language that `words`, in lower case, are of; "" when it is English or cannot be told."""
    sample = words[:SAMPLE]
    if sum(map(LITTLE["English"].__contains__, sample[: len(sample) // 2])) * PLENTY > len(sample):
        return ""  # one half has enough for both, as a rule
    english = sum(map(LITTLE["English"].__contains__, sample))
    if english * PLENTY > len(sample):
        return ""
    counts = {name: sum(map(little.__contains__, sample)) for name, little in LITTLE.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if best != "English" and counts[best] >= FEW and counts[best] > 2 * english else ""
