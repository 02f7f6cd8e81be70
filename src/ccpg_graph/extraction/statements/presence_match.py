"""One match of the `presence` stage, and what its words tell of the verb: is it one of joining, hosting, sending, or
speech to the meeting?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ccpg_graph.extraction.findings import Findings
from ccpg_graph.extraction.naming.actors import Actor, find_actors
from ccpg_graph.extraction.naming.context import Context
from ccpg_graph.extraction.scenes.scenes import Scene
from ccpg_graph.extraction.words.chunks import Chunk
from ccpg_graph.extraction.words.grammar import Match


@dataclass(slots=True)
class PresenceMatch:
    """One match in a sentence of a scene."""

    context: Context
    scene: Scene
    findings: Findings
    number: int
    chunks: Sequence[Chunk]
    match: Match

    def group(self, name: str) -> list[Chunk]:
        return self.match.part(self.chunks, name)

    def is_other_people(self) -> bool:
        """Does a noun for other people than guests stand where they would ("was a representative of X")?"""
        return self.match.rule.endswith(("was_guest", "guest_followed")) and all(
            c.value != "guest" for c in self.group("guest")
        )

    def is_sent_to(self) -> bool:
        """Are those whom the sentence names the ones to whom something was sent ("sent the participants a message"),
        and not those who were sent?"""
        last = self.chunks[self.match.end - 1]
        land = self.match.span("land")
        sent = self.chunks[self.match.start] if land is not None and land[1] == self.match.end else last
        cases = self.context.vocabulary.morphology.noun_cases(self.context.word_list(sent)[-1:])
        greeted = self.context.vocabulary.listed("greeting_words")
        after = self.context.words(last.end, self.chunks[-1].end).lower().split()
        return (bool(cases) and "accs" not in cases) or any(word.startswith(tuple(greeted)) for word in after)

    def sender(self) -> Actor | None:
        """Whose the people are that somebody leads, where the words before tell who sent them ("from A came a
        delegation led by B")."""
        encoded = self.scene.sentences[self.number].encoded
        for found in self.context.vocabulary.grammar.find("sending", encoded):
            if self.match.start < found.end <= self.match.end and self.match.rule.startswith("presence.lead"):
                return next(find_actors(self.context, found.part(self.chunks, "of"), states=True), None)
        return None

    def is_joining(self, verb: Chunk | None) -> bool:
        """Does a verb that joins two things stand before them ("an agreement joins the schools of A and B"), and no
        "were" that makes them those who joined others?"""
        if verb is None or not self.match.rule.endswith("attended_inverse"):
            return False
        words = self.context.word_list(verb)
        if words[-1].lower() not in self.context.vocabulary.listed("joining_words"):
            return False
        helpers = self.context.vocabulary.auxiliaries
        told = self.context.words(self.chunks[self.match.start].start, self.chunks[self.match.end - 1].end).lower()
        return not any(helpers.get(word) in ("past_be", "present_be") for word in told.split())

    def is_hosting(self, verb: Chunk | None) -> bool:
        """Does a verb behind a comma tell who hosts the meeting ("…, hosted by the Office of X"), not who receives
        somebody?"""
        if verb is None or not self.match.rule.rpartition(".")[2].startswith(
            ("host_aside", "host_convened", "host_staged")
        ):
            return True
        return self.context.word_list(verb)[-1].lower() in self.context.vocabulary.listed("hosting_words")

    def is_sent(self) -> bool:
        """Is what somebody said there sent, as a letter or a film, so that he was not there himself?"""
        line = self.match.rule.endswith("speak_line")  # "a video address by X was shown"
        first = self.chunks[0 if line else self.match.start].start
        words = self.context.words(first, self.chunks[-1].end).lower()
        sent = [*self.context.vocabulary.listed("sent_words"), *self.context.vocabulary.listed("sent_speeches")]
        return any(word in words for word in (sent if line else self.context.vocabulary.listed("sent_words")))

    def is_address(self) -> bool:
        """Does a verb whose object is the meeting itself mean a speech there ("addressed the meeting"), and not that it
        was spoken of?"""
        if not self.match.rule.endswith("_address"):
            return True
        words = self.context.word_list(self.group("verb")[0])
        return words[-1].lower() in self.context.vocabulary.listed("address_words")

    def is_word(self, *names: str) -> bool:
        """Is the verb of the match one of a list of words ("were welcomed by", of verbs of receiving)?"""
        listed = self.context.vocabulary.listed(*names)
        return any(word.lower() in listed for word in self.context.word_list(self.group("verb")[0]))

    def is_to_press(self) -> bool:
        """Does the sentence speak of journalists, so that it is they who are spoken to?"""
        first, last = self.chunks[0].start, self.chunks[-1].end
        press = self.context.vocabulary.listed("press_audience")
        return any(token.text.lower() in press for token in self.context.text.tokens[first:last])
