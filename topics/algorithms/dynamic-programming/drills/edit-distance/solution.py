def distance(a, b, limit=None):
    if limit is None:
        limit = max(len(a), len(b))
    if abs(len(a) - len(b)) > limit:
        return None
    far = limit + 1
    row = {j: j for j in range(min(limit, len(b)) + 1)}
    for i in range(1, len(a) + 1):
        new = {}
        for j in range(max(0, i - limit), min(len(b), i + limit) + 1):
            if j == 0:
                new[j] = i
                continue
            new[j] = min(
                row.get(j, far) + 1,
                new.get(j - 1, far) + 1,
                row.get(j - 1, far) + (a[i - 1] != b[j - 1]),
            )
        if min(new.values()) > limit:
            return None
        row = new
    result = row[len(b)]
    return result if result <= limit else None


def edits(a, b):
    n, m = len(a), len(b)
    D = [[i + j if i == 0 or j == 0 else 0 for j in range(m + 1)] for i in range(n + 1)]
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            D[i][j] = min(D[i - 1][j] + 1, D[i][j - 1] + 1, D[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    out, i, j = [], n, m
    while i or j:
        if i and j and D[i][j] == D[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            x, y = a[i - 1], b[j - 1]
            out.append(("keep", x) if x == y else ("substitute", x, y))
            i, j = i - 1, j - 1
        elif i and D[i][j] == D[i - 1][j] + 1:
            out.append(("delete", a[i - 1]))
            i -= 1
        else:
            out.append(("insert", b[j - 1]))
            j -= 1
    return out[::-1]
