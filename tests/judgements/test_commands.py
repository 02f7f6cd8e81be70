"""`judge` and `review` as a person runs them, and what the next build makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ccpg_graph.cli import app
from ccpg_graph.errors import CcpgError, JudgementError, UsageError
from ccpg_graph.judgements import Judgements
from ccpg_graph.pipeline import build, check_release
from ccpg_graph.store import Home, Rows
from ccpg_graph.vocab import PREFIXES

PERSON = "person/ivan-petrov-kz"
WHY = ("--why", "the list of members says so", "--by", "a reader")
PREFIXED = (
    "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + "BASE <https://w3id.org/ccpg/>\n"
)


def run(home: Path, *words: str) -> Result:
    done = CliRunner().invoke(app, [*words, "--home", str(home)])
    if isinstance(done.exception, CcpgError):
        raise done.exception
    return done


def rows(home: Path, pattern: str) -> list[list[str]]:
    with Home(home).current().open() as store:
        answer = store.query(f"{PREFIXED}SELECT DISTINCT * WHERE {{ {pattern} }}")
        assert isinstance(answer, Rows)
        return sorted([node.text if node else "" for node in row] for row in answer.rows)


def claim_of(home: Path, document: str, predicate: str, value: str) -> str:
    ((claim,),) = rows(
        home,
        f"GRAPH <graph/evidence/{document}> {{ ?claim rdf:predicate {predicate} ; rdf:object {value} ;"
        " rdf:subject <id/meeting/ccpg-29> }",
    )
    return claim.rpartition("/")[2]


def test_different_takes_one_documents_person_out_and_undo_puts_it_back(home: Path, sources: list[str]) -> None:
    assert "recorded" in run(home, "judge", "different", PERSON, f"{PERSON}@second", *WHY).stdout
    build(sources, Home(home), jobs=1, shapes=False)
    persons = rows(home, "?person a ccpg:Prosecutor ; skos:prefLabel 'Ivan Petrov'@en")
    assert [each[0].rpartition("/")[2] for each in persons] == ["ivan-petrov-kz", "ivan-petrov-kz-second"]
    judged = f"[] ccpg:verdict ?verdict ; ccpg:concerns <id/{PERSON}> ; prov:wasAssociatedWith [ rdfs:label ?by ]"
    ((by, verdict),) = rows(home, f"GRAPH <graph/judgements> {{ {judged} }}")
    assert (verdict.rpartition("#")[2], by) == ("Different", "a reader")
    (kept,) = Judgements(home).kept()
    run(home, "judge", "undo", kept.judgement.id[:5], *WHY)
    build(sources, Home(home), jobs=1, shapes=False)
    assert len(rows(home, "?person a ccpg:Prosecutor ; skos:prefLabel 'Ivan Petrov'@en")) == 1


def test_what_was_taken_back_is_not_taken_back_again(home: Path) -> None:
    run(home, "judge", "different", PERSON, f"{PERSON}@second", *WHY)
    (kept,) = Judgements(home).kept()
    run(home, "judge", "undo", kept.judgement.id, *WHY)
    with pytest.raises(JudgementError, match="was taken back already"):
        run(home, "judge", "undo", kept.judgement.id[:6], *WHY)
    with pytest.raises(JudgementError, match="none of that id"):
        run(home, "judge", "undo", "x", *WHY)


def test_copies_of_a_text_are_one_question(home: Path, tmp_path: Path) -> None:
    text = (
        "On 19 April 2018 Ivan Petrov, Deputy Prosecutor General of Kazakhstan, received Pavel Sidorov, Deputy "
        "Prosecutor General of Belarus, in Astana."
    )
    for name in ("copy", "next", "twin"):
        (tmp_path / f"{name}.md").write_text(f"---\nid: {name}\n---\n{text}\n")
    run(home, "add", *(str(tmp_path / f"{name}.md") for name in ("copy", "next", "twin")), "--jobs", "1")
    found = [json.loads(line) for line in run(home, "review", "--format", "jsonl", "--limit", "99").stdout.splitlines()]
    claims = [each for each in found if each["kind"] == "claim"]
    assert len({each["about"] for each in claims}) == len(claims)
    (presence,) = [each for each in claims if "participant, Ivan Petrov" in each["about"] and "2 more" in each["about"]]
    assert "do copy and 2 more in the same words say: Ivan Petrov at " in presence["about"]
    assert "participation/" not in presence["about"]
    done = run(home, *presence["command"].split()[1:], *WHY)
    assert done.stdout.count("recorded") == 3
    assert presence["about"] not in run(home, "review", "--limit", "99").stdout


def test_a_rejected_claim_is_kept_and_no_longer_stated(home: Path, sources: list[str]) -> None:
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "reject", claim, *WHY)
    build(sources, Home(home), jobs=1)
    stated = rows(home, "GRAPH ?g { <id/meeting/ccpg-29> ccpg:startDate ?day }")
    assert [day for day, _ in stated] == ["2019-10-01"]
    assert rows(home, f"<id/claim/{claim}> ccpg:judgement ?judged") == [[f"{PREFIXES['ccpg']}Rejected"]]
    assert check_release(Home(home).current()) == []


def test_the_next_add_follows_a_judgement_too(home: Path, tmp_path: Path) -> None:
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "reject", claim, *WHY)
    run(home, "judge", "different", PERSON, f"{PERSON}@first", *WHY)
    (tmp_path / "third.txt").write_text(
        "The Prosecutor General of Belarus Ivan Sidorov visited Minsk on May 3, 2018.\n"
    )
    assert run(home, "add", str(tmp_path / "third.txt")).exit_code == 0
    assert [day for day, _ in rows(home, "GRAPH ?g { <id/meeting/ccpg-29> ccpg:startDate ?day }")] == ["2019-10-01"]
    assert len(rows(home, "?person a ccpg:Prosecutor ; skos:prefLabel 'Ivan Petrov'@en")) == 2


def test_a_corrected_claim_has_its_value_in_the_graph_of_judgements(home: Path, sources: list[str]) -> None:
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "correct", f"claim/{claim}", "2019-10-01", *WHY)
    build(sources, Home(home), jobs=1, shapes=False)
    days = rows(home, "GRAPH ?g { <id/meeting/ccpg-29> ccpg:startDate ?day }")
    assert [(day, graph.rpartition("/")[2]) for day, graph in days] == [
        ("2019-10-01", "first"),
        ("2019-10-01", "judgements"),
    ]
    assert rows(home, "?judgement ccpg:correctValue ?value")[0][1] == "2019-10-01"
    assert check_release(Home(home).current()) == []


def test_a_corrected_post_leaves_the_tenure_whole(home: Path, sources: list[str]) -> None:
    ((claim, _),) = rows(home, "GRAPH <graph/evidence/second> { ?claim rdf:predicate org:post ; rdf:subject ?tenure }")
    run(home, "judge", "correct", claim, "post/by-prosecutor-generals-office--prosecutor-general", *WHY)
    build(sources, Home(home), jobs=1, shapes=False)
    assert rows(home, "GRAPH <graph/document/second> { ?tenure org:member ?person }") != []
    assert check_release(Home(home).current()) == []


def asked(home: Path, question: str) -> list[dict[str, str]]:
    found = json.loads(run(home, "query", question, "--format", "json").stdout)["results"]["bindings"]
    return [{name: node["value"] for name, node in row.items()} for row in found]


def test_a_day_put_right_is_one_side_of_a_disagreement(home: Path, sources: list[str]) -> None:
    """Not a document that disagrees with itself."""
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "correct", claim, "2019-09-30", *WHY)
    build(sources, Home(home), jobs=1, shapes=False)
    told = [row for row in asked(home, "disagreements") if row["about"] == "startDate"]  # the registry has rivals, too
    assert {(row["about"], row["value"], row["documents"].split("/", 4)[-1]) for row in told} == {
        ("startDate", "2019-10-01", "id/document/first"),
        ("startDate", "2019-09-30", "graph/judgements"),
    }


def test_a_post_put_right_is_one_side_of_a_disagreement(home: Path, sources: list[str], tmp_path: Path) -> None:
    """Of an official whose post the registry attests on a day."""
    paths = []
    for name, verb in (("one", "took part"), ("two", "spoke")):
        path = tmp_path / f"{name}.md"
        text = (
            (Path(sources[0]) / "first.md").read_text().replace("id: first", f"id: {name}").replace("took part", verb)
        )
        path.write_text(
            text.replace(
                "Deputy Prosecutor General of Kazakhstan Ivan Petrov",
                "First Deputy Prosecutor General of the Russian Federation Alexander Buksman",
            )
        )
        paths.append(str(path))
    run(home, "add", *paths, "--jobs", "1")
    ((claim, _),) = rows(home, "GRAPH <graph/evidence/two> { ?claim rdf:predicate org:post ; rdf:subject ?tenure }")
    run(home, "judge", "correct", claim, "post/ru-prosecutor-generals-office--deputy-prosecutor-general", *WHY)
    build(paths, Home(home), jobs=1, shapes=False)
    posts = {row["seat"].partition(",")[0]: row["sources"].split("/")[-2] for row in asked(home, "rival-posts")}
    assert posts == {"First Deputy Prosecutor General": "document", "Deputy Prosecutor General": "judgement"}


def test_a_correction_that_does_not_go_with_its_document_is_not_followed_and_said(
    home: Path, sources: list[str], tmp_path: Path
) -> None:
    """The documents are of 3 October and tell the session as held. Whatever follows, the release is sound."""
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "correct", claim, "2019-10-05", *WHY)
    report = build(sources, Home(home), jobs=1, shapes=False)
    (reason,) = report.unmet
    assert f"(correct claim/{claim}): with it second says what one source cannot mean" in reason
    assert "2019-10-05" in reason
    assert check_release(Home(home).current()) == []
    assert rows(home, "GRAPH <graph/judgements> { ?s ?p ?o }") == []
    assert len(rows(home, "GRAPH ?g { <id/meeting/ccpg-29> ccpg:startDate ?day }")) == 2
    (tmp_path / "third.txt").write_text(
        "The Prosecutor General of Belarus Ivan Sidorov visited Minsk on May 3, 2018.\n"
    )
    assert reason in run(home, "add", str(tmp_path / "third.txt"), "--jobs", "1").stderr
    assert Judgements(home).read() != ()


def test_of_two_corrections_the_one_that_does_not_go_with_its_document_is_left(home: Path, sources: list[str]) -> None:
    wrong = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    right = claim_of(home, "second", "ccpg:ordinal", "29")
    run(home, "judge", "correct", wrong, "2019-10-05", *WHY)
    run(home, "judge", "correct", right, "30", *WHY)
    (reason,) = build(sources, Home(home), jobs=1, shapes=False).unmet
    assert wrong in reason
    assert ["30"] in [
        row[:1] for row in rows(home, "GRAPH <graph/judgements> { <id/meeting/ccpg-29> ccpg:ordinal ?n }")
    ]
    assert check_release(Home(home).current()) == []


def test_a_judgement_on_what_is_gone_is_told_by_the_build_and_kept(home: Path, sources: list[str]) -> None:
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    run(home, "judge", "reject", claim, *WHY)
    report = build([f"{sources[0]}/first.md"], Home(home), jobs=1, shapes=False)
    assert "no document makes this claim any more" in report.unmet[0]
    assert len(Judgements(home).read()) == 1


def test_the_list_tells_who_judged_what_and_why(home: Path) -> None:
    run(home, "judge", "different", PERSON, f"{PERSON}@second", *WHY)
    told = run(home, "judge", "list").stdout
    assert f"different {PERSON} {PERSON}@second" in told
    assert "a reader: the list of members says so (own.jsonl)" in told
    assert json.loads(run(home, "judge", "list", "--format", "jsonl").stdout)["verdict"] == "different"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("same", PERSON, "person/nobody"), "no such thing"),
        (("same", PERSON, "meeting/ccpg-29"), "two kinds"),
        (("same", PERSON, PERSON), "against itself"),
        (("same", PERSON, f"{PERSON}@second"), "one already"),
        (("different", PERSON, f"{PERSON}@third"), "no such thing"),
        (("same", "tenure/x", PERSON), "judge a person"),
        (("reject", "claim/1"), "a claim's id is"),
        (("reject", "0" * 32), "no such claim"),
    ],
)
def test_what_is_not_there_is_not_judged(home: Path, words: tuple[str, ...], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        run(home, "judge", *words, *WHY)
    assert Judgements(home).read() == ()


def test_a_judgement_wants_a_reason(home: Path) -> None:
    with pytest.raises(UsageError, match="--why"):
        run(home, "judge", "different", PERSON, f"{PERSON}@second")


@pytest.mark.parametrize("value", ["soon", "2019-13-01", "ccpg:Held", ""])
def test_a_value_of_another_kind_is_refused(home: Path, value: str) -> None:
    claim = claim_of(home, "second", "ccpg:startDate", '"2019-10-02"^^xsd:date')
    with pytest.raises(UsageError, match="give another date"):
        run(home, "judge", "correct", claim, value, *WHY)


def test_review_asks_of_the_contradiction_first_and_not_again(home: Path) -> None:
    first = json.loads(run(home, "review", "--format", "jsonl").stdout.splitlines()[0])
    assert first["kind"] == "contradiction"
    assert "2019-10-01 in first; 2019-10-02 in second" in first["about"]
    done = run(home, *first["command"].split()[1:], *WHY)
    assert "recorded" in done.stdout
    assert first["about"] not in run(home, "review").stdout
