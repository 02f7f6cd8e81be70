"""Fetching from a host that is one of our own: what is kept, what is asked, and what each fault comes to."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from ccpg_graph.documents import find_sources, read_source
from ccpg_graph.documents.fetching import Cache, Manners, Outcome, State, Wanted, fetch, wanted
from ccpg_graph.documents.fetching.guarded import is_public
from ccpg_graph.documents.metadata import Metadata
from ccpg_graph.errors import DocumentError
from tests.documents.fetching.host import PAGE, Reply, host
from tests.documents.samples import TEXT, ТЕКСТ, page, pdf

QUICK = Manners(delay=0.0, timeout=5.0, most_bytes=100_000, private=True)


def fetched(
    folder: Path, addresses: Iterable[str], manners: Manners = QUICK, *, refresh: bool = False, limit: int | None = None
) -> list[Outcome]:
    pages = [Wanted(address) for address in addresses]
    return list(fetch(pages, Cache(folder), manners, refresh=refresh, limit=limit, pause=lambda seconds: None))


def one(folder: Path, address: str, manners: Manners = QUICK, *, refresh: bool = False) -> Outcome:
    (outcome,) = fetched(folder, [address], manners, refresh=refresh)
    return outcome


def test_a_page_is_kept_as_it_came_and_is_a_source_with_its_address(tmp_path: Path) -> None:
    with host(news=Reply(body=page().encode())) as site:
        address = f"{site.address}/news"
        known = Wanted(address, Metadata(issued="2031-03-06", publisher="Sample Office", language="en"))
        (outcome,) = fetch([known], Cache(tmp_path), QUICK)
    assert (outcome.state, outcome.address) == (State.FETCHED, address)
    (source,) = find_sources([str(tmp_path)])
    document = read_source(source)
    assert TEXT in document.text
    assert (document.source, document.issued, document.publisher) == (address, "2031-03-06", "Sample Office")


def test_a_pdf_and_a_text_keep_their_kind(tmp_path: Path) -> None:
    octets = "application/octet-stream"
    with host(
        a=Reply(body=pdf("They met in Minsk."), kind="application/pdf"),
        b=Reply(body=pdf("They met in Baku."), kind=octets),
        c=Reply(body=b"They met in Astana.", kind="text/plain"),
        d=Reply(body=PAGE, kind=None),
    ) as site:
        outcomes = fetched(tmp_path, (f"{site.address}/{name}" for name in "abcd"))
    endings = [outcome.path.suffix for outcome in outcomes if outcome.path]
    assert endings == [".pdf", ".pdf", ".txt", ".html"]


def test_what_is_there_is_not_asked_for_again(tmp_path: Path) -> None:
    with host(a=Reply(), b=Reply(), c=Reply()) as site:
        addresses = [f"{site.address}/{name}" for name in "abc"]
        assert [each.state for each in fetched(tmp_path, addresses, limit=2)] == [State.FETCHED] * 2
        states = [each.state for each in fetched(tmp_path, addresses, limit=2)]
        assert states == [State.THERE, State.THERE, State.FETCHED]
        assert site.paths() == ["/a", "/b", "/c"]


def test_refreshing_asks_whether_a_page_has_changed(tmp_path: Path) -> None:
    first = Reply(headers={"ETag": '"1"', "Last-Modified": "Mon, 06 Jan 2031 10:00:00 GMT"})
    with host(a=[first, first, Reply(body=PAGE + b"new", headers={"ETag": '"2"'})]) as site:
        address = f"{site.address}/a"
        assert one(tmp_path, address).state is State.FETCHED
        assert one(tmp_path, address, refresh=True).state is State.UNCHANGED
        headers = site.asked[-1][1]
        assert headers["if-none-match"] == '"1"'
        assert headers["if-modified-since"] == "Mon, 06 Jan 2031 10:00:00 GMT"
        outcome = one(tmp_path, address, refresh=True)
    assert outcome.state is State.FETCHED
    assert outcome.path is not None and outcome.path.read_bytes() == PAGE + b"new"


def test_a_page_that_fails_on_refreshing_stays(tmp_path: Path) -> None:
    with host(a=[Reply(), Reply(500)]) as site:
        kept = one(tmp_path, f"{site.address}/a")
        outcome = one(tmp_path, f"{site.address}/a", refresh=True)
    assert (outcome.state, outcome.path) == (State.FAILED, kept.path)
    assert kept.path is not None and kept.path.read_bytes() == PAGE


def test_a_run_that_was_killed_is_taken_up_where_it_ended(tmp_path: Path) -> None:
    """Between the two files of a page, in the midst of one, and with another page's bytes under the facts."""
    with host(a=Reply(), b=Reply(), c=Reply()) as site:
        paths = [one(tmp_path, f"{site.address}/{name}").path for name in "abc"]
        first, second, third = (path for path in paths if path is not None)
        first.unlink()
        second.write_bytes(PAGE[:20])
        third.with_name(f".{third.name}.new").write_bytes(b"half a pa")
        states = [one(tmp_path, f"{site.address}/{name}").state for name in "abc"]
    assert states == [State.FETCHED, State.FETCHED, State.THERE]
    assert len(find_sources([str(tmp_path)])) == 3


FETCH = """
import sys
from pathlib import Path
from ccpg_graph.documents.fetching import Cache, Manners, fetch, wanted
for outcome in fetch(wanted(sys.argv[2:]), Cache(Path(sys.argv[1])), Manners(delay=0.0, private=True)):
    print(outcome.state, flush=True)
"""


def test_a_run_may_be_killed_at_any_moment(tmp_path: Path, root: Path) -> None:
    """Killed after a page, and after some more: what was there is there, nothing is by halves, the rest comes."""
    with host(**{f"p{n}": Reply(body=page(f"They met in room {n}.").encode()) for n in range(8)}) as site:
        addresses = [f"{site.address}/p{n}" for n in range(8)]
        for pages in (1, 3, 6):
            words = [sys.executable, "-c", FETCH, str(tmp_path), *addresses]
            with subprocess.Popen(words, stdout=subprocess.PIPE, env={"PYTHONPATH": str(root / "src")}) as child:
                assert child.stdout is not None
                for _ in range(pages):
                    child.stdout.readline()
                child.kill()
            assert len([kept for each in addresses if (kept := Cache(tmp_path).find(each)) is not None]) >= pages
        assert {each.state for each in fetched(tmp_path, addresses)} <= {State.THERE, State.FETCHED}
        assert {outcome.state for outcome in fetched(tmp_path, addresses)} == {State.THERE}
        counts = Counter(site.paths())
    assert max(counts.values()) <= 3  # asked again only where a run was killed before the page was kept
    assert {read_source(source).source for source in find_sources([str(tmp_path)])} == set(addresses)


def test_robots_are_asked_first_and_heeded(tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /private\n"
    with host(robots=Reply(body=rules, kind="text/plain"), private=Reply(), open=Reply()) as site:
        no, yes = fetched(tmp_path, [f"{site.address}/private", f"{site.address}/open"])
        assert [path for path, _, _ in site.asked] == ["/robots.txt", "/open"]
        assert site.asked[0][1]["user-agent"].startswith("ccpg-graph/")
    assert (no.state, yes.state) == (State.FAILED, State.FETCHED)
    assert "robots.txt" in no.message


def test_of_a_host_that_cannot_give_its_rules_nothing_is_read(tmp_path: Path) -> None:
    with host(robots=Reply(503), a=Reply()) as site:
        outcome = one(tmp_path, f"{site.address}/a")
        assert site.paths() == []
    assert outcome.state is State.FAILED


def test_a_host_is_left_to_rest_between_two_requests(tmp_path: Path) -> None:
    with host(a=Reply(), b=Reply()) as site:
        pages = [Wanted(f"{site.address}/{name}") for name in "ab"]
        outcomes = list(fetch(pages, Cache(tmp_path), Manners(delay=0.2, private=True)))
        times = [moment for _, _, moment in site.asked]
    assert [each.state for each in outcomes] == [State.FETCHED] * 2
    assert all(later - before >= 0.19 for before, later in zip(times, times[1:], strict=False))


def test_a_delay_that_the_host_asks_for_is_kept(tmp_path: Path) -> None:
    waits: list[float] = []
    with host(robots=Reply(body=b"User-agent: *\nCrawl-delay: 7\n"), a=Reply(), b=Reply()) as site:
        pages = [Wanted(f"{site.address}/{name}") for name in "ab"]
        list(fetch(pages, Cache(tmp_path), QUICK, pause=waits.append))
        assert len(waits) == 2 and all(6 < wait <= 7 for wait in waits)
        site.replies["/robots.txt"] = Reply(body=b"User-agent: *\nCrawl-delay: 86400\n")
        assert "wait 86400 seconds" in one(tmp_path, f"{site.address}/c").message


def test_hosts_are_asked_in_turn(tmp_path: Path) -> None:
    with host(a=Reply(), b=Reply()) as left, host(a=Reply(), b=Reply()) as right:
        addresses = [f"{site.address}/{name}" for site in (left, right) for name in "ab"]
        order = [outcome.address for outcome in fetched(tmp_path, addresses)]
    assert order == [addresses[0], addresses[2], addresses[1], addresses[3]]


def test_redirects_are_followed_and_told(tmp_path: Path) -> None:
    with host(end=Reply()) as target, host(a=Reply(301, headers={"Location": f"{target.address}/end"})) as site:
        outcome = one(tmp_path, f"{site.address}/a")
        assert [path for path, _, _ in target.asked] == ["/robots.txt", "/end"]
    assert outcome.path is not None
    document = read_source(str(outcome.path))
    assert document.source == f"{site.address}/a"
    assert f"{target.address}/end" in outcome.path.with_name(f"{outcome.path.name}.yaml").read_text()


def test_a_redirect_does_not_get_past_robots(tmp_path: Path) -> None:
    rules = Reply(body=b"User-agent: *\nDisallow: /\n")
    with (
        host(robots=rules, end=Reply()) as target,
        host(a=Reply(302, headers={"Location": f"{target.address}/end"})) as site,
    ):
        assert "robots.txt" in one(tmp_path, f"{site.address}/a").message
        assert target.paths() == []


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(404), "is not there (status 404)"),
        (Reply(403), "is forbidden (status 403)"),
        (Reply(410), "is gone (status 410)"),
        (Reply(204), "is not given out (status 204)"),
        (Reply(304), "is not given out (status 304)"),
        (Reply(500), "is not given out now (status 500)"),
        (Reply(429, headers={"Retry-After": "3600"}), "is not given out now (status 429)"),
        (Reply(302, headers={"Location": "/a"}), "leads on and on"),
        (Reply(302, headers={"Location": "file:///etc/hosts"}), "leads to file:///etc/hosts; only http"),
        (Reply(302, headers={"Location": "http://[::1"}), "leads to what is no address"),
        (Reply(302, headers={"Location": "http://me:secret@example.org/"}), "holds a name or password"),
        (Reply(kind="image/png"), "is of the kind image/png, which cannot be read"),
        (Reply(kind="application/zip"), "is of the kind application/zip, which cannot be read"),
        (Reply(endless=True), "is larger than 100,000 bytes"),
        (Reply(drip=0.05), "did not answer within 0.5 seconds"),
        (Reply(cut=True), "is answered for in broken HTTP ("),
        (Reply(headers={"Content-Encoding": "gzip"}), "is packed in a way that cannot be unpacked ("),
        (Reply(body=b" \n"), "is empty"),
    ],
)
def test_a_fault_is_said_and_nothing_is_kept(tmp_path: Path, reply: Reply, words: str) -> None:
    manners = Manners(delay=0.0, timeout=0.5, most_bytes=100_000, private=True)
    with host(a=reply, b=Reply()) as site:
        bad, good = fetched(tmp_path, [f"{site.address}/a", f"{site.address}/b"], manners)
    assert bad.state is State.FAILED
    assert bad.message.startswith(f"{site.address}/a: ")
    assert words in bad.message
    assert good.state is State.FETCHED
    assert len(find_sources([str(tmp_path)])) == 1


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(body=pdf("They met.", password="x"), kind="application/pdf"), "is protected by a password"),
        (Reply(body=b"<html><body><script>on()</script></body></html>"), "holds no running text"),
        (Reply(body=b"\x00\x01\x02", kind="text/plain"), "holds binary data"),
        (Reply(body=b'{"a": 1}', kind="text/html"), "is JSON"),
    ],
)
def test_a_page_that_cannot_be_read_is_told_at_once_and_kept(tmp_path: Path, reply: Reply, words: str) -> None:
    """It is kept, so that its host is not asked for it again and again."""
    with host(a=reply) as site:
        outcome = one(tmp_path, f"{site.address}/a")
        assert one(tmp_path, f"{site.address}/a").state is State.THERE
    assert outcome.state is State.UNREADABLE
    assert outcome.message.startswith(f"{site.address}/a: {words}")
    assert f"(kept as {outcome.path})" in outcome.message


def test_a_text_that_comes_as_a_page_is_a_text(tmp_path: Path) -> None:
    with host(a=Reply(body=b"They met in Yerevan.\n")) as site:
        outcome = one(tmp_path, f"{site.address}/a")
    assert (outcome.state, outcome.path and outcome.path.suffix) == (State.FETCHED, ".txt")
    assert read_source(str(outcome.path)).text == "They met in Yerevan.\n"


@pytest.mark.parametrize("kind", ["text/plain", "text/html"])
def test_an_encoding_that_only_the_server_tells_is_used(tmp_path: Path, kind: str) -> None:
    text = "Встреча в Ереване"
    body = text if kind == "text/plain" else f"<html lang='ru'><body><p>{text}</p></body></html>"
    with host(a=Reply(body=body.encode("cp866"), kind=f'{kind}; charset="CP866"')) as site:
        outcome = one(tmp_path, f"{site.address}/a")
    assert text in read_source(str(outcome.path)).text


def test_an_encoding_that_the_server_tells_wrongly_is_not_believed(tmp_path: Path) -> None:
    body = page(ТЕКСТ, '<meta charset="windows-1251">', "ru").encode("cp1251")
    with host(
        a=Reply(body=body, kind="text/html; charset=utf-8"), b=Reply(body=body, kind="text/html;charset=x-no")
    ) as site:
        for name in "ab":
            assert ТЕКСТ in read_source(str(one(tmp_path, f"{site.address}/{name}").path)).text


def test_what_is_no_http_is_said_as_such(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            # Who has hung up, or will not come again, is no fault.
            with contextlib.suppress(OSError):
                for _ in range(2):
                    with server.accept()[0] as caller:
                        caller.recv(1000)
                        caller.sendall(b"SSH-2.0-Nonsense\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        outcome = one(tmp_path, f"http://127.0.0.1:{server.getsockname()[1]}/a")
    assert "is answered for in broken HTTP (" in outcome.message


def test_a_host_that_is_busy_is_asked_once_more_when_it_wishes(tmp_path: Path) -> None:
    waits: list[float] = []
    with host(a=[Reply(503, headers={"Retry-After": "9"}), Reply()]) as site:
        (outcome,) = fetch([Wanted(f"{site.address}/a")], Cache(tmp_path), QUICK, pause=waits.append)
    assert outcome.state is State.FETCHED
    assert waits == [9.0]


def test_a_host_that_nobody_answers_at_is_left(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    outcomes = fetched(tmp_path, [f"{address}/{n}" for n in range(5)])
    assert "cannot be reached" in outcomes[0].message
    assert ["has failed 3 times in a row" in outcome.message for outcome in outcomes] == [False] * 3 + [True] * 2


def test_a_name_that_nobody_knows_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "the name no.example is not known" in one(tmp_path, "http://no.example/").message


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "2130706433", "127.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_an_address_that_is_not_public_is_not_called(tmp_path: Path, name: str) -> None:
    with host(a=Reply()) as site:
        port = site.address.rpartition(":")[2]
        outcome = one(tmp_path, f"http://{name}:{port}/a", Manners(delay=0.0))
        assert site.asked == []
    assert outcome.state is State.FAILED
    assert "is no public address; CCPG_FETCH_PRIVATE=true allows it" in outcome.message


def test_a_name_with_one_private_address_among_public_ones_is_not_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.215.14", "10.0.0.7")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert (
        "mixed.example (10.0.0.7) is no public address"
        in one(tmp_path, "http://mixed.example/", Manners(delay=0.0)).message
    )


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:a00:1::", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize(
    "address", ["http://", "http:///path", "http://[::1/", "http://example.org:99999/", "https://u:p@example.org/"]
)
def test_an_address_that_is_none_is_said(tmp_path: Path, address: str) -> None:
    assert one(tmp_path, address).state is State.FAILED


def test_lists_are_tables_or_lines(tmp_path: Path) -> None:
    table, lines = tmp_path / "a.csv", tmp_path / "a.txt"
    table.write_text("about,url,published,lang\nx,https://example.org/1,2031,ru\ny,,,\nz,https://example.org/2,,de\n")
    lines.write_text("# ours\nhttps://example.org/2#part\n\nhttps://example.org/3\n")
    found = wanted(["https://example.org/1", str(table), str(lines)])
    assert [each.address for each in found] == [f"https://example.org/{n}" for n in (1, 2, 3)]
    (first, second) = wanted([str(table)])
    assert (first.facts.issued, first.facts.language, first.is_foreign) == ("2031", "ru", False)
    assert second.is_foreign
    lines.write_text("no address\n")
    with pytest.raises(DocumentError, match=r"a\.txt line 1.*'no address' is no address"):
        wanted([str(lines)])
    with pytest.raises(DocumentError, match="gone.txt"):
        wanted([str(tmp_path / "gone.txt")])


def test_a_table_may_be_parted_by_semicolons_or_tabs(tmp_path: Path) -> None:
    for separator in ";\t":
        (tmp_path / "a.csv").write_text(f'"URL"{separator} Published\nhttps://example.org/1{separator}2031\n')
        (first,) = wanted([str(tmp_path / "a.csv")])
        assert (first.address, first.facts.issued) == ("https://example.org/1", "2031")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"url,published\nhttps://example.org/1,2018-99\n", "a.csv line 2: date '2018-99' is none; give a day"),
        (b"address,published\nhttps://example.org/1,2018\n", "a.csv line 1: 'address,published' is no address"),
        (b"\xff\xfe\x00\x01", "is no text in UTF-8 (byte 0)"),
    ],
)
def test_a_list_that_cannot_be_used_is_told(tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        wanted([str(tmp_path / "a.csv")])
    assert words in str(caught.value)
    assert "a column `url`" in str(caught.value) or "date" in words


def test_a_pipe_is_no_list(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="is a pipe or device"):
        wanted([str(tmp_path / "pipe")])


def test_the_shipped_list_can_be_read(root: Path) -> None:
    pages = wanted([str(root / "data/sources.csv")])
    assert len(pages) > 400
    assert sum(not page.is_foreign for page in pages) > 300
    assert len({page.address for page in pages}) == len(pages)


def test_the_shipped_list_has_the_primary_source_of_every_digest(root: Path) -> None:
    listed = {page.address for page in wanted([str(root / "data/sources.csv")])}
    digests = sorted((root / "data/documents").glob("*.md"))
    found = [re.search(r'^primary_source: "(.+)"$', each.read_text(encoding="utf-8"), re.M) for each in digests]
    assert len(digests) > 100
    assert {match[1] for match in found if match} - listed == set()


def test_names_of_files_are_safe_and_apart(tmp_path: Path) -> None:
    with host(x=Reply()) as site:
        names = ["/x?a=1", "/x?a=2", "/" + "long" * 100]
        site.replies.update({name: Reply() for name in names})
        paths = [one(tmp_path, site.address + name).path for name in names]
    assert len(set(paths)) == 3
    assert all(path is not None and path.parent.parent == tmp_path and len(path.name) < 100 for path in paths)
