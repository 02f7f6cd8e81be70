"""Prosecution offices of parts of a state: of a town, a region, a branch; and whose prosecutors are theirs."""

from __future__ import annotations

from collections.abc import Sequence

from ccpg_graph.extraction.naming.context import LOCAL_ROLES, OFFICE_ROLES, Context, named_lands
from ccpg_graph.extraction.naming.mentions import BodyRef, slugify
from ccpg_graph.extraction.naming.regions import region_word
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match

OFFICE_IN_IDS = "prosecutors-office"
LEADERS = frozenset({"head", "deputy-head", "member", "chair", "deputy-chair", "secretary", "representative"})
MEETS = frozenset({"meet", "receive"})  # verbs that part one side from another


def local_office(context: Context, name: str, words: list[Chunk], country: str | None) -> BodyRef | None:
    """The prosecution office of a part of a state. words: the chunks that name the part, one of which may be a town or
    a region of the registry: its office has one id, whatever the words; country: where another part lies. None where
    its state cannot be told.
    """
    registry = context.vocabulary.registry
    place = next((c for c in words if c.kind in ("PLACE", "REGION")), None)
    region = registry.regions[place.value] if place is not None and place.kind == "REGION" else None
    if place is not None:
        country = region.country if region is not None else context.land_of(place.value) or country
    named = (region_word(context, context.words(c.start, c.end)) for c in words if place is None)
    told = (context.regions.get(c.start) for c in words if place is None)
    country = next((land for land in told if land), country)
    country = next((word.country for word in named if word is not None), country)
    if not country:
        return None
    slug = slugify(country, name)
    also: tuple[str, ...] = ()
    if place is not None and is_towns_own(context, words):
        slug = slugify(country, place.value.removeprefix(f"{country.lower()}-"), OFFICE_IN_IDS)
        known = registry.place(place.value) if region is None else None
        english = region.names["en"][0] if region is not None else known.names["en"][0].name if known else ""
        also = (context.vocabulary.lexicon["local_office_in_english"].format(place=english),) if english else ()
    made = BodyRef(slug, "Office", name, country, context.office(country), local=True, also=also)
    return context.bodies.setdefault(slug, made)


def is_towns_own(context: Context, words: list[Chunk]) -> bool:
    """Do the words beside a town or a region make the office no other's ("of the city of X", not "of X district")?"""
    keys, known = context.vocabulary.morphology.keys, context.vocabulary.lexicon["city_words"]
    return all(c.kind != "office_level" or keys(context.words(c.start, c.end))[0] in known for c in words)


def is_local(context: Context, chunks: Sequence[Chunk], match: Match, role: Chunk) -> bool:
    """Does a match tell a prosecutor of a place or a branch? Words before the role name a branch only where they agree
    with it ("the West Siberian transport prosecutor")."""
    if not (role.value in LOCAL_ROLES or is_towns_chief(context, match.part(chunks, "local"), role)):
        return False
    if context.is_plural(role):
        return False
    morphology = context.vocabulary.morphology
    if city := match.part(chunks, "city"):
        return morphology.names_land(context.words(city[0].start, city[0].end))
    branch = match.part(chunks, "branch")
    words = context.words(branch[0].start, branch[-1].end).split() if branch else ()
    return all(morphology.modifies(word) for word in words)


def is_towns_chief(context: Context, words: Sequence[Chunk], role: Chunk) -> bool:
    """Is it the chief prosecutor of a town or a region, whose title is elsewhere that of a state's ("the Chief
    Prosecutor of Istanbul", "of the province of Hunan")?"""
    titles = context.vocabulary.listed("chiefs_of_towns")
    title = " ".join(context.vocabulary.morphology.title(context.words(role.start, role.end)).lower().split())
    named = [w.kind for w in words if w.kind != "office_level" and not w.kind.startswith("=")]
    return title in titles and len(named) == 1 and (named[0] in ("PLACE", "REGION") or len(words) > 1)


def find_local(context: Context, chunks: Sequence[Chunk], match: Match) -> BodyRef | None:
    """The office of a place, of a branch, or of the level that alone is named ("the prosecutor of the region"); None
    where the match of a title names none, or its state cannot be told."""
    noun = context.vocabulary.lexicon["local_office_of"]
    within = match.part(chunks, "within")
    country = within[0].value if within else land_told(context, own_side(chunks, match))
    if words := match.part(chunks, "local"):
        return local_office(context, f"{noun} {context.words(words[0].start, words[-1].end)}", words, country)
    if branch := match.part(chunks, "branch"):
        name = context.vocabulary.morphology.attribute(context.words(branch[0].start, branch[-1].end), noun)
        return local_office(context, name, [], country)
    if level := match.part(chunks, "level"):
        return BodyRef("", "Office", context.words(level[0].start, level[0].end), bare=True, local=True)
    return None


def own_side(chunks: Sequence[Chunk], match: Match) -> Sequence[Chunk]:
    """The chunks on the side of a match on which nobody is met: "the prosecutor of X met the prosecutor of Y" says
    nothing of the state of X by that of Y."""
    parting = [i for i, c in enumerate(chunks) if c.kind.partition(".")[0] in MEETS and "." in c.kind]
    first = max((i for i in parting if i < match.start), default=0)
    last = min((i for i in parting if i >= match.end), default=len(chunks))
    return chunks[first:last]


def land_told(context: Context, chunks: Sequence[Chunk]) -> str:
    """The state where a part that nobody here knows must lie: the publisher's, unless the sentence speaks of others
    alone; "" where it speaks of several. A town where something happens does not count."""
    tokens, place_words = context.text.tokens, context.vocabulary.place_words
    scene = {i for i in range(1, len(chunks)) if tokens[chunks[i - 1].start].text.lower() in place_words}
    row = [c for i, c in enumerate(chunks) if not (c.kind == "PLACE" and i in scene) and not is_of_part(chunks, i)]
    lands = set(named_lands(context, row))
    if not lands or context.home in lands:
        return context.home or ""
    return next(iter(lands)) if len(lands) == 1 else ""


def is_of_part(chunks: Sequence[Chunk], i: int) -> bool:
    """Is the STATE at chunk i told as that of one part of it ("of the Brest Region of Belarus")?"""
    before = next((c.kind for c in reversed(chunks[max(i - 3, 0) : i]) if not c.kind.startswith("=")), "")
    return chunks[i].kind == "STATE" and before in ("office_level", "REGION")


def leads_part(match: Match, role: str) -> bool:
    """Does a title say of what part of its body ("Director of International Affairs of the Public Ministry"), or a row
    only in what body ("Director, Attorney General's Chambers, Malaysia"), so that its holder does not lead the body?"""
    return match.rule.endswith(("of_body_for", "of_body_apposed")) and role in LEADERS | {"director", "deputy-director"}


def office_at(context: Context, role: str, body: BodyRef) -> BodyRef:
    """The office of a prosecutor who is one at another body: at a state's highest court (Cambodia, France, Türkiye) its
    prosecutor general sits, an army has military prosecutors. Any other body as it is."""
    name, lexicon = body.name.lower(), context.vocabulary.lexicon
    if body.country and role in OFFICE_ROLES and body.kind == "Court" and has_word(name, lexicon["highest_courts"]):
        return context.office(body.country)
    if body.country and role in LOCAL_ROLES and body.kind == "Body" and has_word(name, lexicon["armies"]):
        of_army = f"{lexicon['local_office_of']} {body.name}"
        return local_office(context, of_army, [], body.country) or body
    return body


def has_word(name: str, words: Sequence[str]) -> bool:
    """Does a name have one of the words in it?"""
    return any(word in name for word in words)
