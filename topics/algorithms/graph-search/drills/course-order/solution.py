import heapq


def _graph(n, pairs):
    followers, missing = [[] for _ in range(n)], [0] * n
    for course, needs in set(map(tuple, pairs)):
        followers[needs].append(course)
        missing[course] += 1
    return followers, missing


def course_order(n, pairs):
    followers, missing = _graph(n, pairs)
    ready = [c for c in range(n) if missing[c] == 0]
    order = []
    while ready:
        course = heapq.heappop(ready)
        order.append(course)
        for f in followers[course]:
            missing[f] -= 1
            if missing[f] == 0:
                heapq.heappush(ready, f)
    return order if len(order) == n else None


def terms(n, pairs):
    followers, missing = _graph(n, pairs)
    ready = [c for c in range(n) if missing[c] == 0]
    count = done = 0
    while ready:
        count += 1
        done += len(ready)
        following = []
        for course in ready:
            for f in followers[course]:
                missing[f] -= 1
                if missing[f] == 0:
                    following.append(f)
        ready = following
    return count if done == n else None
