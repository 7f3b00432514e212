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
    """Call read, again if the store fails, at most `attempts` times."""
    rows = []
    for _ in range(attempts):
        try:
            rows = read()
            break
        except ConnectionError:
            continue
    return rows


def load(source, parse=parse):
    """Return (values, errors) of all rows in the source."""
    values, errors = [], []
    try:
        rows = read_with_retry(source.read)
        for index, row in enumerate(rows):
            try:
                value = parse(row)
            except Exception as error:
                value = 0.0
                errors.append((index, error))
            values.append(value)
    finally:
        source.close()
        return values, errors
