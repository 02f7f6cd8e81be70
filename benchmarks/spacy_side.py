"""The spaCy half of the comparison, run by `run.py` in an environment of its own that has spaCy.

    python benchmarks/spacy_side.py PHRASES.json TEXTS.json

English tokenizer, sentencizer and an EntityRuler or PhraseMatcher with the same phrases as ours; no statistical model.
Prints one line of JSON: words a second with each, start-up and version.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main() -> None:
    started = time.perf_counter()
    import spacy  # noqa: PLC0415 - its import is what is measured
    from spacy.matcher import PhraseMatcher  # noqa: PLC0415 - as above

    imported = time.perf_counter() - started
    phrases: list[str] = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    texts: list[str] = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    words = sum(len(text.split()) for text in texts)

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("PHRASE", list(nlp.tokenizer.pipe(phrases)))
    list(nlp.pipe(texts[:10]))
    started = time.process_time()
    matched = sum(len(matcher(doc)) for doc in nlp.pipe(texts))
    matcher_seconds = time.process_time() - started

    ruled = spacy.blank("en")
    ruled.add_pipe("sentencizer")
    ruler = ruled.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "PHRASE", "pattern": phrase} for phrase in phrases])
    list(ruled.pipe(texts[:10]))
    started = time.process_time()
    found = sum(len(doc.ents) for doc in ruled.pipe(texts))
    ruler_seconds = time.process_time() - started
    print(
        json.dumps(
            {
                "version": spacy.__version__,
                "import_seconds": imported,
                "words": words,
                "matcher_words_a_second": words / matcher_seconds,
                "ruler_words_a_second": words / ruler_seconds,
                "matches": matched,
                "entities": found,
            }
        )
    )


if __name__ == "__main__":
    main()
