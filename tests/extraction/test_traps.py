"""What a text only seems to state: values of another meeting, titles of another person, presence of the invited. Each
trap stands beside a sentence of like words that does state it. All names are invented."""

from __future__ import annotations

import pytest

from ccpg_graph.extraction import extract
from ccpg_graph.records import Document, Literal, Ref, Term

ISSUED = "2031-03-05"


def facts(text: str) -> set[str]:
    """What a text states, as `predicate value`, things by their names."""
    language = "ru" if any("а" <= c <= "я" for c in text.lower()) else "en"
    reading = extract(Document("d", text, language, issued=ISSUED))
    names = {t.key: t.labels[0].text if t.labels else t.key for t in reading.things}
    found = set()
    for claim in reading.claims:
        value = claim.object
        word = names.get(value.key, value.key) if isinstance(value, Ref) else ""
        word = word or (value.name if isinstance(value, Term) else value.value if isinstance(value, Literal) else "")
        found.add(f"{claim.predicate.partition(':')[2]} {word.removeprefix('ccpg:')}")
    return found


def values(text: str, predicate: str) -> set[str]:
    """The values of one predicate."""
    return {fact.partition(" ")[2] for fact in facts(text) if fact.startswith(f"{predicate} ")}


PROGRAMME = "The new programme of cooperation between the Prosecutor General's Offices of Armenia and Georgia"
ПРОГРАММА = "Новая программа сотрудничества Генеральных прокуратур Армении и Грузии"
HUNGARY = "The Chief Prosecutor of Hungary Peter Balint took part in the 12th conference of prosecutors in Kosice."
ВЕНГРИЯ = "Генеральный прокурор Венгрии Петер Балинт принял участие в 12-й конференции прокуроров в Кошице."


@pytest.mark.parametrize(
    "text",
    [
        f"{HUNGARY} The conference has been held annually since 2010.",
        f"{ВЕНГРИЯ} Конференция проводится ежегодно с 2010 года.",
    ],
)
def test_the_year_since_which_a_row_is_held_is_no_date_of_it(text: str) -> None:
    assert not values(text, "startDate")


@pytest.mark.parametrize(
    "text",
    [f"{HUNGARY} The conference was held in May 2030.", f"{ВЕНГРИЯ} Конференция состоялась в мае 2030 года."],
)
def test_the_month_in_which_it_was_held_is(text: str) -> None:
    assert values(text, "startDate") == {"2030-05"}


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        (("Prosecutor General of Armenia Ara Vardan received a reprimand from President Levon Sahak, and so did Gagik "
         "Manuk, Minister of Justice of Armenia."), set()),
        ("Prosecutor General of Armenia Ara Vardan received Gagik Manuk, Minister of Justice of Georgia.",
         {"Ara Vardan", "Gagik Manuk"}),
    ],
)  # fmt: skip
def test_who_received_a_thing_received_nobody(text: str, guests: set[str]) -> None:
    assert values(text, "participant") == guests


def test_an_adjective_of_a_group_is_nobody() -> None:
    text = "Генеральный прокурор Венгрии Петер Балинт открыл встречу генеральных прокуроров стран Задунайской группы."
    assert values(text, "member") == {"Петер Балинт"}
    assert "Невский" in "".join(values("В Минск прибыл Генеральный прокурор России Невский.", "member"))


@pytest.mark.parametrize(
    "line",
    [
        "Latest news: Prosecutor General of Latvia met his Lithuanian colleague in Riga.",
        "Read also: Prosecutor General of Latvia met his Lithuanian colleague in Riga",
        "Последние новости: Генпрокурор Латвии встретился с литовским коллегой в Риге.",
    ],
)
def test_a_line_that_points_to_other_news_states_nothing(line: str) -> None:
    text = HUNGARY if line.isascii() else ВЕНГРИЯ
    assert not {"place riga", "Рига"} & {f for f in facts(f"{text}\n\n{line}") if "riga" in f.lower()}


def test_a_meeting_before_is_another() -> None:
    text = (
        "Prosecutor General of Armenia Ara Vardan met with Prosecutor General of Georgia Levan Kiknadze. "
        "The previous meeting took place in Kutaisi in 2029."
    )
    reading = extract(Document("d", text, "en", issued=ISSUED))
    placed = {c.subject for c in reading.claims if c.predicate == "ccpg:place"}
    attended = {c.object.key for c in reading.claims if c.predicate == "ccpg:inMeeting" and isinstance(c.object, Ref)}
    assert len(placed) == 1
    assert not placed & attended


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        (("Newly appointed Prosecutor General of Kosovo Blerim Gashi held his first meeting with Ambassador of Italy "
         "Gino Barba in Pristina."), set()),
        ("The Prosecutors General of the SCO Member States held their 12th meeting in Almaty.", {"12"}),
    ],
)  # fmt: skip
def test_the_first_meeting_of_somebody_is_no_first_of_a_row(text: str, ordinals: set[str]) -> None:
    assert values(text, "ordinal") == ordinals


def test_gathering_something_is_no_gathering() -> None:
    text = (
        "For gathering evidence each of the two offices has opened a site, said Prosecutor General of Ukraine Ivan "
        "Petrenko in Kyiv."
    )
    assert not values(text, "inMeeting")
    assert not values(text, "status")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (("Предыдущий протокол подписали в Баку в 2015 году Генеральный прокурор Армении Ара Вардан и Генеральный "
         "прокурор Грузии Леван Кикнадзе."), {"Recalled"}),
        (("Протокол подписали в Баку Генеральный прокурор Армении Ара Вардан и Генеральный прокурор Грузии Леван "
         "Кикнадзе."), {"Signed"}),
        (("Prosecutor General of Armenia Ara Vardan noted that the memorandum with the Ministry of Justice of Georgia "
         "would be signed in the autumn."), {"Proposed"}),
    ],
)  # fmt: skip
def test_what_was_or_will_be_signed_is_not_signed_now(text: str, status: set[str]) -> None:
    assert values(text, "instrumentStatus") == status


def test_a_visit_of_another_year_tells_not_where_they_met() -> None:
    text = (
        "Генеральный прокурор Монголии Бат Жаргал встретился с послом США Ричардом Буном. "
        "В 2019 году Улан-Батор посетил Генеральный прокурор США Уильям Хартли."
    )
    assert not values(text, "country") - {"state/us"}


def test_a_title_after_a_comma_is_not_of_another_states_prosecutor() -> None:
    text = (
        "Commenting on the words of Russian Prosecutor General Igor Krasin, the Prosecutor General of Latvia said that "
        "cooperation was over."
    )
    assert values(text, "post") == {"Russian Prosecutor General"}
    two = (
        "Prosecutor General of Latvia Armin Meister, President of the International Association of Prosecutors, spoke."
    )
    assert len(values(two, "post")) == 2


@pytest.mark.parametrize(
    ("text", "series"),
    [
        (("At the CIS summit in Bishkek the presidents discussed the work of the Coordinating Council of Prosecutors "
         "General of the CIS."), 0),
        ("The CIS Coordinating Council of Prosecutors General held its session in Bishkek.", 1),
    ],
)  # fmt: skip
def test_a_summit_is_no_session_of_prosecutors(text: str, series: int) -> None:
    assert len(values(text, "series")) == series


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        (("На 35-е заседание Координационного совета генеральных прокуроров СНГ, прошедшее в Минске, были приглашены "
         "представители Интерпола и Европола."), 0),
        (("В 35-м заседании Координационного совета генеральных прокуроров СНГ, которое прошло в Минске, участвовали "
         "представители Интерпола и Европола."), 2),
    ],
)  # fmt: skip
def test_the_invited_have_not_come_yet(text: str, participants: int) -> None:
    assert len(values(text, "participant")) == participants


def test_a_conference_somebody_will_not_go_to_is_not_held() -> None:
    assert not values("Генеральный прокурор Латвии Армин Мейстер сказал, что на конференцию не поедет.", "status")
    assert values("Генеральный прокурор Латвии Армин Мейстер сказал на конференции в Риге речь.", "status") == {"Held"}


def test_presence_belongs_to_no_meeting_told_later() -> None:
    text = (
        "Ambassador of Mongolia Luvsan Dorj was present. Earlier Prosecutor General of Mongolia Bat Jargal had "
        "visited Dushanbe, where he met with Prosecutor General of Tajikistan Farrukh Nazar."
    )
    assert "Luvsan Dorj" not in values(text, "participant")


def test_what_the_next_meeting_will_discuss_was_no_topic_of_the_last() -> None:
    text = (
        "Prosecutor General of Latvia Armin Meister met with Prosecutor General of Finland Aino Tuohi in Helsinki. "
        "In September they will discuss cybercrime."
    )
    assert not values(text, "topic")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The parties discussed the visit of the Procurator-General of China to Belarus in Minsk.", 0),
        ("During the visit of the Procurator-General of China to Belarus the parties discussed extradition.", 1),
        ("Обсужден визит Генерального прокурора Китая в Беларусь.", 0),
        ("В ходе визита Генерального прокурора Китая в Беларусь обсуждена экстрадиция.", 1),
    ],
)
def test_a_visit_that_is_spoken_of_has_not_been_paid(text: str, kinds: int) -> None:
    reading = extract(Document("d", text, "ru" if "в" in text else "en", issued=ISSUED))
    assert sum(t.kind == "Visit" for t in reading.things) == kinds


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{PROGRAMME} has been approved and will be signed in May.",
         {"Proposed"}),
        (f"{PROGRAMME} has been approved.", {"Adopted"}),
        (f"{ПРОГРАММА} согласована и будет подписана в мае.", {"Proposed"}),
    ],
)  # fmt: skip
def test_what_is_agreed_and_will_be_signed_is_to_come(text: str, status: set[str]) -> None:
    assert values(text, "instrumentStatus") == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Меморандум между Генеральной прокуратурой Армении и Генеральной прокуратурой Грузии подписан не был.", set()),
        ("Меморандум между Генеральной прокуратурой Армении и Генеральной прокуратурой Грузии подписан.", {"Signed"}),
    ],
)
def test_a_denial_after_the_verb_is_one(text: str, status: set[str]) -> None:
    assert values(text, "instrumentStatus") == status


def test_the_award_received_for_somebody_makes_no_meeting() -> None:
    text = (
        "Prosecutor General of Latvia Armin Meister could not come, and the award was received by Ambassador of Latvia "
        "Edgar Skuja."
    )
    assert not values(text, "participant")
    assert values("Prosecutor General of Latvia Armin Meister was received by Minister of Justice of Italy Gino Barba.",
                  "participant") == {"Armin Meister", "Gino Barba"}  # fmt: skip


def test_duties_given_to_another_are_no_instruction_to_the_one_who_had_them() -> None:
    text = (
        "Prosecutor General of Armenia Ara Vardan has left. The duties of the Prosecutor General were assigned to "
        "First Deputy Prosecutor General Gagik Manuk."
    )
    assert "Ara Vardan" not in values(text, "addressee")


def test_a_press_conference_is_no_conference() -> None:
    assert not values("Генеральный прокурор Грузии Леван Кикнадзе выступил на пресс-конференции в Риге.", "status")
    assert values("Генеральный прокурор Грузии Леван Кикнадзе выступил на конференции в Риге.", "status") == {"Held"}


def test_those_gathered_elsewhere_tell_not_that_it_was_held() -> None:
    text = (
        "Генеральный прокурор Армении Ара Вардан позвал собравшихся на 29-ю конференцию прокуроров, которую Ереван "
        "примет в мае 2032 года."
    )
    assert values(text, "status") == {"Planned"}
    assert values(text, "ordinal") == {"29"}
