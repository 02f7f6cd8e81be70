"""For whom somebody signs, told side by side ("for Oman it was signed by X, for Kenya by Y"), and the states that are
told to sign by their number first ("ten countries signed it: A, B …"); who acts under an agreement; whose a plan is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ccpg_graph.extraction.naming.context import OFFICE_ROLES, Context
from ccpg_graph.extraction.naming.mentions import BodyRef, Person
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.statements.deeds import PURSUITS, Party, Signer
from ccpg_graph.extraction.statements.frames import Frame
from ccpg_graph.extraction.statements.makers import implied_parties, name_makers
from ccpg_graph.extraction.statements.sides import BOTH, is_office
from ccpg_graph.extraction.words.chunks import Chunk, Sentence

OF_SEVERAL = frozenset({"Council", "InterstateBody"})  # bodies of several states
FEWEST = 3  # states whose number alone tells that they are listed somewhere
NEAR = 2  # sentences after that, or before, in which they are


def signed_for(context: Context, sentence: Sentence) -> tuple[list[Party], list[Signer]]:
    """The signatories that a sentence names each with the side for which he signs, and their offices."""
    parties: list[Party] = []
    signers: list[Signer] = []
    matches = [
        (match, person)
        for match in context.vocabulary.grammar.find("signed_for", sentence.encoded)
        for person in people_in(context, sentence, match.part(sentence.chunks, "who"))
    ]
    for match, signer in matches:
        if any(signer.person is s.person for s in signers):
            continue
        signers.append(signer)
        own = match.part(sentence.chunks, "of")[0]
        named = next((c for c in sentence.chunks if c.start <= signer.start < c.end), own)
        implied = implied_parties(signer.person, named)
        prosecutes = any(post.role in OFFICE_ROLES for post in signer.person.posts)
        if not implied and prosecutes and own.kind in ("STATE", "adjective"):
            implied = [Party(context.office(own.value), own.start, own.end, implied=True)]
        parties += implied
    return parties, signers


def signatories_beside(context: Context, sentence: Sentence) -> tuple[list[Party], list[Signer]]:
    """ "With X and Y as signatories": their offices, and they themselves."""
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("signatories_beside", sentence.encoded):
        return name_makers(context, sentence, match.part(chunks, "who"))
    return [], []


def people_in(context: Context, sentence: Sentence, who: Sequence[Chunk]) -> Iterator[Signer]:
    """The persons that the chunks name, as signatories."""
    yield from (s for s in name_makers(context, sentence, who)[1] if isinstance(s.person, Person))


def acting_under(context: Context, sentence: Sentence, instrument: Chunk) -> list[Party]:
    """The two offices, told in one breath, of which a sentence says what they do "under an agreement": theirs it is.
    Conventions, which have a name, are of many."""
    chunks, mention = sentence.chunks, instrument.value
    at = next((i for i, c in enumerate(chunks) if c is instrument), 0)
    before = context.words(chunks[at - 1].start, instrument.start).lower().split() if at else []
    bodies = [c for c in chunks if c.kind == "BODY"]
    if mention.proper or mention.plural or not set(before) & context.vocabulary.listed("under_words"):
        return []
    if len(bodies) != 1 or not bodies[0].value.joint or len(bodies[0].value.refs) != BOTH:
        return []
    refs = bodies[0].value.refs
    return [Party(r, bodies[0].start, bodies[0].end, implied=True) for r in refs if is_office(r)]


def holder_of(context: Context, sentence: Sentence, instrument: Chunk) -> list[Party]:
    """The council whose programme or plan a sentence tells to be there ("the Council has a plan", "among the papers of
    the Council is a programme")."""
    if instrument.value.kind not in PURSUITS or instrument.value.plural:
        return []
    for match in context.vocabulary.grammar.find("papers_of", sentence.encoded):
        if match.part(sentence.chunks, "what") != [instrument]:
            continue
        told = match.part(sentence.chunks, "of")[0]
        owners = told.value.makers if told.kind == "INSTRUMENT" else [told]
        parties, _ = name_makers(context, sentence, owners)
        if len(parties) == 1 and isinstance(parties[0].who, BodyRef) and parties[0].who.kind in OF_SEVERAL:
            return parties
    return []


def countries_signing(context: Context, scene: Scene, number: int, frame: Frame) -> list[Party]:
    """The states of which a verb of signing tells the number, where a row of so many stands near."""
    sentence = scene.sentences[number]
    chunks = sentence.chunks
    for match in context.vocabulary.grammar.find("countries_sign", sentence.encoded):
        count, verb = match.part(chunks, "count"), match.part(chunks, "verb")
        if not verb or verb[0] is not frame.verb or not str(count[0].value).isdigit():
            continue
        wanted = int(str(count[0].value)) + match.rule.endswith("one_and")
        if wanted < FEWEST:
            continue
        around = scene.sentences[number : number + 1 + NEAR], scene.sentences[max(number - NEAR, 0) : number]
        for near in (*around[0], *reversed(around[1])):
            for row in rows_of_states(near.chunks):
                if len(row) == wanted:
                    offices = bool(match.part(chunks, "of"))  # "the attorneys general of six countries"
                    return [Party(context.office(land) if offices else land, c.start, c.end) for c, land in row]
    return []


def rows_of_states(chunks: Sequence[Chunk]) -> Iterator[list[tuple[Chunk, str]]]:
    """The rows of states that stand side by side, or are those of one seat ("the prosecutors general of A and B")."""
    row: list[tuple[Chunk, str]] = []
    for chunk in [*chunks, None]:
        if chunk is not None and chunk.kind == "STATE":
            row.append((chunk, chunk.value))
        elif chunk is None or chunk.kind not in (",", ";", "=and", "=the"):
            if row:
                yield row
            row = []
        if chunk is not None and chunk.kind == "POST":
            yield [(chunk, post.country) for post in chunk.value.posts if post.country]
