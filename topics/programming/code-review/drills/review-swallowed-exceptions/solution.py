"""Load numeric features from a store that fails now and then."""


class BadRow(Exception):
    """A row that cannot be parsed."""


def parse(row):
    """Return the row's value as a float."""
    try:
        return float(row["value"])
    except (KeyError, TypeError, ValueError) as error:
        raise BadRow(f"cannot parse {row!r}") from error


def read_with_retry(read, attempts=3):
    """Call read, again if the connection fails, at most `attempts` times; then the error rises."""
    for _ in range(attempts - 1):
        try:
            return read()
        except ConnectionError:
            pass
    return read()


def load(source, parse=parse):
    """Return (values, errors) of all rows in the source; only bad rows are tolerated."""
    values, errors = [], []
    try:
        for index, row in enumerate(read_with_retry(source.read)):
            try:
                values.append(parse(row))
            except BadRow as error:
                errors.append((index, error))
    finally:
        source.close()
    return values, errors
