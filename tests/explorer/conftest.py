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

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from ccpg_graph.api.app import create_app
from ccpg_graph.pipeline import build
from ccpg_graph.settings import Settings
from ccpg_graph.store import Home
from tests.explorer.browser import FLAGS, LEFT_OUT, Watch, find_browser


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over a release of the shipped documents."""
    home = tmp_path_factory.mktemp("explorer")
    build([], Home(home), jobs=1, shapes=False)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = int(found.getsockname()[1])
    config = uvicorn.Config(create_app(Settings(home=home, workers=1)), port=port, log_level="error", access_log=False)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


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
    """A page of the site in English and light colours, on a wide screen."""
    context = browser.new_context(
        base_url=site, locale="en-GB", color_scheme="light", viewport={"width": 1280, "height": 800}
    )
    context.set_default_timeout(30_000)
    opened = context.new_page()
    watch = Watch.over(opened, site)
    yield opened
    context.close()
    assert watch.faults == []
