import math
from collections import Counter

START, END, UNKNOWN = "<s>", "</s>", "<unk>"


class NGramModel:
    def __init__(self, sentences, n, lam=0.7, min_count=1):
        self.n, self.lam = n, lam
        totals = Counter(word for sentence in sentences for word in sentence)
        self.vocabulary = {word for word, count in totals.items() if count >= min_count} | {END, UNKNOWN}
        self._followed, self._context = Counter(), Counter()
        for sentence in sentences:
            for history, word in self._steps(sentence):
                for k in range(n):
                    context = history[n - 1 - k :]
                    self._followed[context, word] += 1
                    self._context[context] += 1

    def _fold(self, word):
        return word if word in self.vocabulary else UNKNOWN

    def _history(self, words):
        folded = [START] * (self.n - 1) + [self._fold(word) for word in words]
        return tuple(folded[len(folded) - (self.n - 1) :])

    def _steps(self, sentence):
        """Pairs of the last n - 1 words and the word to be predicted."""
        padded = [START] * (self.n - 1) + [self._fold(word) for word in sentence] + [END]
        for i in range(self.n - 1, len(padded)):
            yield tuple(padded[i - self.n + 1 : i]), padded[i]

    def _mixed(self, word, history):
        p = 1 / len(self.vocabulary)
        for k in range(self.n):
            context = history[self.n - 1 - k :]
            if self._context[context]:
                p = self.lam * self._followed[context, word] / self._context[context] + (1 - self.lam) * p
        return p

    def prob(self, word, context):
        return self._mixed(self._fold(word), self._history(context))

    def perplexity(self, sentences):
        logs = [math.log(self._mixed(word, history)) for sentence in sentences for history, word in self._steps(sentence)]
        if not logs:
            raise ValueError("no sentences")
        return math.exp(-math.fsum(logs) / len(logs))
