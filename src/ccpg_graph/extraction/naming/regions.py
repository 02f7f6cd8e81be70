"""Regions as evidence of a state: "in Hainan Province", "in the Brest Region". A region is no town, and no thing of its
own here; where one is named, its state is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.toponyms import find_towns
from ccpg_graph.extraction.words.vocabulary import RegionWord, load_vocabulary

NAMES = ("Word", "Common", "PLACE")
LONGEST_NAME = 3  # chunks of a region's name
FURTHER = 2  # chunks between the noun of a region and its name


@lru_cache(maxsize=10)
def regions_by_name(language: str) -> dict[str, str]:
    """The names of regions in a language → their slugs."""
    regions = load_vocabulary(language).registry.regions
    return {name: slug for slug, region in regions.items() for name in region.names.get(language, ())}


def region_at(context: Context, chunks: Sequence[Chunk], i: int) -> tuple[Chunk, int] | None:
    """The region whose name begins at chunk i, as a chunk, with the chunk behind it; None where none does."""
    known = regions_by_name(context.vocabulary.language)
    for end in range(min(i + LONGEST_NAME, len(chunks)), i, -1):
        words = context.words(chunks[i].start, chunks[end - 1].end)
        if words in known and all(c.kind not in ("STATE", "PERSON", "POST") for c in chunks[i:end]):
            return Chunk("REGION", chunks[i].start, chunks[end - 1].end, known[words]), end
    return None


def region_in(context: Context, name: str | None) -> str | None:
    """The one region that the name of a publisher names ("Office of the Attorney General, State of …"), by its slug."""
    found = {
        slug
        for region, slug in regions_by_name(context.vocabulary.language).items()
        if name is not None and re.search(rf"\b{re.escape(region)}\b", name)
    }
    return next(iter(found)) if len(found) == 1 else None


def note_regions(context: Context, chunks: Sequence[Chunk]) -> None:
    """Keeps the state of each region that the chunks name, by the token at which its name begins."""
    for i, chunk in enumerate(chunks):
        if chunk.kind in NAMES or chunk.kind == "REGION":
            state = find_region(context, chunks, i)
            if state is not None:
                context.regions[chunk.start] = state


def find_region(context: Context, chunks: Sequence[Chunk], i: int) -> str | None:
    """The state of the region whose name is chunk i; None where it is no region's, or an office's with it."""
    if chunks[i].kind == "REGION":
        return context.vocabulary.registry.regions[chunks[i].value].country
    called_after = is_noun(context, chunks, i + 1)
    called = called_after or is_called_before(context, chunks, i)
    end = i + 1 + called_after
    if end < len(chunks) and (chunks[end].kind in ("office", "'") or chunks[end].kind in NAMES):
        return None
    if chunks[i].kind == "PLACE":
        return context.land_of(chunks[i].value) if called_after else None
    words = context.words(chunks[i].start, chunks[i].end)
    region = region_word(context, words)
    if region is not None:
        return region.country if called or (region.bare and region.country in context.states_named) else None
    seats = find_towns(context.vocabulary.registry.towns(), words, context.vocabulary.towns.region_endings)
    lands = [town.country for town, _ in seats]
    if not lands or not called_after:
        return None
    return context.home if context.home in lands else lands[0]


def region_word(context: Context, word: str) -> RegionWord | None:
    """What a word says as the name of a region; None where it is no such name."""
    regions = context.vocabulary.regions
    return next((regions[key] for key in context.vocabulary.morphology.keys(word) if key in regions), None)


def is_noun(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Is chunk i a noun of regions?"""
    if not 0 <= i < len(chunks) or chunks[i].end - chunks[i].start > 1:
        return False
    word = context.text.tokens[chunks[i].start].text
    return not context.vocabulary.towns.regions.isdisjoint(context.vocabulary.morphology.keys(word))


def is_called_before(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does such a noun stand before the name: "the province of Hainan"?"""
    links = context.vocabulary.towns.links
    for j in range(i - 1, max(i - 1 - FURTHER, -1), -1):
        if is_noun(context, chunks, j):
            return True
        if context.text.tokens[chunks[j].start].text.lower() not in links:
            return False
    return False
