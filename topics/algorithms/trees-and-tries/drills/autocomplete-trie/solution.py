class _Node:
    __slots__ = ("children", "phrase", "weight")

    def __init__(self):
        self.children, self.phrase, self.weight = {}, None, None


class Autocomplete:
    def __init__(self):
        self._root, self._count, self._nodes = _Node(), 0, 0

    def add(self, phrase, weight):
        node = self._root
        for ch in phrase:
            if ch not in node.children:
                node.children[ch] = _Node()
                self._nodes += 1
            node = node.children[ch]
        self._count += node.phrase is None
        node.phrase, node.weight = phrase, weight

    def remove(self, phrase):
        path = [self._root]
        for ch in phrase:
            following = path[-1].children.get(ch)
            if following is None:
                return False
            path.append(following)
        if path[-1].phrase is None:
            return False
        path[-1].phrase = path[-1].weight = None
        self._count -= 1
        for depth in range(len(phrase), 0, -1):
            node = path[depth]
            if node.children or node.phrase is not None:
                break
            del path[depth - 1].children[phrase[depth - 1]]
            self._nodes -= 1
        return True

    def complete(self, prefix, k):
        node = self._root
        for ch in prefix:
            node = node.children.get(ch)
            if node is None:
                return []
        found, stack = [], [node]
        while stack:
            node = stack.pop()
            if node.phrase is not None:
                found.append((-node.weight, node.phrase))
            stack.extend(node.children.values())
        return [phrase for _, phrase in sorted(found)[:k]]

    def nodes(self):
        return self._nodes

    def __len__(self):
        return self._count
