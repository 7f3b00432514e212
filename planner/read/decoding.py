"""Bytes of unknown encoding to text."""

import codecs

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip


class NotText(Exception):
    """The bytes are no text in any usual encoding."""


def decode(content: bytes) -> str:
    """`content` as text: by its byte-order mark, else UTF-8, else the encoding that charset-normalizer finds.

    Raises NotText for binary content.
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                raise NotText from None
    if b"\x00" not in content[:4096]:
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if b"\x00" in content[:4096]:
        return _wide(content)
    from charset_normalizer import from_bytes

    # Western European pages dominate, and on a short text the general detector guesses wildly: try those first.
    best = from_bytes(content, cp_isolation=["cp1252", "latin_1"], threshold=0.3).best() or from_bytes(content).best()
    if best is None:
        raise NotText
    text = str(best)
    if _unprintable(text) > 0.02:
        raise NotText
    return text


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    even, odd = content[:4096:2].count(0), content[1:4096:2].count(0)
    if max(even, odd) < 0.6 * len(content[:4096]) / 2:
        raise NotText
    try:
        text = content.decode("utf-16-be" if even > odd else "utf-16-le")
    except UnicodeDecodeError:
        raise NotText from None
    if _unprintable(text) > 0.02:
        raise NotText
    return text


def _unprintable(text: str) -> float:
    """The share of characters that no page of text holds."""
    sample = text[:20000]
    strange = sum(not character.isprintable() and character not in "\n\r\t\f" for character in sample)
    return strange / max(1, len(sample))
