"""The document reader: the text with every passage marked, and beside it what the passage states, linked both ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ccpg_graph.explorer.families import FAMILIES, family_of
from ccpg_graph.explorer.html import facts, link, page
from ccpg_graph.explorer.passages import Piece, cut_pieces, order_spans
from ccpg_graph.explorer.words import count, words
from ccpg_graph.records import Document, Modality, Span

_MODALITIES = {
    Modality.STATED: "stated",
    Modality.IMPLIED: "implied",
    Modality.REPORTED: "quoted from somebody",
    Modality.PLANNED: "only planned",
    Modality.NEGATED: "denied",
}
_PLAIN = {Modality.STATED, Modality.IMPLIED}
_QUOTED = 160


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One statement as a reader sees it.

    id: of the claim, unique on the page; kind: class of its subject (`Meeting`, `Tenure` …), for the colour;
    subject, object: in words; predicate: in words or as the ontology writes it.
    """

    id: str
    span: Span
    kind: str
    subject: str
    predicate: str
    object: str
    modality: Modality
    confidence: float
    rule: str


def document_page(document: Document, claims: Sequence[ShownClaim]) -> str:
    """One self-contained page: nothing is loaded from anywhere.

    Spans may nest, cross and repeat; each must lie within the text. Of claims with one id the first is shown.
    """
    claims = list({claim.id: claim for claim in reversed(claims)}.values())[::-1]
    spans = order_spans(claim.span for claim in claims)
    by_span: dict[Span, list[ShownClaim]] = {span: [] for span in spans}
    for claim in claims:
        by_span[claim.span].append(claim)
    cards = "".join(_card(number, document.text, span, by_span[span]) for number, span in enumerate(spans, 1))
    text = _text(document.text, spans, by_span)
    title = document.title or document.id
    main = f"""<h1>{escape(title)}</h1>
{_metadata(document)}
{_legend(claims)}
<div class="reader">
<article lang="{escape(document.language)}" aria-label="Text" tabindex="0">{text}</article>
<section aria-labelledby="states"><h2 id="states">What it states</h2>
<p class="soft small">{count(len(claims), "statement")} in {count(len(spans), "passage")}. \
A passage opens its statements, a statement its passage.</p>
<ol class="passages">{cards}</ol></section>
</div>"""
    return page(title, main)


def _metadata(document: Document) -> str:
    rows = [("Issued", escape(document.issued or "not known"))]
    if document.publisher:
        rows.append(("Publisher", escape(document.publisher)))
    if document.source:
        rows.append(("Source", link(document.source, document.source)))
    if document.primary_source:
        rows.append(("Written from", link(document.primary_source, document.primary_source)))
    return facts([*rows, ("Document", f"<code>{escape(document.id)}</code>")])


def _legend(claims: Sequence[ShownClaim]) -> str:
    counts = Counter(family_of(claim.kind) for claim in claims)
    shown = "".join(
        f'<li class="tag k-{family.name}">{family.title} {counts[family]}</li>' for family in FAMILIES if counts[family]
    )
    if any(claim.modality not in _PLAIN for claim in claims):
        shown += '<li class="tag unsure">planned, denied or another’s words</li>'
    return f'<ul class="legend" aria-label="Statements by kind">{shown}</ul>' if shown else ""


def _text(text: str, spans: list[Span], by_span: dict[Span, list[ShownClaim]]) -> str:
    begun: set[int] = set()
    parts = []
    for piece in cut_pieces(text, spans):
        if not piece.passages:
            parts.append(escape(piece.text, quote=False))
            continue
        parts.append(_marked(piece, by_span[spans[piece.passages[0]]], begun))
        begun.update(piece.passages)
    return "".join(parts)


def _marked(piece: Piece, claims: list[ShownClaim], begun: set[int]) -> str:
    """One piece as a link to its shortest passage, that of the claims, after an anchor for each that begins here.

    A passage that states nothing plainly, but a plan, a denial or another's words, is marked as such in the text too.
    """
    plain = any(claim.modality in _PLAIN for claim in claims)
    look = f"k-{family_of(claims[0].kind).name}{'' if plain else ' unsure'}"
    starting = [place for place in piece.passages if place not in begun]
    anchors = "".join(f'<span id="p{place + 1}" data-passage="{place + 1}"></span>' for place in starting)
    shared = " shared" if len(piece.passages) > 1 else ""
    numbers = " ".join(str(place + 1) for place in piece.passages)
    return (
        f'{anchors}<a class="passage {look}{shared}" href="#s{piece.passages[0] + 1}" '
        f'data-passages="{numbers}">{escape(piece.text, quote=False)}</a>'
    )


def _card(number: int, text: str, span: Span, claims: list[ShownClaim]) -> str:
    words = " ".join(span.cut(text).split())
    if len(words) > _QUOTED:
        words = f"{words[:_QUOTED].rsplit(' ', 1)[0]} …"
    said = "".join(_about(list(group)) for _, group in groupby(claims, key=lambda c: (c.subject, c.kind)))
    return (
        f'<li id="s{number}" data-passage="{number}"><blockquote><a href="#p{number}" '
        f'title="Show the passage in the text">{escape(words)}</a></blockquote><ul class="claims">{said}</ul></li>'
    )


def _about(claims: list[ShownClaim]) -> str:
    """What one passage states of one thing."""
    first = claims[0]
    said = "".join(_claim(claim) for claim in claims)
    return (
        f'<li><span class="tag k-{family_of(first.kind).name}">{escape(words(first.kind))}</span> '
        f"{escape(first.subject)}<ul>{said}</ul></li>"
    )


def _claim(claim: ShownClaim) -> str:
    return (
        f'<li class="says" id="claim-{escape(claim.id)}">{escape(words(claim.predicate))}: '
        f'<b>{escape(claim.object)}</b> <span class="how">{_modality_tag(claim.modality)} · '
        f"{_confidence(claim.confidence)} · rule {escape(claim.rule)}</span></li>"
    )


def _modality_tag(modality: Modality) -> str:
    """How a document puts a statement; whatever is not plainly stated is made loud."""
    word = _MODALITIES[modality]
    return word if modality in _PLAIN else f'<span class="tag modality">{word}</span>'


def _confidence(value: float) -> str:
    meaning = "The share of this rule’s statements found right on texts that people have read"
    return f'<span title="{meaning}">confidence {value:.0%}</span>'
