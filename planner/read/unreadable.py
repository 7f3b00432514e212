"""The error of the posting readers."""


class Unreadable(Exception):
    """A file that can't serve as a posting: `code`, what is wrong, and how to mend it."""

    def __init__(self, code: str, message: str, hint: str = ""):
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint
