"""Papers, members and seats told in another breath than the plain one: who signed by the number of delegations, what
was planned and then signed, whose council the next session is. Texts are made up."""

from __future__ import annotations

import pytest

from tests.extraction.statements.test_who_else_came import read

FIVE = "The heads of the prosecution services of Georgia, Latvia, Malta, Oman and Peru met in Riga on 2 May 2031. "
ПЯТЬ = "Руководители прокуратур Грузии, Латвии, Мальты, Омана и Перу встретились в Риге 2 мая 2031 года. "
COUNCIL = "Coordinating Council of Prosecutors General of the CIS"
SESSION = f"The 41st session of the {COUNCIL} was held in Minsk on 9 May 2031. "
СОВЕТ = "Координационного совета генеральных прокуроров СНГ"
ЗАСЕДАНИЕ = f"9 мая 2031 года в Минске прошло 41-е заседание {СОВЕТ}. "


def values(text: str, predicate: str) -> set[str]:
    return {value for (_, name), row in read(text)[1].items() for value in row if name == predicate}


def kinds(text: str) -> list[str]:
    return [thing.kind for thing in read(text)[0].things]


@pytest.mark.parametrize(
    "told",
    [
        f"{FIVE}At the end of the talks the heads of the five delegations signed a joint declaration on trafficking.",
        f"{FIVE}The five delegations signed a joint declaration on trafficking.",
        f"{FIVE}A joint declaration on trafficking was signed by the heads of the five delegations.",
        f"{ПЯТЬ}Главы пяти делегаций подписали совместную декларацию о борьбе с торговлей людьми.",
    ],
)
def test_as_many_delegations_as_offices_met_are_these(told: str) -> None:
    assert {party[5:7] for party in values(told, "ccpg:party")} == {"ge", "lv", "mt", "om", "pe"}


def test_four_delegations_are_not_the_five_that_met() -> None:
    told = f"{FIVE}The heads of the four delegations signed a joint declaration on trafficking."
    assert values(told, "ccpg:party") == set()


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Prosecutor General's Offices of Armenia and Georgia agreed in spring to sign a memorandum. "
            "It was signed in Tbilisi on 21 July 2031."
        ),
        (
            "Генеральные прокуратуры Армении и Грузии договорились подписать меморандум о сотрудничестве. "
            "Он был подписан в Тбилиси 21 июля 2031 года."
        ),
    ],
)
def test_what_was_planned_and_then_signed_is_signed(told: str) -> None:
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Signed"}
    assert values(told, "ccpg:signedOn") == {"2031-07-21"}


@pytest.mark.parametrize(
    "told",
    [
        (
            "The Prosecutor General's Offices of Armenia and Georgia agreed to sign a memorandum on cooperation. "
            "It will be signed in Tbilisi."
        ),
        "The Prosecutor General's Offices of Armenia and Georgia agreed to prepare a memorandum on cooperation.",
        (
            "Генеральные прокуратуры Армении и Грузии договорились подписать меморандум о сотрудничестве. "
            "Он будет подписан в Тбилиси."
        ),
    ],
)
def test_what_is_to_be_signed_stays_a_plan(told: str) -> None:
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Proposed"}
    assert values(told, "ccpg:signatory") == set()


@pytest.mark.parametrize(
    "told",
    [
        (
            "Anna Ozola, Prosecutor General of Latvia, and Marko Jurić, Prosecutor General of Croatia, put "
            "their signatures in Riga to a memorandum on cooperation."
        ),
        (
            "It rests on a memorandum to which Prosecutor General of Latvia Anna Ozola and Prosecutor General of "
            "Croatia Marko Jurić, who is paying a visit to Riga, put their signatures."
        ),
    ],
)
def test_signatures_stand_apart_from_the_paper(told: str) -> None:
    assert {party[5:7] for party in values(told, "ccpg:party")} == {"lv", "hr"}
    assert len(values(told, "ccpg:signatory")) == 2


def test_what_followed_the_speeches_was_signed_there() -> None:
    told = f"{SESSION}The opening speeches were followed by the signing of a programme against fraud for 2032–2034."
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Signed"}


def test_an_outcome_to_come_is_a_plan() -> None:
    told = f"Завтра в Минске пройдёт заседание {СОВЕТ}. Итогом заседания, сказал собеседник, станет общее заявление."
    assert values(told, "ccpg:instrumentStatus") <= {"ccpg:Proposed"}


@pytest.mark.parametrize(
    "told",
    [
        f"The founding of the {COUNCIL} dates from 1995. Representatives of Armenia, Belarus and Moldova make it up.",
        f"The {COUNCIL} was founded in 1995. Armenia, Belarus and Moldova make it up.",
    ],
)
def test_those_who_make_it_up_are_members(told: str) -> None:
    assert values(told, "ccpg:member") == {"state/am", "state/by", "state/md"}


@pytest.mark.parametrize(
    "told",
    [
        "The Council of Prosecutors General of the SCO consists of the heads of the services of China, India and Peru.",
        "В Совет генпрокуроров ШОС входят Китай, Индия и Перу.",
    ],
)
def test_members_of_a_council_are_not_those_of_the_union_whose_it_is(told: str) -> None:
    members = {s for s, name in read(told)[1] if name == "ccpg:member"}
    assert "body/sco" not in members


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}The Council elected Ilya Titov, Prosecutor General of Belarus, its chairman.",
        f"{ЗАСЕДАНИЕ}Совет избрал Илью Титова, генпрокурора Беларуси, своим председателем.",
        f"{ЗАСЕДАНИЕ}Председателем совета сроком на три года избран генпрокурор Беларуси Илья Титов.",
    ],
)
def test_a_seat_set_off_is_what_one_is_elected_to(told: str) -> None:
    assert "Election" in kinds(told)


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}Prosecutor General of Belarus Ilya Titov was elected for a second time to head the {COUNCIL}.",
        f"{SESSION}Prosecutor General of Belarus Ilya Titov was elected to lead the Council.",
    ],
)
def test_whom_they_elect_to_lead_the_council_chairs_it(told: str) -> None:
    assert "Election" in kinds(told)
    assert "post/ccpg--chair" in values(told, "org:post")


def test_a_chairman_elected_to_something_else_is_elected_to_no_seat_of_the_council() -> None:
    told = f"{SESSION}Belarus elected Ilya Titov, Prosecutor General, chairman of the {COUNCIL}, to its parliament."
    assert "Election" not in kinds(told)


@pytest.mark.parametrize(
    "told",
    [
        (
            f"Titov heads CIS prosecutors\n\nThe next session to be held in Kazan\n\nIlya Titov became chairman of the "
            f"{COUNCIL}. He was elected at the Council's 41st session in Minsk."
        ),
        (
            "Титов возглавил совет\n\nСледующее заседание решили провести в Казани\n\nПредседателем "
            f"{СОВЕТ} стал Илья Титов. Его избрали на 41-м заседании в Минске."
        ),
    ],
)
def test_the_next_session_in_a_heading_is_of_the_council_of_the_page(told: str) -> None:
    assert values(told, "ccpg:series") == {"body/ccpg"}


def test_a_secretariat_is_instructed_at_the_session() -> None:
    told = f"{SESSION}The Secretariat was instructed to prepare a draft programme by 1 March 2032."
    assert "Instruction" in kinds(told)


@pytest.mark.parametrize(
    "told",
    [
        f"{SESSION}The members chose Kazan as the venue of the next session.",
        f"{SESSION}The members chose Kazan to be the place for the next session.",
        f"{ЗАСЕДАНИЕ}Местом следующего заседания члены совета выбрали Казань.",
        f"{ЗАСЕДАНИЕ}Члены совета определили Казань местом следующего заседания.",
    ],
)
def test_they_choose_where_the_next_session_is_held(told: str) -> None:
    assert "NextSession" in kinds(told)
    assert "place/kazan" in values(told, "ccpg:place")


@pytest.mark.parametrize(
    "told",
    [
        (
            "Anna Ozola, Prosecutor General of Latvia, and Marko Jurić, Prosecutor General of Croatia, signed in Riga "
            "a memorandum and a cooperation programme for 2032–2033."
        ),
        (
            "Генпрокурор Латвии Анна Озола и генпрокурор Хорватии Марко Юрич подписали в Риге меморандум и программу "
            "сотрудничества на 2032–2033 годы."
        ),
    ],
)
def test_papers_of_a_row_are_all_signed(told: str) -> None:
    assert sorted(k for k in kinds(told) if k in ("Memorandum", "Programme")) == ["Memorandum", "Programme"]
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Signed"}
    assert {party[5:7] for party in values(told, "ccpg:party")} == {"lv", "hr"}


def test_what_those_of_a_union_came_to_is_not_of_the_two_offices_that_the_text_names() -> None:
    told = (
        "Chief prosecutors of the member states of the Shanghai Cooperation Organisation gathered in Xi'an on 8 May "
        "2031. The outcome of the meeting was a memorandum on training. The offices of the prosecutors general of "
        "Latvia and Malta congratulated them."
    )
    assert values(told, "ccpg:party") == set()


def test_a_signature_stands_under_the_paper() -> None:
    told = (
        "На встрече в Баку 19 мая 2031 года генпрокуроры Латвии Анна Озола и Хорватии Марко Юрич подписали Положение о "
        "сети. Под документом стоит и подпись генпрокурора Мальты Ивана Веллы."
    )
    assert len(values(told, "ccpg:signatory")) == 3


def test_a_protocol_to_a_memorandum_is_of_its_makers() -> None:
    told = (
        "В нынешнем году был подписан Дополнительный протокол к Меморандуму о взаимопонимании между Генеральной "
        "прокуратурой Латвии и Генеральной прокуратурой Хорватии."
    )
    assert {party[5:7] for party in values(told, "ccpg:party")} == {"lv", "hr"}


def test_a_participle_tells_of_the_paper_before_it() -> None:
    told = (
        f"{ЗАСЕДАНИЕ}Прокуратуры руководствуются Хартией о дружбе, подписанной 7 июня 2002 года в Риге"
        ", и Конвенцией о борьбе с терроризмом от 15 июня 2001 года."
    )
    reading, claims = read(told)
    names = {thing.key: thing.labels[0].text for thing in reading.things if thing.labels}
    days = {names[s]: row for (s, name), row in claims.items() if name == "ccpg:signedOn"}
    assert next(row for name, row in days.items() if name.startswith("Конвенция")) == ["2001-06-15"]


def test_who_asked_for_a_paper_has_not_adopted_it() -> None:
    told = (
        f"{ЗАСЕДАНИЕ}Действует Программа сотрудничества в борьбе с мошенничеством на 2029–2031 годы. Секция "
        "предложение одобрила и просила Секретариат разослать программу прокуратурам."
    )
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Recalled"}


def test_the_two_sides_are_not_those_of_another_encounter() -> None:
    told = (
        "Prosecutor General of Oman Salim Rashdi met Marko Jurić, Prosecutor General of Croatia, in Riga on 2 May 2031."
        "\n\nTo Prosecutor General of Malta Ivan Vella he gave an account of digital files. The two sides agreed that "
        "a draft memorandum of understanding between the institutions would be drawn up by the end of the year."
    )
    assert "body/hr-prosecutor-generals-office" not in values(told, "ccpg:party")


@pytest.mark.parametrize("verb", ["Утверждена и", "Одобрена также"])
def test_a_paper_behind_and_is_adopted_too(verb: str) -> None:
    told = f"{ЗАСЕДАНИЕ}{verb} Программа сотрудничества в борьбе с мошенничеством на 2029–2031 годы."
    assert values(told, "ccpg:instrumentStatus") == {"ccpg:Adopted"}


@pytest.mark.parametrize(
    "told",
    [
        (
            f"{SESSION}An agreement on cooperation against fraud was concluded at it. An agreement on training was "
            "concluded, too. The papers were signed by the prosecutors general of Armenia, Belarus and Kazakhstan."
        ),
        (
            f"{ЗАСЕДАНИЕ}На нем заключено соглашение о борьбе с мошенничеством. Заключено и соглашение о "
            "подготовке кадров. Подписали документы руководители прокуратур Армении, Беларуси и Казахстана."
        ),
    ],
)
def test_who_signed_the_papers_signed_them_all(told: str) -> None:
    claims = read(told)[1]
    makers = [{party[5:7] for party in row} for (_, name), row in claims.items() if name == "ccpg:party"]
    assert makers == [{"am", "by", "kz"}] * 2


def test_the_prosecutors_general_are_the_two_who_talked() -> None:
    told = (
        "Генпрокурор Латвии Анна Озола встретилась в Риге с генпрокурором Хорватии Марко Юричем. По окончании "
        "переговоров генеральные прокуроры подписали Программу сотрудничества на 2032–2034 годы."
    )
    assert len(values(told, "ccpg:signatory")) == 2
