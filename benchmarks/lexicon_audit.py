"""Remove each row of the lexicon of cues in turn, and list the rows that help no document, or one only.

    python benchmarks/lexicon_audit.py DIR [--half odd|even]     DIR/text/*.txt, DIR/attributions/*.ann, as in PolNeAR

A row helps a document where fewer of its attributions are found without it: content and source each overlapping by half
(Jaccard, words), paired one to one. Only documents in which a form of the row's first word stands are read again.
The rules were made with the odd documents by sorted name; nobody looked at the even ones, printed for comparison.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from conflictmodel import Claim, Excerpt, article_from_text, find_claims
from conflictmodel._tables import cells_of
from conflictmodel.text.claims import _cues

WORD = re.compile(r"\w+")
ENTITY = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)")
ROLE = re.compile(r"(Source|Content)\d*:(T\d+)")
ENOUGH = 0.5

Words = frozenset[int]
Attributed = tuple[Words, Words]  # the words of the content, and of the source


class Document(NamedTuple):
    """A text, where its words are, and what its annotators marked."""

    text: str
    words: dict[int, int]  # the number of the word at each character
    low: frozenset[str]
    gold: tuple[Attributed, ...]


class Score(NamedTuple):
    """How many attributions were found, how many of them are right, how many there are."""

    found: int
    right: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def documents(folder: Path) -> Iterator[Document]:
    """Read the texts of a corpus with the first annotation of each, by sorted name."""
    for file in sorted((folder / "text").glob("*.txt")):
        text = file.read_bytes().decode("utf-8")
        words = {at: number for number, match in enumerate(WORD.finditer(text)) for at in range(*match.span())}
        marked = sorted((folder / "attributions").glob(f"{file.stem}_*.ann"))
        if marked:
            gold = tuple(annotated(marked[0].read_text("utf-8"), words))
            yield Document(text, words, frozenset(WORD.findall(text.lower())), gold)


def annotated(marks: str, words: dict[int, int]) -> Iterator[Attributed]:
    """Read a standoff file: the words of content and source of each attribution."""
    spans: dict[str, Words] = {}
    for line in marks.split("\n"):
        if entity := ENTITY.match(line):
            pieces = [tuple(map(int, piece.split())) for piece in entity[2].split(";")]
            spans[entity[1]] = words_in(words, pieces)
    for line in marks.split("\n"):
        if line.startswith("E"):
            roles: dict[str, Words] = {"Source": frozenset(), "Content": frozenset()}
            for role, mark in ROLE.findall(line):
                roles[role] |= spans.get(mark, frozenset())
            if roles["Content"]:
                yield roles["Content"], roles["Source"]


def words_in(words: dict[int, int], pieces: Iterable[Sequence[int]]) -> Words:
    """Give the numbers of the words that stand in pieces of the text."""
    return frozenset(words[at] for start, end in pieces for at in range(start, end) if at in words)


def places(excerpts: Iterable[Excerpt]) -> list[tuple[int, int]]:
    """Give the places of excerpts."""
    return [(each.start, each.end) for each in excerpts if each.start is not None and each.end is not None]


def attributed(document: Document, claim: Claim) -> Attributed:
    """Give the words of a claim's content and speaker."""
    speaker = claim.attribution.speaker
    source = () if speaker is None else speaker.words
    return words_in(document.words, places(claim.content)), words_in(document.words, places(source))


def overlap(one: Words, other: Words) -> float:
    """Give the share of words that both have."""
    return len(one & other) / len(one | other) if one or other else 1.0


def scored(document: Document) -> Score:
    """Read a document and count what is right."""
    claims = find_claims(article_from_text(document.text)) if document.text.strip() else ()
    found = [attributed(document, claim) for claim in claims]
    pairs = sorted(
        (-overlap(mine[0], theirs[0]), -overlap(mine[1], theirs[1]), i, j)
        for i, mine in enumerate(found)
        for j, theirs in enumerate(document.gold)
        if mine[0] & theirs[0]
    )
    right, used, met = 0, set[int](), set[int]()
    for content, source, i, j in pairs:
        if i not in used and j not in met:
            used.add(i)
            met.add(j)
            right += content <= -ENOUGH and source <= -ENOUGH
    return Score(len(found), right, len(document.gold))


def summed(scores: Iterable[Score]) -> Score:
    """Add the scores of several documents."""
    columns = [sum(column) for column in zip(*scores, strict=True)]
    return Score(*columns) if columns else Score(0, 0, 0)


def use(rows: Sequence[tuple[str, ...]]) -> None:
    """Let the finder read with these rows of the lexicon, as if the data file held no others."""
    _cues.cells_of = lambda _name: tuple(rows)
    _cues.cues.cache_clear()
    _cues.opening_words.cache_clear()


def first_words(row: tuple[str, ...]) -> frozenset[str]:
    """Give the words with which a row of the lexicon begins, in all its forms."""
    use([row])
    return frozenset(words[0] for words in _cues.cues().by_words)


def main() -> None:
    """Print how each half reads, and the rows that help fewer than two documents of one of them."""
    parser = argparse.ArgumentParser(description="List the rows of the lexicon of cues that hardly help.")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--half", choices=("odd", "even"), default="odd")
    arguments = parser.parse_args()
    corpus = list(documents(arguments.folder))
    rows = cells_of("text/en/cues.tsv")
    halves = {"odd": corpus[::2], "even": corpus[1::2]}
    for name, half in halves.items():
        total = summed(map(scored, half))
        print(f"{name}: {len(half)} documents, {total.gold} attributions, {total.found} found, F1 {total.f1:.3f}")
    half = halves[arguments.half]
    with_all = [scored(document) for document in half]
    helped: Counter[int] = Counter()
    print("row\thelps\tharms\tfound\tF1 without")
    for number, row in enumerate(rows):
        words = first_words(row)
        use([*rows[:number], *rows[number + 1 :]])
        again = [scored(each) if each.low & words else known for each, known in zip(half, with_all, strict=True)]
        helps = sum(known.right > left.right for known, left in zip(with_all, again, strict=True))
        harms = sum(known.right < left.right for known, left in zip(with_all, again, strict=True))
        helped[min(helps, 2)] += 1
        if helps < 2:  # noqa: PLR2004 (one document only)
            found = summed(with_all).found - summed(again).found
            print(f"{row[0]} ({row[3]})\t{helps}\t{harms}\t{found}\t{summed(again).f1:.4f}")
    use(rows)
    print(f"{helped[2]} rows help two documents or more, {helped[1]} one, {helped[0]} none")


if __name__ == "__main__":
    main()
