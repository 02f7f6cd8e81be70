"""Near-copies: documents that repeat another nearly word for word, and so are one voice with it and no second witness.

A text is sketched by its runs of words (A. Broder, On the resemblance and containment of documents, 1997; one hash for
all, in bins: P. Li, A. Owen and C.-H. Zhang, One permutation hashing, 2012). Sketches that agree in a whole band are
compared, others never are, and each only with documents that begin a voice: the work grows with the documents alone.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from operator import eq

from ccpg_graph.resolution.records import Voice

# Releases keep sketches: whoever changes how one is made raises the layout of the store.
RUN = 4  # words; of a changed word so many runs are lost
BINS = 128  # the resemblance is told to about 0.04
BAND = 5  # bins; two texts that share 0.7 of their runs agree in one of 25 bands with a chance of 0.99
ALIKE = 0.7  # resemblance of one voice; two reports in words of their own share few runs even of one event
EMPTY = -1
LATEST = "9999-99-99"  # what has no date may have been taken from any that has one
WORD = re.compile(r"\w+")

Sketch = tuple[int, ...]
"""The least hash of the runs of words in each bin, EMPTY where there is none."""


def sketch(text: str) -> Sketch:
    """The sketch of a text, the same wherever it is made."""
    words = WORD.findall(text.lower())
    bins = [EMPTY] * BINS
    for run in {" ".join(words[start : start + RUN]) for start in range(max(len(words) - RUN + 1, 1))}:
        number = int.from_bytes(hashlib.blake2b(run.encode(), digest_size=5).digest(), "big")
        place, value = number % BINS, number // BINS
        if bins[place] == EMPTY or value < bins[place]:
            bins[place] = value
    return tuple(bins)


def resemblance(one: Sketch, other: Sketch) -> float:
    """The share of their runs of words that two texts have in common, by their sketches."""
    empty = list(zip(one, other, strict=True)).count((EMPTY, EMPTY))
    told = len(one) - empty
    return (sum(map(eq, one, other)) - empty) / told if told else 0.0


def find_voices(sketches: Iterable[tuple[str, str | None, Sketch]]) -> tuple[Voice, ...]:
    """The documents that repeat another. Given are each document's id, its date of issue and its sketch; the order of
    them does not matter."""
    in_order = sorted(sketches, key=lambda each: (each[1] or LATEST, each[0]))
    begun: dict[int, int] = {}  # band → the first document of a voice that has it
    found = []
    for index, (document, _, own) in enumerate(in_order):
        bands = list(_bands(own))
        near = {begun[band] for band in bands if band in begun}
        scores = [(resemblance(own, in_order[other][2]), -other) for other in near]
        score, other = max(scores, default=(0.0, 0))
        if score >= ALIKE:
            found.append(Voice(document, in_order[-other][0], score))
        else:
            for band in bands:
                begun.setdefault(band, index)
    return tuple(sorted(found, key=lambda voice: voice.document))


def _bands(own: Sequence[int]) -> Iterator[int]:
    """The bands of a sketch, each as a number that also tells which band it is; those without any run are no mark."""
    for start in range(0, BINS - BAND + 1, BAND):
        band = own[start : start + BAND]
        if band.count(EMPTY) < BAND:
            yield hash((start, *band))  # of whole numbers: the same in every process
