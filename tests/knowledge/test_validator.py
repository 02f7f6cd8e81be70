from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ccpg_graph.errors import KnowledgeError
from ccpg_graph.knowledge.compiler import compile_registry

Replace = Callable[[str, str, str], None]

FAULTS = [
    ("states/by.yaml", "capital:", "capitol:", "states/by.yaml: 'capitol' found"),
    ("states/by.yaml", "adjectives: {en: [Belarusian], ru: [белорусский]}\n", "", "the key 'adjectives' too"),
    ("states/by.yaml", "en: [Belarusian], ", "", "states/by.yaml: adjectives"),
    ("states/by.yaml", "[Belarusian]", "[]", "adjectives: en: .* a list of at least 1 wanted"),
    ("states/by.yaml", "[Belarusian]", "Belarusian", "adjectives: en"),
    ("states/by.yaml", "code: BY", "code: XX", "states/by.yaml: code: 'XX' found, BY"),
    ("states/by.yaml", "capital: minsk", "capital: pinsk", "states/by.yaml: capital: 'pinsk' found, one of the places"),
    ("states/by.yaml", "kind: Office", "kind: Bureau", "by-prosecutor-generals-office: kind: 'Bureau'"),
    ("states/by.yaml", "  by-prosecutor", "  xx-prosecutor", "a slug that begins with by-"),
    ("states/by.yaml", "https://example.org/office", "example.org/office", r"sources\[0\]: .* an http address"),
    ("states/by.yaml", "code: BY", "code: BY\ncode: BY", "states/by.yaml: cannot be read as YAML"),
    ("bodies/councils.yaml", "2015-03-17", "2015-02-30", r"members\[0\]: until: .* the calendar"),
    ("bodies/councils.yaml", "2015-03-17", "17.03.2015", r"members\[0\]: until: .* a date as YYYY"),
    ("bodies/councils.yaml", "until: 2015-03-17", "since: 2016, until: 2015-03-17", "a date that is not before 2016"),
    ("bodies/councils.yaml", "member: by-prosecutor", "member: xx-prosecutor", r"members\[0\]: member"),
    ("bodies/councils.yaml", "member: by-prosecutor-generals-office", "member: state:XX", "one of the states"),
    ("bodies/councils.yaml", "kind: Council", "kind: Council\n  parent: nobody", "parent: 'nobody' found"),
    ("bodies/councils.yaml", "kind: Council", "kind: Council\n  parent: council", "a body that is no part of this one"),
    ("bodies/councils.yaml", "council:\n", "by-prosecutor-generals-office:\n", "a slug that .* does not use"),
    ("bodies/councils.yaml", "council:\n", "The Council:\n", "a slug of small letters"),
    ("officials/by.yaml", "role: prosecutor-general", "role: tsar", r"tenures\[0\]: role: 'tsar' found"),
    ("officials/by.yaml", "body: by-", "body: kz-", r"officials/by.yaml: ivan-example: tenures\[0\]: body"),
    ("officials/by.yaml", "since: 2011", "since: 2021", "until: '2020-09-09' found, a date that is not before 2021"),
    ("officials/by.yaml", "since: 2011", "attested: [{value: 2011}]", r"attested\[0\]: .* the key 'sources' too"),
    ("officials/by.yaml", "since: 2011", "attested: [{value: 17.03.2015, sources: [x]}]", r"attested\[0\]: value"),
    ("officials/by.yaml", "since: 2011", "status: retired", "one of current, former, acting, elect"),
    ("officials/by.yaml", "[Ivan Example]", "[' Ivan Example']", "words without further blanks"),
    ("places.yaml", "lat: 53.9", "lat: 95.0", "places.yaml: minsk: lat: 95.0 found"),
    ("places.yaml", "country: BY", "country: XX", "places.yaml: minsk: country: 'XX'"),
    ("roles.yaml", ", ru: генеральный прокурор", "", "the language 'ru' too"),
]


@pytest.mark.parametrize(("file", "old", "new", "message"), FAULTS)
def test_a_fault_is_told_with_file_and_key(
    sources: Path, replace: Replace, file: str, old: str, new: str, message: str
) -> None:
    replace(file, old, new)
    with pytest.raises(KnowledgeError, match=message):
        compile_registry(sources)


def test_two_bodies_with_one_acronym_are_refused(sources: Path, replace: Replace) -> None:
    replace("states/by.yaml", "    kind: Office\n", "    kind: Office\n    acronyms: [CCE]\n")
    with pytest.raises(KnowledgeError, match=r"the acronym 'CCE' is that of states/by\.yaml"):
        compile_registry(sources)


def test_two_bodies_with_one_name_are_refused_whatever_its_case(sources: Path, replace: Replace) -> None:
    replace("states/by.yaml", "Prosecutor General's Office of Belarus]", "coordination council of EXAMPLES]")
    with pytest.raises(KnowledgeError, match="the name 'Coordination Council of Examples'"):
        compile_registry(sources)


def test_two_officials_may_share_a_name(sources: Path) -> None:
    file = sources / "officials/by.yaml"
    content = file.read_text(encoding="utf-8")
    file.write_text(content + content.replace("ivan-example:", "ivan-example-2:"), encoding="utf-8")
    assert len(compile_registry(sources)["officials"]) == 2
