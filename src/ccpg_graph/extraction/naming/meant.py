"""Which body a bare noun means ("the Council", "the Embassy"), by all that the document tells; and what later readers
ask of its names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import SEATS_OF_UNIONS, Context
from ccpg_graph.extraction.naming.levels import office_of_level
from ccpg_graph.extraction.naming.mentions import COUNTERPART, Bodies, BodyRef, slugify
from ccpg_graph.extraction.words.chunks import Chunk, is_delegation

STATES_OWN = frozenset({"Ministry", "Office", "Court", "Parliament"})  # bodies that each state has
MINISTRY = "ministry of"  # in ids
WORDS_OF_NAME = 3
NAME_BEGINS = frozenset({"Word", "Initial", "NAME", "SURNAME", "honorific"})  # what begins a name
NAME_ENDS = frozenset({"Word", "Common", "Initial", "adjective"})  # kinds of words with which a name may end
STEM = 5  # letters that the forms of an attribute have in common ("Coordinating", "Coordination")
HEADS = 6  # chunks from the title of the prosecutors general to the union whose they are
ENVOYS = frozenset(
    {"ambassador", "high-commissioner", "charge-d-affaires", "representative", "deputy-chief-of-mission"}
)


def is_acronym(word: str) -> bool:
    """Is a word an abbreviation: two capitals or more among few small letters (CCPG, CLSaSR)?"""
    capitals = sum(letter.isupper() for letter in word)
    return capitals > 1 and capitals * 2 > len(word)


def ministry(context: Context, name: str, country: str | None, slug_of: str = "") -> BodyRef:
    """The ministry of a state that only its minister's title names. slug_of: the words of its id, one for all languages
    where the lexicon knows its charge."""
    slug = slugify(country or "", slug_of or name)
    known = context.vocabulary.registry.bodies.get(slug)
    if known is not None:
        return context.body(known)
    full = context.named_with_state(name, country) if country is not None else name
    also: tuple[str, ...] = ()
    pattern = context.vocabulary.lexicon["ministry_in_english"]
    if pattern and country is not None and slug_of.startswith(MINISTRY):
        state = context.vocabulary.registry.states[country].name("en", running=True)
        also = (pattern.format(charge=slug_of.removeprefix(MINISTRY).strip().title(), state=state),)
    return context.bodies.setdefault(slug, BodyRef(slug, "Ministry", full, country, also=also))


def is_behind_name(context: Context, chunks: Sequence[Chunk], i: int) -> bool:
    """Does a capital that can be the end of a name stand before the comma at chunk i?"""
    before = chunks[i - 1] if i > 0 else None
    return before is not None and before.kind in NAME_ENDS and context.text.tokens[before.start].is_capital


def is_land(context: Context, chunk: Chunk) -> bool:
    """Does a word name a land by its case alone ("генпрокурор Техаса"), or an abbreviation one ("of the DNR")?"""
    if context.vocabulary.morphology.writes_capitals:
        return False
    word = context.words(chunk.start, chunk.end)
    known = chunk.kind in ("REGION", "LAND")
    return known or (chunk.kind == "Word" and (is_acronym(word) or context.vocabulary.morphology.names_land(word)))


def note_lands(context: Context, chunks: list[Chunk]) -> None:
    """Keeps the states of the towns named, and those whose ambassadors are."""
    kinds = {*context.vocabulary.lexicon["kinds_of_states"], *context.vocabulary.lexicon["jurisdictions"]}
    for chunk in chunks:
        if chunk.kind == "STATE" and context.words(chunk.start, chunk.end).lower() not in kinds:
            context.state_forms.setdefault(chunk.value, set()).add(context.words(chunk.start, chunk.end))
    for i, chunk in enumerate(chunks):
        if chunk.kind != "PLACE":
            continue
        before = context.text.tokens[chunks[i - 1].start].text.lower() if i else ""
        followed = i + 1 < len(chunks) and chunks[i + 1].kind == "Word"
        named = followed and before not in context.vocabulary.place_words and not (i and chunks[i - 1].kind == "=the")
        if not named:  # "Baghdad Mussin" is somebody's name
            land = context.land_of(chunk.value)
            context.lands |= {land} if land is not None else set()
            context.states_told.update([land] if land is not None else [])
            context.union_towns.update([land] if land is not None and chunk.value in SEATS_OF_UNIONS else [])
            context.first_land = context.first_land or land
    if ENVOYS.isdisjoint([c.value for c in chunks if c.kind == "role"]):
        return
    grammar = context.vocabulary.grammar
    for match in grammar.find("envoy", grammar.alphabet.encode(chunks)):
        role, of = match.span("role"), match.span("of")
        if role is not None and of is not None and chunks[role[0]].value in ENVOYS:
            context.envoys.add(chunks[of[0]].value)


def settle_bare(context: Context, chunks: list[Chunk]) -> None:
    """Gives bare BODY chunks the body that the document means; those it does not settle become plain words again. An
    acronym that the document explains is a BODY, too."""
    for i, chunk in enumerate(chunks):
        if chunk.kind == "Word" and (known := context.aliases.get(context.words(chunk.start, chunk.end))) is not None:
            if is_acronym(context.words(chunk.start, chunk.end)):
                chunk.kind, chunk.value = "BODY", Bodies((known,))
            continue
        if chunk.kind != "BODY" or not (chunk.value.refs[0].bare or is_part_of_name(context, chunk)):
            continue
        ref: BodyRef = chunk.value.refs[0]
        settled = None
        if ref.bare and not is_of_several(ref, chunks[i + 1 : i + 2]):
            settled = find_meant(context, ref) or told_here(context, chunk, chunks)
            settled = settled or council_of_heads(context, ref, chunks, i)
            if settled is not None and is_of_title(chunks, i) and is_of_other_side(context, settled, chunks):
                settled = None
        if settled is None:
            chunk.kind, chunk.value = "bodyword", ref
        else:
            chunk.value = Bodies((settled,))
    context.heads_told = has_heads(chunks)


def is_of_other_side(context: Context, body: BodyRef, chunks: Sequence[Chunk]) -> bool:
    """Is the body that a bare noun of a title would mean one of those whom its holder meets ("Deputy Chairman of the
    Supreme Court X met the Chairman of the Supreme Court of A"), or may another column of a table tell whose it is?"""
    return body.country in context.partners or is_row_of_table(context, chunks)


def is_row_of_table(context: Context, chunks: Sequence[Chunk]) -> bool:
    """Do bars part the chunks?"""
    return any(c.kind == "mark" and context.words(c.start, c.end) == "|" for c in chunks)


def is_of_title(chunks: Sequence[Chunk], i: int) -> bool:
    """Does a title stand right before the body at chunk i, whose holder's it is ("Chairman of the Supreme Court")?"""
    return any(c.kind == "role" for c in chunks[max(i - 3, 0) : i])


def has_heads(chunks: Sequence[Chunk]) -> bool:
    """Do the chunks name the prosecutors general of the CIS, or the heads of its prosecution services?"""
    for i, chunk in enumerate(chunks):
        after = chunks[i + 1 : i + HEADS]
        headed = chunk.kind == "role" and chunk.value == "head" and any(c.kind == "office" for c in after)
        if headed or (chunk.kind == "role" and chunk.value == "prosecutor-general"):
            of_cis = any(c.kind == "BODY" and [r.slug for r in c.value.refs] == ["cis"] for c in after)
            if of_cis or any(c.kind == "cis_members" for c in after):
                return True
    return False


def council_of_heads(context: Context, bare: BodyRef, chunks: Sequence[Chunk], i: int) -> BodyRef | None:
    """ "The prosecutors general of the CIS met. At the session of their Coordinating Council …": theirs, where this
    sentence or the one before names them."""
    possessives = context.vocabulary.listed("clauses", "possessives")
    before = context.text.tokens[chunks[i].start - 1].text.lower() if i else ""
    theirs = before in possessives and (context.heads_told or has_heads(chunks[:i]))
    if bare.kind != "Council" or not theirs:
        return None
    return context.body(context.vocabulary.registry.bodies["ccpg"])


def is_of_several(ref: BodyRef, after: list[Chunk]) -> bool:
    """Is it one in each of several states: "the ministries of eight countries"?"""
    return ref.kind in STATES_OWN and any(c.kind in ("number", "member_states", "cis_members") for c in after)


def is_part_of_name(context: Context, chunk: Chunk) -> bool:
    """Are the words only the beginning of a council's name: "the Council of Heads | of the police of …"?"""
    keys, heads = context.vocabulary.morphology.keys, context.vocabulary.listed("heads_of_what")
    last = context.word_list(chunk)[-1:]
    return chunk.value.refs[0].kind == "Council" and any(set(keys(word)) & heads for word in last)


def told_here(context: Context, noun: Chunk, chunks: list[Chunk]) -> BodyRef | None:
    """The office of the one state that the sentence names, where the document has no home: before the noun, if the
    document names further states; the embassy of the one state whose ambassador the document names."""
    bare: BodyRef = noun.value.refs[0]
    if bare.kind == "Office" and context.home is None and not is_anothers(context, bare.name):
        told = [c.start for c in chunks if c.kind in ("STATE", "adjective", "BODY") and c is not noun]
        if len(context.states_named) > 1 and not any(start < noun.start for start in told):
            return None
        lands = {c.value for c in chunks if c.kind in ("STATE", "adjective")}
        lands |= {r.country for c in chunks if c.kind == "BODY" for r in c.value.refs if r.country and not r.bare}
        return context.office(next(iter(lands))) if len(lands) == 1 else None
    if bare.name.lower() in context.vocabulary.lexicon["embassy"] and len(context.envoys) == 1 and context.home:
        sender = next(iter(context.envoys))
        sides = {"sender": context.state_name(sender), "host": context.state_name(context.home)}
        name = context.vocabulary.lexicon["embassy_in"].format(**sides)
        return BodyRef(slugify(name), "Body", name, sender)
    return None


def note_forms(context: Context, chunks: list[Chunk]) -> None:
    """Keeps the names by which the text calls its bodies; jointly named ones have none of their own."""
    for chunk in chunks:
        if chunk.kind != "BODY":
            continue
        context.offices_told.update(r.country for r in chunk.value.refs if r.kind == "Office" and r.country)
        if len(chunk.value.refs) == 1:
            words = context.words(chunk.start, chunk.end)
            if words[0].isupper():
                context.forms.setdefault(chunk.value.refs[0].slug, {})[words] = None


def find_meant(context: Context, bare: BodyRef) -> BodyRef | None:
    """The body that a bare noun means in this document; None where that cannot be told."""
    alias = context.aliases.get(bare.name)
    if alias is not None:
        return alias
    if bare.kind == "Office" and bare.local:
        return office_of_level(context, bare.name.split()[-1])
    if bare.kind == "Office":
        country = own_office(context, bare.name) or (
            None if is_anothers(context, bare.name) else context.office_country()
        )
        return context.office(country) if country else None
    if bare.kind == "Council":
        council = context.council()
        return council if council is not None and is_called(context, council, bare.name) else None
    same = {
        b.slug: b
        for b in context.bodies.values()
        if b.kind == bare.kind and not b.bare and re.search(rf"\b{re.escape(bare.name.lower())}\b", b.name.lower())
    }
    if not same and bare.kind == "Court":
        return court_at_home(context, bare)
    if not same and (organ := organ_of_union(context, bare)) is not None:
        return organ
    published = (context.document.publisher or "").lower()
    own = [b for b in same.values() if len(same) > 1 and b.name.lower().removeprefix("the ") == published]
    return next(iter(own or same.values())) if len(own or same) == 1 else None


def organ_of_union(context: Context, bare: BodyRef) -> BodyRef | None:
    """The organ of a union of states, or of its council, that a page of it calls without the union's name ("the
    Anti-Terrorism Center" on a page of the CIS)."""
    bodies = context.vocabulary.registry.bodies
    above = {b.slug for b in context.bodies.values() if b.country is None and b.kind in ("InterstateBody", "Council")}
    above |= {bodies[slug].parent or slug for slug in above if slug in bodies}
    words = f" {spelled(bare.name)} "
    for organ in bodies.values():
        if organ.parent not in above or organ.kind != "InterstateBody" or " " not in words.strip():
            continue
        union = {a.lower() for a in bodies[organ.parent].acronyms} if organ.parent in bodies else set()
        for name in organ.names.get(context.vocabulary.language, ()):
            if f" {' '.join(w for w in spelled(name).split() if w not in union)} ".replace(" of the ", " ") == words:
                return context.body(organ)
    return None


def spelled(name: str) -> str:
    """A name in small letters, its hyphens told as blanks."""
    return name.lower().replace("-", " ")


def is_called(context: Context, council: BodyRef, noun: str) -> bool:
    """May a council be called by a noun: does one of its names begin a word as each attribute of the noun does ("the
    Coordinating Council" is none that is only a Council)?"""
    known = context.vocabulary.registry.bodies.get(council.slug)
    names = [council.name, *(known.names.get(context.vocabulary.language, ()) if known is not None else ())]
    words = [word for name in names for word in name.lower().split()]
    attributes = [word[:STEM] for word in noun.lower().split()[:-1]]
    return all(any(word.startswith(stem) for word in words) for stem in attributes)


def court_at_home(context: Context, bare: BodyRef) -> BodyRef | None:
    """The publisher's highest court ("the Chairman of the Supreme Court"), where the document stays in its towns."""
    home = context.home
    forms: list[str] | None = context.vocabulary.lexicon["state_courts"].get(bare.name.lower())
    if home is None or forms is None or not context.is_at_home() or context.first_state != home:
        return None
    slug = slugify(home, bare.name)
    return context.bodies.setdefault(
        slug, BodyRef(slug, "Court", context.named_with_state(bare.name, home), home, also=(bare.name, *forms))
    )


def own_office(context: Context, name: str) -> str | None:
    """The state of which the prosecution office is called so ("Supreme People's Procuratorate"), where the document or
    its publisher is of that state; None where it names several such states."""
    called = called_so(context, name)
    named = called & context.states_named
    if context.home in called:
        return context.home
    return next(iter(named)) if len(named) == 1 else None


def is_anothers(context: Context, name: str) -> bool:
    """Have only some states an office of this name, of which the document does not tell one ("the Supreme People's
    Procuracy" on a page that names Korea)?"""
    return bool(called_so(context, name)) and own_office(context, name) is None


def called_so(context: Context, name: str) -> set[str]:
    """The states whose prosecution office alone is called by a name, in whatever case it stands."""
    keys = context.vocabulary.morphology.keys
    words = re.sub("['’]s?\\b", "", name.lower()).split()
    known: dict[str, list[str]] = context.vocabulary.lexicon.get("own_offices", {})

    def same(other: str) -> bool:
        parts = other.split()
        return len(parts) == len(words) and all(
            not set(keys(mine)).isdisjoint(keys(its)) for mine, its in zip(words, parts, strict=True)
        )

    return {code for code, names in known.items() if any(map(same, names))}


def own_title(context: Context, title: str) -> str | None:
    """The one state named whose prosecutor general alone is called so ("Supreme People's Prosecutor")."""
    known: dict[str, list[str]] = context.vocabulary.lexicon.get("own_titles", {})
    lands = [code for code, titles in known.items() if title.lower() in titles and code in context.states_named]
    return lands[0] if len(lands) == 1 else None


def note_peers(context: Context, chunks: list[Chunk]) -> None:
    """Keeps the role that each word for a counterpart stands for."""
    for i, chunk in enumerate(chunks):
        if chunk.kind == "counterpart" and (role := peer_role(context, chunks, i)) is not None:
            context.peers[chunk.start] = role


def peer_role(context: Context, chunks: list[Chunk], i: int) -> str | None:
    """The role that a word for a counterpart at chunk i stands for: that of the first post of the sentence before it,
    else of the last one told. Where a name without its post stands before it, nobody knows here what that is, unless
    all posts told so far are one."""
    before: list[str] = [p.role for c in chunks[:i] if c.kind == "POST" for p in c.value.posts if p.role != COUNTERPART]
    if before:
        return before[0]
    if (bare := bare_role(chunks[:i])) is not None:
        return None if "deputy" in (c.kind for c in chunks[:i]) else bare
    named = [j for j, c in enumerate(chunks[:i]) if c.kind in ("NAME", "Word")]
    known = context.last_role if not named or len(context.roles_told) == 1 else None
    beside = bool(named) and chunks[i - 1].kind == "," and named[-1] == i - 2 and len(named) <= WORDS_OF_NAME
    return known or (following_role(chunks, i) if not named or beside else None)


def bare_role(chunks: Sequence[Chunk]) -> str | None:
    """The role before the last name of a row of chunks whose owner nobody tells ("Prosecutor General X and his Chinese
    counterpart")."""
    beside = zip(chunks, chunks[1:], strict=False)
    roles: list[str] = [c.value for c, after in beside if c.kind == "role" and after.kind in NAME_BEGINS]
    return roles[-1] if roles else None


def following_role(chunks: list[Chunk], i: int) -> str | None:
    """ "At the invitation of his Turkish counterpart, the Prosecutor General of Georgia arrived": the role of the post
    that is told after chunk i, in a sentence that begins with another's."""
    after = (p.role for c in chunks[i + 1 :] if c.kind == "POST" for p in c.value.posts if p.role != COUNTERPART)
    return next(after, None)


def note_delegation(context: Context, chunks: Sequence[Chunk]) -> None:
    """Keeps the state or body whose delegation the chunks speak of last."""
    for i, chunk in enumerate(chunks):
        if is_delegation(chunk):
            near = [c for c in chunks[max(i - 2, 0) : i + 4] if c.kind in ("STATE", "adjective", "BODY")]
            if len(near) == 1:
                context.delegation = near[0]
                context.delegations.append(near[0])


def is_place_word(context: Context, before: Chunk, chunk: Chunk) -> bool:
    """Is a chunk a state that somebody is in ("in Laos")?"""
    return chunk.kind == "STATE" and context.text.tokens[before.start].text.lower() in context.vocabulary.place_words


def role_in(body: BodyRef, role: str, ministry_noun: str) -> str:
    """The role that a general word means in a body: the head of a state's prosecution office is its prosecutor general,
    that of a ministry the minister, that of a council its chair."""
    if body.kind == "Office" and role in ("head", "chair", "director") and not body.bare:
        return role if body.local else "prosecutor-general"
    if body.kind == "Council" and role in ("head", "deputy-head"):
        return {"head": "chair", "deputy-head": "deputy-chair"}[role]
    if body.kind == "Ministry" and (MINISTRY.replace(" ", "-") in body.slug or body.name.startswith(ministry_noun)):
        return {"head": "minister", "deputy-head": "deputy-minister"}.get(role, role)
    return role


def deputy_role(context: Context, told: Sequence[Chunk], role: str) -> str:
    """The role of a deputy of who has a role, by the words told for a deputy; the role itself where there are none."""
    if not told:
        return role
    first = context.vocabulary.listed("words", "ordinal", "1")
    keys = context.vocabulary.morphology.keys(context.words(told[0].start, told[0].start + 1))
    return f"first-deputy-{role}" if not set(keys).isdisjoint(first) else f"deputy-{role}"
