"""A small library for tests of extraction, written as the aliases would stand in topics/."""

from planner.model.source import Source
from planner.model.topic import Alias, Area, Library, Minutes, Topic

HERE = Source("topics/test")

TOPICS = {
    "programming/python": ["Python"],
    "programming/java": ["Java"],
    "programming/cpp": ["C++"],
    "programming/sql": ["SQL"],
    "programming/clean-code": ["clean code", "maintainable code"],
    "programming/code-review": ["code review"],
    "programming/software-testing": ["software testing", "unit testing"],
    "deep-learning/pytorch": ["PyTorch"],
    "deep-learning/tensorflow": ["TensorFlow"],
    "deep-learning/transformers": ["transformer models"],
    "production-ml/serving": ["deploy models", "serving models"],
    "production-ml/evaluation": ["evaluate models", "evaluating models"],
    "big-data/spark": [Alias("Spark", HERE, True, (), ("joy", "curiosity"), ())],
    "big-data/hadoop": ["Hadoop"],
    "big-data/stream-processing": ["stream processing", "real-time systems"],
    "big-data/batch-processing": ["batch processing"],
    "machine-learning/supervised-learning": ["supervised learning"],
    "machine-learning/clustering": ["clustering"],
    "statistics/statistics": ["statistics"],
    "statistics/experiments": ["A/B testing", "experimentation"],
    "recommender-systems/recommender-systems": ["recommender systems"],
    "recommender-systems/search-systems": ["search systems"],
    "advertising/ads-ranking": ["ads ranking"],
    "advertising/ads-targeting": ["ads targeting", "ads retrieval"],
    "information-retrieval/embeddings": ["embeddings"],
    "generative-ai/rag": ["retrieval-augmented generation"],
    "behavioural/communication": ["communication skills", "communicator"],
    "behavioural/teamwork": ["team player", "teamwork"],
    "deep-learning/convolutional-networks": [Alias("CNN", HERE, True)],
    "behavioural/belonging": [Alias("mentality", HERE, not_after=("mob",))],
}
AREAS = {
    "programming": ([], ["python"]),
    "deep-learning": (["deep learning"], ["pytorch"]),
    "big-data": (["big data"], ["spark"]),
    "machine-learning": (["machine learning", "ML"], ["supervised-learning", "clustering"]),
    "statistics": ([], ["statistics"]),
    "recommender-systems": ([], ["recommender-systems"]),
    "advertising": ([Alias("ads", HERE, not_before=("hoc",))], ["ads-ranking"]),
    "information-retrieval": (["information retrieval"], ["embeddings"]),
    "generative-ai": (["generative AI"], ["rag"]),
    "natural-language-processing": (["natural language processing", "NLP"], ["embeddings"]),
    "production-ml": ([], ["serving"]),
    "behavioural": ([], ["communication"]),
}


def small_library() -> Library:
    """The library the corpus is written for."""

    def aliases(given: list[str | Alias]) -> tuple[Alias, ...]:
        return tuple(entry if isinstance(entry, Alias) else Alias(entry, HERE) for entry in given)

    areas = tuple(
        Area(name, name, "", aliases(list(words)), tuple(core), HERE) for name, (words, core) in AREAS.items()
    )
    topics = tuple(
        Topic(
            path.split("/")[1],
            path.split("/")[0],
            path,
            "",
            Minutes(30, 20),
            aliases(list(words)),
            (),
            (),
            (),
            "",
            (),
            (),
            (),
            HERE,
        )
        for path, words in sorted(TOPICS.items())
    )
    return Library(areas, topics)
