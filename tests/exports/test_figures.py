"""Figures and the report: what is drawn, that it is the same each time, and that labels do not lie on one another."""

from __future__ import annotations

import re
import struct
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from ccpg_graph.exports.figures import Circle, Drawing, Line, Text, draw_network, png_of, svg_of
from ccpg_graph.exports.figures.labels import place_labels, short_labels
from ccpg_graph.exports.figures.scales import scales_of
from ccpg_graph.exports.report import Doubts, report
from ccpg_graph.network import Cooperation, Filters, Network, lay_out, project
from tests.network.made import Made

FEW = Doubts(draws=20, percent=20.0)


@pytest.fixture(scope="module")
def cooperation() -> Cooperation:
    """A council of nine, of whom some meet by twos as well; one office stands alone with another."""
    made = Made()
    codes = ("am", "az", "by", "kg", "kz", "md", "ru", "tj", "uz", "mn", "cn")
    made.offices(*codes)
    graph = made.document("a", "2021-10-01")
    for year in (2019, 2020, 2021):
        made.meeting(graph, f"s{year}", [f"body/{code}" for code in codes[:9]], start=f"{year}-09-20")
    made.meeting(graph, "two", ["body/by", "body/ru"], start="2020-03-01")
    made.meeting(graph, "east", ["body/mn", "body/cn"], start="2020-04")
    made.meeting(graph, "host", ["body/by", "body/kz"], start="2021-05-02", host="body/am")
    return made.cooperation()


@pytest.fixture(scope="module")
def network(cooperation: Cooperation) -> Network:
    return project(cooperation, "co-attendance-offices", Filters())


def labels_of(drawing: Drawing) -> list[Text]:
    return [shape for shape in drawing.shapes if isinstance(shape, Text) and shape.halo]


def test_a_drawing_has_a_disc_a_node_and_a_line_a_tie(network: Network) -> None:
    drawing = draw_network(network, lay_out(network))
    assert sum(isinstance(shape, Circle) and bool(shape.about) for shape in drawing.shapes) == len(network.ids)
    assert sum(isinstance(shape, Line) and bool(shape.about) for shape in drawing.shapes) == len(network.source)
    assert network.definition.title in drawing.title
    assert "release 1-made" in drawing.description


def test_labels_do_not_lie_on_one_another_nor_outside(network: Network) -> None:
    drawing = draw_network(network, lay_out(network))
    boxes = [label.box for label in labels_of(drawing)]
    assert len(boxes) == len(network.ids)
    assert all(left >= 0 and right <= drawing.width for left, _, right, _ in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_labels_without_room_are_counted(cooperation: Cooperation) -> None:
    """All nodes on nearly one spot."""
    network = project(cooperation, "co-attendance-offices", Filters())
    drawing = draw_network(network, {node: (0.0, number / 1e6) for number, node in enumerate(network.ids)})
    labelled = len(labels_of(drawing))
    assert labelled < len(network.ids)
    assert f"{labelled} labelled" in drawing.description


def test_a_directed_network_has_arrows_and_a_second_mode_open_discs(cooperation: Cooperation) -> None:
    hosting = project(cooperation, "hosting", Filters())
    drawing = draw_network(hosting, lay_out(hosting))
    assert any(isinstance(shape, Line) and shape.arrow for shape in drawing.shapes)
    meetings = project(cooperation, "office-meeting", Filters())
    drawing = draw_network(meetings, lay_out(meetings))
    assert any(isinstance(shape, Circle) and shape.open for shape in drawing.shapes)


def test_svg_is_well_formed_and_needs_nothing_from_elsewhere(network: Network) -> None:
    written = svg_of(draw_network(network, lay_out(network)))
    root = ET.fromstring(written)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert b"href" not in written
    assert written == svg_of(draw_network(network, lay_out(network)))


def test_png_has_the_size_of_the_sheet(network: Network) -> None:
    drawing = draw_network(network, lay_out(network))
    written = png_of(drawing, 72)
    assert written.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", written[16:24])
    assert (width, height) == (int(drawing.width), int(drawing.height))


def test_an_empty_network_is_drawn_and_told() -> None:
    made = Made()
    made.offices("am")
    cooperation = made.cooperation()
    empty = project(cooperation, "co-attendance-offices", Filters())
    assert svg_of(draw_network(empty, lay_out(empty))) != b""
    assert "Nothing came about" in report(empty, {}, "", cooperation.tables.store, FEW)


def test_the_report_tells_what_it_should(cooperation: Cooperation, network: Network) -> None:
    page = report(network, lay_out(network), "Who <sits> with whom?", cooperation.tables.store, FEW)
    assert "Who &lt;sits&gt; with whom?" in page
    for heading in ("How it is defined", "Who stands where", "The strongest ties", "Year by year", "cannot tell"):
        assert heading in page
    assert "<small>" in page  # intervals
    assert "Documents by year of publication" in page
    assert page == report(network, lay_out(network), "Who <sits> with whom?", cooperation.tables.store, FEW)


def test_the_report_asks_nothing_of_anybody(cooperation: Cooperation, network: Network) -> None:
    page = report(network, lay_out(network), "", cooperation.tables.store, FEW)
    assert "default-src 'none'" in page
    assert re.findall(r"<(?:script|link|img|iframe)\b", page) == []
    assert re.findall(r"""(?:src|href)=|url\(""", page) == []


def test_a_report_can_be_made_of_every_projection(cooperation: Cooperation, tmp_path: Path) -> None:
    for name in ("hosting", "instruments", "succession", "office-meeting", "office-topic", "co-attendance-officials"):
        network = project(cooperation, name, Filters())
        page = report(network, lay_out(network), "", cooperation.tables.store, FEW)
        assert page.startswith("<!doctype html>")


def test_only_the_office_with_nothing_above_is_called_by_its_state() -> None:
    """Where an office below it is alone in the picture, it is called by its own name."""
    made = Made()
    made.offices("am", "by")
    made.fact("registry", "body/am-military", "rdf:type", "ccpg:Office")
    made.fact("registry", "body/am-military", "ccpg:country", "state/am")
    made.fact("registry", "body/am-military", "org:subOrganizationOf", "body/am")
    made.label("state/am", "Armenia")
    made.label("body/am-military", "Military Office of am")
    graph = made.document("a")
    made.meeting(graph, "one", ["body/am-military", "body/by"])
    made.meeting(graph, "two", ["body/am", "body/by"], start="2020")
    cooperation = made.cooperation()
    labels = short_labels(project(cooperation, "co-attendance-offices", Filters(since="2020")))
    assert labels["body/am"] == "Armenia"
    meetings = short_labels(project(cooperation, "office-meeting"))
    assert meetings["body/am-military"] == "Military Office of am"
    assert (meetings["meeting/two"], meetings["meeting/one"]) == ("two, 2020", "one")


def test_many_ties_are_thinner_and_many_nodes_smaller(network: Network) -> None:
    places = {node: (float(number * 40), 0.0) for number, node in enumerate(network.ids)}
    crowded = {node: (x / 10, y) for node, (x, y) in places.items()}
    few, many = scales_of(network, places), scales_of(network, crowded)
    assert many.radius_most < few.radius_most
    assert many.radius(many.heaviest) <= 2.0 + 1.5  # discs 4 points apart
    assert few.width(few.strongest) > few.width(1.0) > 0


def test_a_legend_shows_weights_that_are_drawn_differently(cooperation: Cooperation, network: Network) -> None:
    def weights(drawing: Drawing) -> list[Line]:
        return [shape for shape in drawing.shapes if isinstance(shape, Line) and not shape.about]

    strong, weak = weights(draw_network(network, lay_out(network)))
    assert strong.width > weak.width
    equal = project(cooperation, "office-meeting")
    assert len(weights(draw_network(equal, lay_out(equal)))) == 1


def test_labels_choose_the_side_with_the_fewest_ties() -> None:
    tie = Line(50, 50, 200, 50, 1, "#000000")
    (label,) = place_labels([("name", (50.0, 50.0), 5.0)], [(45, 45, 55, 55)], [tie], (0, 0, 300, 300))
    left, top, right, bottom = label.box
    assert right < 50 or bottom < 50 or top > 50


def test_what_was_planned_is_not_drawn_as_held(cooperation: Cooperation) -> None:
    planned = project(cooperation, "co-attendance-offices", Filters(statuses=("Planned",)))
    drawing = draw_network(planned, lay_out(planned))
    assert drawing.title.endswith("(planned, not known to have come about)")
    assert "(planned, not known to have come about)" in report(planned, {}, "", cooperation.tables.store, FEW)
    mixed = project(cooperation, "co-attendance-offices", Filters(statuses=("Held", "Planned")))
    assert mixed.title.endswith("(planned as well)")


def test_a_state_has_one_colour_in_every_picture(cooperation: Cooperation) -> None:
    def colours(filters: Filters) -> dict[str, str]:
        network = project(cooperation, "co-attendance-offices", filters)
        discs = [each for each in draw_network(network, lay_out(network)).shapes if isinstance(each, Circle)]
        return {each.about.partition(":")[0]: each.colour for each in discs if each.about}

    whole, part = colours(Filters()), colours(Filters(since="2020-03", until="2020-03"))
    assert len(set(part.values())) == 2
    assert part.items() <= whole.items()
