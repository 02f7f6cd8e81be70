from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from ccpg_graph.store.lines import Digest, QuadFile, write_sorted

LINES = st.lists(st.binary(max_size=4).map(lambda line: line.replace(b"\n", b"") + b"\n"), max_size=30)


@given(LINES, st.integers(1, 10))
def test_sorting_in_runs_is_sorting(lines: list[bytes], at_once: int) -> None:
    output = io.BytesIO()
    write_sorted(lines, output, at_once)
    assert output.getvalue() == b"".join(sorted(lines))


@given(st.integers(1, 50))
def test_quad_file_reads_the_same_in_any_pieces(size: int) -> None:
    quads = [("<s>", "<p>", f'"{number}"', "<g>") for number in range(20)]
    file = QuadFile(quads)
    pieces = b"".join(iter(lambda: file.read(size), b""))
    assert pieces == QuadFile(quads).read() == b"".join(f'<s> <p> "{n}" <g> .\n'.encode() for n in range(20))


def test_digest_finds_a_blank_node_but_not_one_quoted() -> None:
    digest = Digest()
    digest.writelines([b'<http://e/a> <http://e/p> "an <x> _:b in words" <http://e/g> .\n'])
    assert digest.blank is None
    for line in (
        b"_:b <http://e/p> <http://e/o> <http://e/g> .\n",
        b"<http://e/a> <http://e/p> _:b <http://e/g> .\n",
        b"<http://e/a> <http://e/p> <http://e/o> _:b .\n",
    ):
        digest = Digest()
        digest.writelines([line])
        assert digest.blank is not None
