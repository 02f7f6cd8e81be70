"""Extraction on one core, by process time: by kind of text, beside spaCy's rulers, and as the number of documents
grows. A growing run is a process of its own: `python -m benchmarks.extraction COUNT` prints its figures as JSON."""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.mixed import KINDS, Page, mixed
from benchmarks.tables import ROOT, Row, run
from ccpg_graph.knowledge.registry import load_registry

SIZES = (100, 1_000, 10_000)
BATCH = 100  # documents made at a time, so that the made texts take no part in the memory measured
LARGE_MODEL = 8_276  # words a second that spaCy states for en_core_web_lg on one core: cited, not measured


def process_seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def read_all(pages: Sequence[Page]) -> int:
    """Reads pages; gives the number of claims."""
    from ccpg_graph.extraction import extract  # noqa: PLC0415 - so that loading it does not count elsewhere
    from ccpg_graph.records import Document  # noqa: PLC0415 - as above

    return sum(
        len(extract(Document(f"d{number}", page.text, page.language, issued="2024-01-01")).claims)
        for number, page in enumerate(pages)
    )


def words_of(pages: Sequence[Page]) -> int:
    return sum(len(page.text.split()) for page in pages)


def speed(pages: Sequence[Page], times: int = 5) -> float:
    """Words a second, the best of some runs, once all is loaded."""
    read_all(pages)
    return words_of(pages) / min(process_seconds(lambda: read_all(pages)) for _ in range(times))


def measure_extraction(spacy: str | None) -> list[Row]:
    """The rows of the page on extraction."""
    from ccpg_graph.extraction.words.vocabulary import load_vocabulary  # noqa: PLC0415 - what is measured

    loading = {language: process_seconds(lambda code=language: load_vocabulary(code)) for language in ("en", "ru")}  # type: ignore[misc]
    pages = mixed(400, seed=7)
    ours = speed(pages)
    rows = [
        Row("English vocabulary loaded, s", f"{loading['en']:.2f}"),
        Row("Russian vocabulary loaded, s", f"{loading['ru']:.2f}"),
        Row("mixed documents: words read, claims made", f"{words_of(pages):,}", f"{read_all(pages):,}"),
        Row("mixed documents: words a second", f"{ours:,.0f}"),
        Row("beside what spaCy states for en_core_web_lg (cited)", "", f"{LARGE_MODEL:,}", f"{ours / LARGE_MODEL:.1f}"),
    ]
    for kind, _ in KINDS:
        chance, registry = random.Random(7), load_registry()
        made = [kind(chance, registry) for _ in range(100)]
        rows.append(Row(f"only {kind.__name__.replace('_', ' ')}: words a second", f"{speed(made, 3):,.0f}"))
    return [*rows, *beside_spacy(spacy), *measure_growth()]


def beside_spacy(spacy: str | None) -> list[Row]:
    """The English half of the mixture, read by us and by spaCy's rulers with the same phrases, in one run."""
    if spacy is None:
        return [Row("beside spaCy's rulers", "", "spaCy not installed")]
    from ccpg_graph.extraction.words.vocabulary import (  # noqa: PLC0415 - so that loading it does not count elsewhere
        lexicon_entries,
        load_vocabulary,
        registry_entries,
    )

    vocabulary = load_vocabulary("en")
    forms = vocabulary.morphology
    entries = (*lexicon_entries(vocabulary.lexicon, forms), *registry_entries(vocabulary.registry, "en", forms))
    phrases = sorted({phrase for phrase, _ in entries})
    pages = [page for page in mixed(400, seed=7) if page.language == "en"]
    ours = speed(pages)
    with tempfile.TemporaryDirectory() as scratch:
        (Path(scratch) / "phrases.json").write_text(json.dumps(phrases), encoding="utf-8")
        (Path(scratch) / "texts.json").write_text(json.dumps([page.text for page in pages]), encoding="utf-8")
        script = str(ROOT / "benchmarks" / "spacy_side.py")
        theirs = json.loads(run(script, f"{scratch}/phrases.json", f"{scratch}/texts.json", python=[spacy]))
    return [
        Row("phrases", f"{len(phrases):,}", f"the same, spaCy {theirs['version']}"),
        *(
            Row(
                f"English of the mixture, words a second: whole extraction beside {name} alone",
                f"{ours:,.0f}",
                f"{theirs[key]:,.0f}",
                f"{ours / theirs[key]:.2f}",
            )
            for name, key in (("EntityRuler", "ruler_words_a_second"), ("PhraseMatcher", "matcher_words_a_second"))
        ),
    ]


def measure_growth() -> list[Row]:
    """Speed and memory as the number of documents grows."""
    rows = []
    for size in SIZES:
        told = json.loads(run("-m", "benchmarks.extraction", str(size), python=[sys.executable]))
        speed_, memory = told["words"] / told["seconds"], told["memory"]
        rows.append(Row(f"{size:,} mixed documents: words a second, memory", f"{speed_:,.0f}", f"{memory:,.0f} MB"))
    return rows


def grow(count: int) -> dict[str, float]:
    """Words, process seconds and highest memory (MB) of reading so many documents, once loaded."""
    read_all(mixed(40, seed=1))
    words, took = 0, 0.0
    for first in range(0, count, BATCH):
        pages = mixed(min(BATCH, count - first), seed=first + 2)
        words += words_of(pages)
        took += process_seconds(lambda: read_all(pages))  # noqa: B023 - run at once
    return {"words": words, "seconds": took, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(grow(int(sys.argv[1]))) + "\n")
