"""The share of a rule's claims found right, and what stands in for a rule seldom met."""

from __future__ import annotations

from ccpg_graph.knowledge.calibration import Calibration, Counts, load_calibration

MEASURED = Calibration(
    {"presence.often": Counts(19, 1), "presence.seldom": Counts(1, 0)},
    {"presence": Counts(20, 5), "agenda": Counts(1, 0)},
    Counts(9, 1),
)


def test_a_rule_often_met_has_its_own_share() -> None:
    assert MEASURED.confidence("presence.often") == round(20 / 22, 3)


def test_a_rule_seldom_met_has_the_share_of_its_reader() -> None:
    assert MEASURED.confidence("presence.seldom") == round(21 / 27, 3)


def test_a_reader_seldom_met_has_the_share_of_all() -> None:
    assert MEASURED.confidence("agenda.item") == round(10 / 12, 3)


def test_the_shipped_counts_are_read() -> None:
    shipped = load_calibration()
    assert shipped.all.right > 0
    assert all(0 <= shipped.confidence(rule) <= 1 for rule in shipped.rules)
