"""The gallery's questions, asked of a new release before anybody does: whoever opens one has its answer at once.

One after another, and only while nobody else is served. An answer is kept under the names that visitors' requests have:
the question as its file says it, and the same with the values that its parameters have by themselves, as the SPARQL
page sends it. An error is told to whoever asks again.
"""

from __future__ import annotations

import asyncio
import logging

from ccpg_graph import __version__
from ccpg_graph.api.protocol import Asked
from ccpg_graph.api.routes.sparql import question_of
from ccpg_graph.api.site import Site
from ccpg_graph.errors import CcpgError
from ccpg_graph.sparql.cache import digest
from ccpg_graph.sparql.gallery import GalleryQuery, read_gallery
from ccpg_graph.sparql.writers import RowFormat
from ccpg_graph.sparql.writing import State

_LOG = logging.getLogger(__name__)
_PAUSE = 0.1  # seconds between two looks whether nobody is served
CLIENT = "ahead"  # takes its turn like an address


async def keep_ahead(site: Site, after: float) -> None:
    """Ask the gallery of each release that is read ahead, as long as the server runs; after: seconds to wait first."""
    await asyncio.sleep(after)
    done = None
    while True:
        await asyncio.sleep(_PAUSE * 10)
        state = site.live.now()
        if state is not None and site.ahead is not None and site.ahead != done:
            done = site.ahead
            await ask_ahead(site, state)


async def ask_ahead(site: Site, state: State) -> int:
    """Ask each question of the gallery that is not kept yet; gives how many were asked."""
    asked = 0
    for query in read_gallery():
        while site.workers.working():
            await asyncio.sleep(_PAUSE)
        try:
            asked += await _ask(site, state, query)
        except (CcpgError, OSError) as error:
            _LOG.info("the question %s was not answered ahead: %s", query.name, error)
    return asked


async def _ask(site: Site, state: State, query: GalleryQuery) -> bool:
    """Ask one question; False where it is kept already, or its answer is too large to be held back."""
    defaults = {each.name: each.default for each in query.parameters if each.default is not None}
    questions = [question_of(Asked(query.text, values), site, state, RowFormat.JSON.value) for values in ({}, defaults)]
    names = [digest(question, __version__) for question in questions]
    if all(site.cache.holds(name) for name in names):
        return False
    async with site.workers.ask(questions[0], CLIENT) as answer:
        if answer.whole is None:
            return False
        for name in names:
            site.cache.keep(name, answer.head, answer.whole)
    return True
