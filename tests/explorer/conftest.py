"""The explorer in a browser: `site` is a server over the shipped documents, `page` a page that lets nothing bad pass.

A page fails its test on any request to another server, any error in the console, any script error. Where a machine has
no Chromium these tests are left out, and `make test` says so in its last lines; with CCPG_BROWSER=required, as in
`.ci/run`, that is a failure.
"""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from ccpg_graph.api.app import create_app
from ccpg_graph.pipeline import build
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.explorer.browser import FLAGS, LEFT_OUT, Watch, find_browser


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """A server of those settings in a thread of this process, until the block ends; gives its address."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=port, log_level="error", access_log=False))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@contextmanager
def watched(browser: Browser, site: str) -> Iterator[Page]:
    """A page of a site in English and light colours, on a wide screen; nothing it must not do has passed at the end."""
    screen: ViewportSize = {"width": 1280, "height": 800}
    context = browser.new_context(base_url=site, locale="en-GB", color_scheme="light", viewport=screen)
    context.set_default_timeout(30_000)
    opened = context.new_page()
    watch = Watch.over(opened, site)
    yield opened
    context.close()
    assert watch.faults == []


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a release of the shipped documents; whoever writes takes a copy."""
    folder = tmp_path_factory.mktemp("explorer")
    build([], Home(folder), jobs=1, shapes=False)
    return folder


@pytest.fixture(scope="session")
def site(home: Path) -> Iterator[str]:
    """The address of a server over that release."""
    with serving(Settings(home=home, workers=1)) as address:
        yield address


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Debian's Chromium, without a window. It runs an event loop in this thread, so it ends with its module."""
    found = find_browser()
    if found is None:
        if os.environ.get("CCPG_BROWSER") == "required":
            pytest.fail(LEFT_OUT)
        pytest.skip(LEFT_OUT)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """A page of the site."""
    with watched(browser, site) as opened:
        yield opened
