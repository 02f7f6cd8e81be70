"""Posts as statements: who holds, held, acts in or was elected to which seat, each with the words that put them
together."""

from __future__ import annotations

from ccpg_graph.extraction.findings import Findings, Modality, Ref, Term, Tokens
from ccpg_graph.extraction.naming.context import Context, same_seat
from ccpg_graph.extraction.naming.mentions import Person, Post
from ccpg_graph.extraction.naming.told_posts import leads_delegation

NEAR = 6  # tokens around a title among which a calling may stand
SINGLE_SEATS = frozenset({"prosecutor-general", "president", "prime-minister", "executive-secretary", "chair"})


def read_tenures(context: Context, findings: Findings) -> None:
    """A tenure for each post that the document gives each of its persons."""
    for person in context.people:
        if is_private_now(context, person):
            continue
        for post in person.posts:
            if leads_delegation(context, post.title) or (not post.whole and is_doubtful(context, person, post)):
                continue
            claim_tenure(context, findings, person, post, (post.start, post.end), post.status, rule_of(post))
        if not person.posts and person.titled is not None:
            claim_office(context, findings, person, person.titled)


def rule_of(post: Post) -> str:
    """The rule by which a post is claimed: by a listed title with whose it is, by one of which the page as a whole
    tells that, or in the way that its reader has noted."""
    return f"tenures.{post.told or ('apposition' if post.whole else 'page')}"


def claim_office(context: Context, findings: Findings, person: Person, title: Post) -> None:
    """Claims that somebody is an official, by a title of which nothing tells whose it is: no post can be told of him,
    but that he was there can."""
    tokens = title.start, title.end
    key = findings.person(person, seated=title)
    kind = Term(f"ccpg:{findings.things[key].kind}")
    modality = Modality.REPORTED if all(context.text.quoted[tokens[0] : tokens[1]]) else Modality.STATED
    findings.claim(key, "rdf:type", kind, tokens, "tenures.title", modality)


def is_private_now(context: Context, person: Person) -> bool:
    """Does the document give somebody only a post held once, beside a calling that is no post ("the lawyer X, once a
    prosecutor of the region")?"""
    callings = context.vocabulary.listed_keys("private_callings")
    if not callings or not person.posts or any(post.status != "Former" for post in person.posts):
        return False
    keys = context.vocabulary.morphology.keys
    near = {t.text for p in person.posts for t in context.text.tokens[max(p.start - NEAR, 0) : p.end + NEAR]}
    return any(not callings.isdisjoint(keys(word)) for word in near if word.isalpha())


def is_doubtful(context: Context, person: Person, post: Post) -> bool:
    """May a bare title be of another seat than the one the document's country suggests?

    It may where the same person has that role in full elsewhere ("President Putin"), and where somebody else holds the
    seat: of two prosecutors general with bare titles, neither is taken for the publisher's.
    """
    if any(q.whole and q.role == post.role for q in person.posts):
        return True
    if post.role not in SINGLE_SEATS:
        return False
    return any(
        same_seat(post, q) and q.status == post.status for p in context.people if p is not person for q in p.posts
    )


def claim_tenure(
    context: Context,
    findings: Findings,
    person: Person,
    post: Post,
    tokens: Tokens,
    status: str,
    rule: str = "tenures.apposition",
) -> str:
    """Claims that a person holds a post. tokens: the passage with name and title; status: Current, Former, Acting,
    Elect.

    Gives the key of the tenure. What is said inside a quotation is Reported.
    """
    quoted = all(context.text.quoted[tokens[0] : tokens[1]])
    modality = Modality.REPORTED if quoted else Modality.STATED
    seat = findings.post(post)
    key = tenure_key(findings, person, seat, status)
    findings.claim(key, "org:member", Ref(findings.person(person, seated=post)), tokens, rule, modality)
    findings.claim(key, "org:post", Ref(seat), tokens, rule, modality)
    findings.claim(key, "ccpg:tenureStatus", Term(f"ccpg:{status}"), tokens, rule, modality)
    return key


def tenure_key(findings: Findings, person: Person, seat: str, status: str) -> str:
    """The key of the one tenure of person, post and status in this document."""
    known = findings.tenures.get((person.key, seat, status))
    if known is None:
        known = findings.tenures[person.key, seat, status] = findings.new("Tenure", "tenure")
    return known
