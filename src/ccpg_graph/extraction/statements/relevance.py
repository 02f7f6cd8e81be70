"""Does a document report cooperation of prosecution services? Whatever else it says is none of this data's.

It does where something that it tells of involves them: a meeting attended by an office or a prosecutor or held by a
council of theirs, an instrument that one of them makes, a membership of their councils. Where it tells of a meeting or
an instrument and not who takes part, it does if a clause has the meeting and prosecutors in it ("a conference of
prosecutors general opened"), if it names a council of theirs or the prosecutors of two states, or if it speaks both of
cooperation and of prosecutors. Prosecutors of a town or a district count where the document names more than one state:
what they do at home is no cooperation of services. What the CIS states meet for is counted in, whoever they send.

Of a page that reports none (a trial, a budget, the news of the day) only this is kept: who holds which post, what was
decided on prosecutors or by them, and since when there is a body that the registry knows. Its figures, plans, talks and
treaties are other people's.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ccpg_graph.extraction.findings import Findings, Modality, Ref
from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Post
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk, Sentence
from ccpg_graph.extraction.words.tokens import scan
from ccpg_graph.extraction.words.vocabulary import load_vocabulary
from ccpg_graph.records import Claim, Term

# By what a statement involves somebody: its predicate, whose object is the one involved.
INVOLVES = frozenset({
    "ccpg:participant", "ccpg:onBehalfOf", "ccpg:series", "ccpg:party", "ccpg:signatory", "org:organization",
})  # fmt: skip
MEMBERSHIP = frozenset({"ccpg:member", "ccpg:observer"})  # whose subject is the one involved
TELLS = frozenset({"ccpg:status", "ccpg:instrumentStatus"})  # of a meeting or an instrument that something became of it
RECALLED = Term("ccpg:Recalled")
GATHERINGS = frozenset({"Council", "Association", "Secretariat"})  # those of the registry are prosecutors' own
CIS = "cis"
HEAD_OF_OFFICE = "prosecutor-general"
STATES_OWN = "general"  # the nouns of an office that only a state has
PROSECUTORS = OFFICE_ROLES | LOCAL_ROLES
DECISIONS = frozenset({"Decision", "Election", "Appointment", "NextSession", "Adoption", "Instruction"})
DECIDED = frozenset({"ccpg:object", "ccpg:by", "ccpg:addressee"})
OFFICIAL = "tenures.title"  # the rule by which somebody is told to be an official, whoever's
NAMING = frozenset({"BODY", "bodyword", "office", "POST", "PERSON", "role", "cis_members"})
REGIONS = 8  # chunks from "prosecutors" to the state of their regions
OF_REGION = frozenset({"SURNAME", "Word", "Common", "word", "adjective", "office_level", "REGION", ","})
WHOSE = 4  # chunks from officials on in which stands whose they are
CLAUSE_ENDS = frozenset({",", ";", ":", "."})


def keep_relevant(context: Context, scene: Scene, findings: Findings) -> None:
    """Takes back what a document says of other matters, where it reports no cooperation of prosecution services."""
    if reports_cooperation(context, scene, findings):
        return
    on_prosecutors = {
        claim.subject
        for claim in findings.claims.values()
        if claim.predicate in DECIDED and isinstance(claim.object, Ref)
        if findings.things[claim.subject].kind in DECISIONS and is_prosecutors(context, findings, claim.object.key)
    }

    def stays(claim: Claim) -> bool:
        thing = findings.things[claim.subject]
        own = thing.kind == "Tenure" or claim.rule == OFFICIAL or is_prosecutors(context, findings, claim.subject)
        own = own or (claim.predicate == "ccpg:founded" and is_known(context, claim.subject))
        return own or claim.subject in on_prosecutors

    findings.keep(stays)


def reports_cooperation(context: Context, scene: Scene, findings: Findings) -> bool:
    """Does anything told, as done or as planned, involve prosecution bodies?"""
    told = [claim for claim in findings.claims.values() if claim.modality is not Modality.NEGATED]
    keys = {key for claim in told for key in involved(claim)}
    abroad = len(context.states_named) > 1 or meets_foreigner(context, keys) or meets_abroad(context, scene, keys)
    abroad = abroad or any(sends_people(context, sentence) for sentence in scene.sentences if not sentence.furniture)
    if any(is_prosecutors(context, findings, key) and (abroad or not is_local(context, findings, key)) for key in keys):
        return True
    things = [claim.object for claim in told if claim.predicate in TELLS]
    several, cooperating = len(prosecuting_states(scene)) > 1, speaks_of_cooperation(context)
    if several and cooperating and things:
        return True
    if all(status == RECALLED for status in things):
        return False
    unions = [e.series for e in scene.events if e.status and e.series is not None and is_union(context, e.series)]
    if any(abroad or is_of_region(context, union) for union in unions):
        return True
    if any(event.unnamed and event.status for event in scene.events):
        return True  # prosecutors of several states came together
    if several or meets_prosecutors(scene, abroad=abroad) or names_gathering(context) or names_members(context, scene):
        return True
    if any(is_of_many_signers(context, sentence) for sentence in scene.sentences):
        return True
    return cooperating and any(is_of_prosecutors(chunk, local=abroad) for chunk in chunks_of(scene))


# -- by what is stated
def meets_foreigner(context: Context, keys: set[str]) -> bool:
    """Is an official of another state than the publisher's among those involved?"""
    there = (post.country for person in context.people if person.key in keys for post in person.posts)
    return context.home is not None and any(land not in (None, context.home) for land in there)


def meets_abroad(context: Context, scene: Scene, keys: set[str]) -> bool:
    """Are those involved of two states, or does a meeting take place in another state than that of one of them?"""
    lands = {event.land(context) for event in scene.events if event.status} - {None}
    own = {post.country for person in context.people if person.key in keys for post in person.posts} - {None}
    return len(own) > 1 or any(land != home for land in lands for home in own)


def sends_people(context: Context, sentence: Sentence) -> bool:
    """Does a sentence name people as those from another state than the publisher's ("with prosecutors from A", "a
    delegation of prosecutors from the province of X (A)")?"""
    origins = context.vocabulary.listed("origin_words")
    for i, chunk in enumerate(sentence.chunks):
        if chunk.kind not in ("people", "role", "counterpart"):
            continue
        behind = sentence.chunks[i + 1 : i + REGIONS]
        if not behind or context.words(behind[0].start, behind[0].end).lower() not in origins:
            continue
        state = next((j for j, c in enumerate(behind) if c.kind == "STATE"), 0)
        between = all(c.kind in OF_REGION or c.kind in ("PLACE", "(", "=the") for c in behind[1:state])
        if state and between and behind[state].value != context.home:
            return True
    return False


def involved(claim: Claim) -> tuple[str, ...]:
    """The keys of those whom a claim involves in a meeting, an instrument or a membership."""
    if claim.predicate in INVOLVES and isinstance(claim.object, Ref):
        return (claim.object.key,)
    return (claim.subject,) if claim.predicate in MEMBERSHIP else ()


def is_prosecutors(context: Context, findings: Findings, key: str) -> bool:
    """Is it a prosecutor, an office or a part of one, or a council, an association, a row of meetings of theirs?"""
    thing = findings.things[key]
    if thing.kind in ("Prosecutor", "Office"):
        return True
    parent = thing.facts.get("org:subOrganizationOf")
    if parent is not None and is_prosecutors(context, findings, parent):
        return True
    registry, slug = context.vocabulary.registry, key.partition("/")[2]
    if slug in registry.series or (thing.kind in GATHERINGS and slug in registry.bodies):
        return True
    if key.partition("/")[0] != "body":
        return False
    return any(names_prosecutors(label.text, context.vocabulary.language) for label in thing.labels)


def is_known(context: Context, key: str) -> bool:
    """Is it a body of the registry?"""
    return key.partition("/")[2] in context.vocabulary.registry.bodies


def is_local(context: Context, findings: Findings, key: str) -> bool:
    """Is it a prosecutor or an office of a lower level than a state's?"""
    if findings.things[key].kind == "Office":
        return not is_known(context, key)
    if findings.things[key].kind != "Prosecutor":
        return False
    posts = [post for person in context.people if person.key == key for post in person.posts]
    return not any(is_of_state(post) for post in posts)


def is_of_state(post: Post) -> bool:
    """Is it a post of a state's own office, or of a council, an association?"""
    return post.role in OFFICE_ROLES or (post.body is not None and is_of_level(post.body))


def is_of_level(body: BodyRef) -> bool:
    """Is it a state's own office, or no office at all?"""
    return not (body.local or body.bare) and (body.kind != "Office" or body.country is not None)


@lru_cache(maxsize=10_000)
def names_prosecutors(name: str, language: str) -> bool:
    """Does the name of a body say that it is one of prosecutors ("Association of Prosecutors")?"""
    tokens = scan(name)
    hits = load_vocabulary(language).phrases.find(tokens, 0, len(tokens))
    return any(h.entry.category == "office" or (h.entry.category, h.entry.value) in ROLE_ENTRIES for h in hits)


ROLE_ENTRIES = frozenset(("role", role) for role in PROSECUTORS)


# -- by what is named
def prosecuting_states(scene: Scene) -> set[str]:
    """The states whose prosecution offices or prosecutors a document names."""
    lands = (land for chunk in chunks_of(scene) for land in states_of(chunk))
    return {land for land in lands if land is not None} | lands_of_regions(scene)


def lands_of_regions(scene: Scene) -> set[str]:
    """Where cases tell whose prosecutors are meant: the states of regions that nobody knows ("the prosecutors of the X
    and Y Regions of the Republic of A")."""
    found: set[str] = set()
    joins = scene.context.vocabulary.listed("clauses", "joins")
    for sentence in scene.sentences if scene.context.vocabulary.cases else ():
        roles = [i for i, c in enumerate(sentence.chunks) if c.kind == "role" and c.value in PROSECUTORS]
        for i in () if sentence.furniture else roles:
            behind = sentence.chunks[i + 1 : i + REGIONS]
            state = next((j for j, c in enumerate(behind) if c.kind == "STATE"), 0)
            if state and all(c.kind in OF_REGION or c.kind[1:] in joins for c in behind[:state]):
                found.add(behind[state].value)
    return found


def names_gathering(context: Context) -> bool:
    """Does a document name a council or an association that the registry has?"""
    registered = context.vocabulary.registry.bodies
    return any(body.kind in GATHERINGS and body.slug in registered for body in context.bodies.values())


def is_union(context: Context, body: BodyRef) -> bool:
    """Is it a council or an association of prosecutors of more than one state, by its name?"""
    shared = body.kind in GATHERINGS and body.country is None
    return shared and names_prosecutors(body.name, context.vocabulary.language)


def is_of_region(context: Context, body: BodyRef) -> bool:
    """Does the name of a body say that it is one of several states?"""
    listed = context.vocabulary.listed("regional_words")
    return any(word.lower() in listed for word in body.name.replace("-", " ").split())


def speaks_of_cooperation(context: Context) -> bool:
    """Does a document use a word of cooperation?"""
    words = context.vocabulary.listed("cooperation_words")
    return any(word.lower() in words for word in context.text.words)


def names_members(context: Context, scene: Scene) -> bool:
    """Does a document name the CIS or its states as such?"""
    return CIS in context.bodies or any(chunk.kind == "cis_members" for chunk in chunks_of(scene))


def chunks_of(scene: Scene) -> Iterator[Chunk]:
    """Every chunk of a document that names somebody or their members, and is no page furniture."""
    rows = (sentence.chunks for sentence in scene.sentences if not sentence.furniture)
    return (chunk for chunks in rows for chunk in chunks if chunk.kind in NAMING)


def states_of(chunk: Chunk) -> Iterator[str | None]:
    """The states whose office or prosecutor a chunk names."""
    yield from (ref.country for ref in bodies_of(chunk) if ref.kind == "Office")
    yield from (post.country for post in posts_of(chunk) if post.role in PROSECUTORS)


def meets_prosecutors(scene: Scene, *, abroad: bool) -> bool:
    """Does a clause tell of a meeting and name prosecutors? abroad: do those of a town or a district count?"""
    for number, sentence in enumerate(scene.sentences):
        named = scene.named.get(number)
        if sentence.furniture or ("MEETING" not in sentence.told and (named is None or not named.status)):
            continue
        if named is not None and named.status and any(is_of_many_heads(scene.context, c) for c in sentence.chunks):
            return True
        for clause in clauses(sentence.chunks):
            meetings = [scene.event_of(c) for c in clause if c.kind == "MEETING"]
            told = any(e is not None and e.status for e in meetings)
            local = abroad or (told and is_of_several_states(scene.context, clause))
            if told and any(is_of_prosecutors(c, local=local) or is_titled(scene.context, c, local) for c in clause):
                return True
    return False


def is_of_many_heads(context: Context, chunk: Chunk) -> bool:
    """Does a chunk name the heads of several states' offices ("the prosecutors general of the region"), or a body of
    prosecutors that is of no one state?"""
    if chunk.kind == "role":
        return chunk.value == HEAD_OF_OFFICE and context.is_plural(chunk)
    if chunk.kind == "MEETING" and is_of_several_states(context, [chunk]):
        return names_prosecutors(context.words(chunk.start, chunk.end), context.vocabulary.language)
    if chunk.kind in ("BODY", "bodynoun") and is_body_of_several(chunk):
        return names_prosecutors(context.words(chunk.start, chunk.end), context.vocabulary.language)
    return any(post.plural and post.role == HEAD_OF_OFFICE for post in posts_of(chunk) if chunk.kind == "POST")


def is_of_many_signers(context: Context, sentence: Sentence) -> bool:
    """Does a sentence tell of a paper and of the heads of offices of a region ("prosecutors general of the SCO
    countries have signed a protocol")?"""
    if sentence.furniture or "INSTRUMENT" not in sentence.told:
        return False
    heads = (i for i, chunk in enumerate(sentence.chunks) if is_of_many_heads(context, chunk))
    return any(is_of_several_states(context, sentence.chunks[i : i + WHOSE]) for i in heads)


def is_body_of_several(chunk: Chunk) -> bool:
    """Can it be an association or a network of several states ("the regional network of prosecutors")?"""
    kinds = {chunk.value} if chunk.kind == "bodynoun" else {r.kind for r in chunk.value.refs if r.country is None}
    return bool(kinds & GATHERINGS)


def is_of_several_states(context: Context, clause: list[Chunk]) -> bool:
    """Does a word of a clause tell that those of several states meet ("a regional workshop for prosecutors")?"""
    listed = context.vocabulary.listed("regional_words")
    return any(word.lower() in listed for chunk in clause for word in context.word_list(chunk))


def clauses(chunks: list[Chunk]) -> Iterator[list[Chunk]]:
    """The runs of chunks between marks."""
    run: list[Chunk] = []
    for chunk in chunks:
        if chunk.kind in CLAUSE_ENDS:
            yield run
            run = []
        else:
            run.append(chunk)
    yield run


def is_of_prosecutors(chunk: Chunk, *, local: bool) -> bool:
    """Does a chunk name a prosecutor or a prosecution body, be it in general? local: also one of a town or a
    district."""
    if chunk.kind == "role":
        return chunk.value in (PROSECUTORS if local else OFFICE_ROLES)
    if chunk.kind == "office":
        return local or chunk.value == STATES_OWN
    offices = [ref for ref in bodies_of(chunk) if ref.kind == "Office"]
    own = (post for post in posts_of(chunk))
    posts = [p for p in own if p.role in PROSECUTORS or (p.body is not None and p.body.kind == "Office")]
    if local:
        return bool(offices or posts)
    return any(map(is_of_level, offices)) or any(map(is_of_state, posts))


def is_titled(context: Context, chunk: Chunk, local: bool) -> bool:
    """Does a person's title name a prosecution office that nobody knows?"""
    named = local and chunk.kind == "PERSON" and not chunk.value.person.posts
    return named and names_prosecutors(context.words(chunk.start, chunk.end), context.vocabulary.language)


def bodies_of(chunk: Chunk) -> tuple[BodyRef, ...]:
    """The bodies that a chunk names, settled or not."""
    if chunk.kind == "bodyword":
        return (chunk.value,)
    return tuple(chunk.value.refs) if chunk.kind == "BODY" else ()


def posts_of(chunk: Chunk) -> tuple[Post, ...]:
    """The posts that a chunk names, or that its person has anywhere in the document."""
    if chunk.kind == "POST":
        return tuple(chunk.value.posts)
    return tuple(chunk.value.person.posts) if chunk.kind == "PERSON" else ()
