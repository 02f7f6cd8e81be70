"""How well documents are read, with floors that a change may not fall below.

seeds: five real documents, whose texts are not ours to keep; samples: made up after the manner of real pages, with
their annotation; corpus: the shipped documents, annotated before the extractor had seen them. The scorer lies beside
the checkout and not in it, so these tests are left out elsewhere.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.scoring import Scorer, quads_of, read_annotated

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = CHECKOUT.parent / "shared"
SAMPLES = Path(__file__).parent / "samples"

# set → folders of gold and texts, language (None: all), floors of precision and recall, traps at most. A floor is what
# the extractor reached when it was last raised, rounded down; the reasons of what is left stand in docs/quality.md.
DIGESTS = (SAMPLES / "digests" / "gold", SAMPLES / "digests" / "texts")
CORPUS = (CHECKOUT / "data" / "gold", CHECKOUT / "data" / "documents")
SETS = {
    "seeds": (SHARED / "gold" / "seeds", SHARED / "seeds", None, 0.99, 0.95, 0),
    "samples-en": (SAMPLES / "en" / "gold", SAMPLES / "en" / "texts", None, 0.98, 0.80, 0),
    "digests-en": (*DIGESTS, "en", 0.97, 0.71, 0),
    "digests-ru": (*DIGESTS, "ru", 0.97, 0.73, 1),
    "corpus-en": (*CORPUS, "en", 0.99, 0.81, 0),
    "corpus-ru": (*CORPUS, "ru", 0.99, 0.88, 0),
}


@pytest.mark.parametrize("name", SETS)
def test_scores_keep_their_floors(name: str) -> None:
    gold, texts, language, precision, recall, traps = SETS[name]
    scorer_folder = SHARED / "gold" / "scorer"
    if not scorer_folder.exists() or not texts.exists():
        pytest.skip(f"the scorer of the gold annotation is not beside this checkout ({scorer_folder.name} missing)")
    scorer = Scorer.find(scorer_folder)
    right = false = missed = 0
    fallen: list[str] = []
    for annotated in read_annotated(gold, texts):
        if language not in (None, annotated.document.language):
            continue
        (r, f, m), found = scorer.counts(annotated, quads_of(annotated.document)[1])
        right, false, missed = right + r, false + f, missed + m
        fallen += [f"{annotated.gold['id']} {trap}" for trap in found]
    assert right, f"{name}: nothing was found right"
    assert right / (right + false) >= precision
    assert right / (right + missed) >= recall
    assert len(fallen) <= traps, fallen
