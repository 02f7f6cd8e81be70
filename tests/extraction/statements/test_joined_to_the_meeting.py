"""Whom words join to the meeting told, though no verb of coming names it: so did others, among them, beside them, who
leads those who came, who holds the next one, who spoke for all; and who only seems so."""

from __future__ import annotations

import pytest

from tests.extraction.stories import told

SCO = "The 21st Meeting of Prosecutors General of the SCO Member States was held in Almaty on 3 June 2031."
IAP = "The 12th Conference of the International Association of Prosecutors took place in Nairobi on 3 June 2031."
SCO_RU = "20-е заседание генеральных прокуроров государств-членов ШОС прошло в Астане 3 июня 2031 года."
CIS_RU = "3 июня 2031 года в Минске прошло заседание Координационного совета генеральных прокуроров СНГ."
CONFERENCE_RU = "3 июня 2031 года в Минске прошла конференция прокуроров."

THERE = [
    (
        (
            f"{SCO} Delegations of the Prosecutor Generals' Offices of China, India and Iran took part in the "
            "event, and so did those of Belarus and Mongolia as observers."
        ),
        "body/mn-prosecutor-generals-office | Participant",
    ),
    (
        (
            f"{IAP} The heads of the delegations of Kenya and Uganda took the floor, as did a representative of "
            "the Prosecutor General's Office of Moldova."
        ),
        "body/md-prosecutor-generals-office | Participant",
    ),
    (
        (
            f"{IAP} The participants were welcomed by the Minister of Justice of Kenya Jane Ouma and the other "
            "heads of delegations, and also by high officials – Chairman of the Supreme Court Moses Okello and "
            "Minister of the Interior Paul Mwangi."
        ),
        "Paul Mwangi | Speaker",
    ),
    (
        f"{IAP} The organizer of the conference was the United Nations Office on Drugs and Crime.",
        "body/unodc | Host",
    ),
    (
        f"{IAP} The United Nations Office on Drugs and Crime was the organiser of the conference.",
        "body/unodc | Host",
    ),
    (
        f"{IAP} On behalf of all delegations Prosecutor General of Kenya Jane Ouma thanked the hosts.",
        "Jane Ouma | Speaker",
    ),
    (
        (
            "The Prosecutor General of Moldova Ion Rusu has come to Minsk as a member of the delegation of "
            "Moldova, which President Nicolae Popa leads."
        ),
        "Nicolae Popa | HeadOfDelegation",
    ),
    (
        (
            "On 3 June 2031 Prosecutor General of Nigeria Adeyinka Bello met in Abuja with a delegation of "
            "legal experts of the Crown Prosecution Service, led by Graham Ashton, Deputy Director of the Crown"
            " Prosecution Service."
        ),
        "Graham Ashton | Participant",
    ),
    (
        (
            "On 3 June 2031 Prosecutor General of Kazakhstan Erlan Aliev met in Astana with a delegation of "
            "judges and prosecutors of the Supreme Court of Hungary led by its President Gabor Kovacs."
        ),
        "Gabor Kovacs | Participant",
    ),
    (
        (
            "The Public Prosecutions Office of the Macao Special Administrative Region took part in the 15th "
            "China-ASEAN Prosecutors-General Conference in Hong Kong on 3 June 2031."
        ),
        "body/mo-prosecutor-generals-office | Participant",
    ),
]
THERE_RU = [
    (
        (
            "В Баку сегодня пройдет первое заседание Совета генеральных прокуроров стран Тюркского совета. "
            "Ожидается участие генпрокуроров Турции, Узбекистана и Киргизии."
        ),
        "body/uz-prosecutor-generals-office | Participant?",
    ),
    (
        (f"{SCO_RU} Участвовали в работе семь глав надзорных ведомств ШОС. Среди них Кыргызстан, Россия и Узбекистан."),
        "body/kg-prosecutor-generals-office | Participant",
    ),
    (
        (
            f"{CIS_RU} Председательствовал генпрокурор Беларуси Иван Козлов, а основной доклад прочел "
            "генпрокурор РФ Павел Орлов."
        ),
        "Павел Орлов | Speaker",
    ),
    (
        f"{CIS_RU} Говорил с коллегами и генеральный прокурор Казахстана Ерлан Алиев.",
        "Ерлан Алиев | Speaker",
    ),
    (
        (f"{CIS_RU} От имени участников генеральный прокурор Казахстана Ерлан Алиев поблагодарил хозяев за прием."),
        "Ерлан Алиев | Speaker",
    ),
    (
        f"{SCO_RU} Из Улан-Батора приехал заместитель Генерального прокурора Монголии Бат Мунх.",
        "Бат Мунх | Participant",
    ),
    (
        (
            f"{SCO_RU} В нем приняли участие генпрокуроры Казахстана и России, заместитель генпрокурора Венгрии "
            "Ласло Кереш (наблюдатель) и генеральный секретарь ШОС Чжан Вэнь."
        ),
        "Ласло Кереш | Guest",
    ),
    (
        (
            f"{CONFERENCE_RU} Мероприятие организовала Генпрокуратура Беларуси, а вместе с ней – Международная "
            "ассоциация прокуроров."
        ),
        "body/iap | Host",
    ),
    (
        f"{CONFERENCE_RU} Устроителями выступили Генеральная прокуратура Беларуси и УНП ООН.",
        "body/unodc | Host",
    ),
    (
        f"{CONFERENCE_RU} Хозяйкой встречи была Генеральная прокуратура Беларуси.",
        "body/by-prosecutor-generals-office | Host",
    ),
    (
        (
            "Семинар по киберпреступности Генеральная прокуратура Российской Федерации и Верховная прокуратура "
            "Чешской Республики собираются провести в Брно в 2032 году."
        ),
        "body/cz-prosecutor-generals-office | Host?",
    ),
    (
        "Следующую конференцию генеральных прокуроров государств ШОС в 2032 году проведет Китай.",
        "body/cn-prosecutor-generals-office | Host?",
    ),
    (
        (
            "Делегация Узбекистана, которую возглавлял генеральный прокурор Нигмат Алиев, 3 июня 2031 года "
            "участвовала в 28-м заседании Координационного совета генеральных прокуроров СНГ и 16-м заседании "
            "генеральных прокуроров государств-членов ШОС."
        ),
        "Conference | Нигмат Алиев | HeadOfDelegation",
    ),
]


@pytest.mark.parametrize(("text", "line"), THERE)
def test_who_was_there_by_words_that_join_him_to_it(text: str, line: str) -> None:
    assert any(found.endswith(line) for found in told(text)), told(text)


@pytest.mark.parametrize(("text", "line"), THERE_RU)
def test_who_was_there_by_words_that_join_him_to_it_in_russian(text: str, line: str) -> None:
    assert any(found.endswith(line) for found in told(text, "", "ru")), told(text, "", "ru")


NOT_THERE = [
    (
        (
            f"{SCO} Delegations of the Prosecutor General's Offices of China and India took part in the event, "
            "and so did those of three more states, while those of Belarus and Mongolia stayed at home."
        ),
        "body/mn-prosecutor-generals-office",
    ),
    (
        f"{IAP} The participants were welcomed by Minister of Justice of Kenya Jane Ouma in a letter.",
        "Jane Ouma",
    ),
    (
        f"{IAP} The organizer of the next conference will be the Prosecutor General's Office of Uganda.",
        "Conference | body/ug-prosecutor-generals-office | Host",
    ),
    (
        f"{IAP} The organizer of the exhibition was the United Nations Office on Drugs and Crime.",
        "body/unodc",
    ),
    (
        f"{IAP} A greeting was sent on behalf of the participants to Prosecutor General of Uganda Moses Okello.",
        "Moses Okello",
    ),
    (
        f"{IAP} A message was read out on behalf of Prosecutor General of Uganda Moses Okello.",
        "Moses Okello",
    ),
    (
        (
            "The Prosecutor General of Moldova Ion Rusu came to Minsk on 3 June 2031. The delegation of "
            "Moldova, which President Nicolae Popa does not lead, stays until Friday."
        ),
        "Nicolae Popa",
    ),
    (
        (
            "Prosecutor General of Kenya Jane Ouma met in Nairobi with a delegation of the bar of Uganda on 3 "
            "June 2031, and a trial led by Judge Moses Okello went on."
        ),
        "Moses Okello",
    ),
    (
        (
            "Attorney General of Kenya Paul Otieno and Prosecutor General of Uganda Moses Okello were invited to the "
            "conference in Nairobi on 3 June 2031, but neither attended."
        ),
        "| Moses Okello |",
    ),
    (
        (
            "At the conference in Nairobi on 3 June 2031 Attorney General of Kenya Paul Otieno said that the "
            "delegation of Uganda, headed by Moses Okello, could not attend."
        ),
        "Moses Okello",
    ),
]
NOT_THERE_RU = [
    (
        (
            "В Баку 12 июня 2031 года пройдет заседание Совета генеральных прокуроров стран Тюркского совета. "
            "Участие генпрокуроров Турции и Узбекистана не ожидается."
        ),
        "body/uz-prosecutor-generals-office",
    ),
    (
        f"{SCO_RU} В организацию вступают новые страны. Среди них Кыргызстан, Россия и Узбекистан.",
        "body/kg-prosecutor-generals-office",
    ),
    (
        f"{SCO_RU} Доклад прочел бы и генеральный прокурор Узбекистана Нигмат Алиев, но он заболел.",
        "Нигмат Алиев",
    ),
    (
        f"{SCO_RU} Позже с коллегами по телефону говорил генеральный прокурор Узбекистана Нигмат Алиев.",
        "Нигмат Алиев",
    ),
    (
        (
            "Из Улан-Батора приехал генеральный прокурор Монголии Бат Мунх. Днем раньше, 3 июня 2031 года, в "
            "Астане прошла конференция прокуроров СНГ."
        ),
        "Бат Мунх",
    ),
    (
        f"{CONFERENCE_RU} Инициатором встречи выступил генеральный прокурор Казахстана Ерлан Алиев.",
        "Ерлан Алиев | Speaker",
    ),
    (
        ("Следующую конференцию прокуроров СНГ в 2032 году предложила провести Генеральная прокуратура Казахстана."),
        "body/kz-prosecutor-generals-office",
    ),
    (
        "Генеральная прокуратура Казахстана не намерена созывать совещание прокуроров СНГ в 2032 году.",
        "body/kz-prosecutor-generals-office",
    ),
    (
        (
            "Генеральная прокуратура Казахстана отказалась провести конференцию прокуроров СНГ в Астане 3 июня "
            "2031 года."
        ),
        "body/kz-prosecutor-generals-office",
    ),
    (
        "Беларусь готова принять в 2032 году международную конференцию прокуроров СНГ.",
        "body/by-prosecutor-generals-office",
    ),
    (
        (
            "Документ вручили генпрокурору Таиланда Праситу Чайвону на переговорах в Москве, рассказал "
            "начальник управления Генпрокуратуры РФ Кирилл Стриж."
        ),
        "Кирилл Стриж",
    ),
    (
        (
            "Делегация Узбекистана, которую возглавлял генеральный прокурор Нигмат Алиев, 3 июня 2031 года "
            "участвовала в заседании Координационного совета генеральных прокуроров СНГ и обсудила заседание "
            "генеральных прокуроров государств-членов ШОС."
        ),
        "Conference | Нигмат Алиев",
    ),
    (
        f"{SCO_RU} Отсутствовала делегация Армении во главе с генеральным прокурором Арой Давтяном.",
        "Давтян",
    ),
]


@pytest.mark.parametrize(("text", "line"), NOT_THERE)
def test_what_only_sounds_like_joining_puts_nobody_there(text: str, line: str) -> None:
    assert not any(line in found for found in told(text)), told(text)


@pytest.mark.parametrize(("text", "line"), NOT_THERE_RU)
def test_what_only_sounds_like_joining_puts_nobody_there_in_russian(text: str, line: str) -> None:
    assert not any(line in found for found in told(text, "", "ru")), told(text, "", "ru")


TOLD_BESIDE = [
    (
        (
            "In October 2031 it will be our turn to host in Prishtina the regional conference of Chief "
            "Prosecutors; Albania, Montenegro and Slovenia have already confirmed that their prosecution "
            "offices will come."
        ),
        "Conference | body/me-prosecutor-generals-office | Participant?",
    ),
    (
        (
            f"{IAP} The 27th Annual Conference will open in Tbilisi, Georgia, on 3 September 2031. Our hosts, "
            "the Prosecution Service of Georgia, are well ahead with the preparations."
        ),
        "Conference | body/ge-prosecutor-generals-office | Host?",
    ),
    (
        (
            "Attorney General Dennis Hall will attend the annual conference of the International Association of"
            " Prosecutors in Moscow in September 2031. Among the other speakers announced are IAP President "
            "Jonathan White and Russia's Prosecutor General Valery Orlov, whose office is the host of the "
            "conference."
        ),
        "Conference | body/ru-prosecutor-generals-office | Host?",
    ),
    (
        (
            "Kenya was the host of the 7th Annual Meeting of the African Prosecutors Association, which took "
            "place in Arusha, Tanzania, from 3 to 5 June 2031. It was attended by prosecutors from Kenya, "
            "Uganda and Tanzania."
        ),
        "Meeting | body/ke-prosecutor-generals-office | Host",
    ),
    (
        (f"{IAP} Luc Thomas of UNODC's Regional Office for West Africa told delegates of the network of prosecutors."),
        "Conference | Luc Thomas | Speaker",
    ),
    (
        (
            f"{SCO} Delegations of the Prosecutor Generals' Offices of China, India and Iran took part in the "
            "event, and so did those of Belarus and Mongolia as observers."
        ),
        "Conference | body/by-prosecutor-generals-office | Guest",
    ),
    (
        (
            "# Prime Minister of Mongolia Bat Gombo Meets Prosecutor General of Vietnam Nguyen Van "
            "Ba\n\nProsecutor General of Vietnam Nguyen Van Ba was received by Prime Minister of Mongolia Bat "
            "Gombo on 3 June 2031."
        ),
        "BilateralMeeting | Bat Gombo | Host",
    ),
]
TOLD_BESIDE_RU = [
    (
        (
            "Генеральный прокурор Беларуси Алексей Ровный встретился в Минске с Генеральным прокурором "
            "Республики Куба Марисоль Вега. За столом переговоров были также заместители генпрокуроров Виталий "
            "Пташко и Роландо Круз."
        ),
        "BilateralMeeting | Виталий Пташко | Participant",
    ),
    (
        (
            "3 июня 2031 года в Бишкеке прошло III заседание Совета генеральных прокуроров Организации тюркских"
            " государств. Глава делегации Узбекистана Шерзод Алиев предложил создать в рамках Совета рабочую "
            "группу."
        ),
        "CouncilSession | Шерзод Алиев | HeadOfDelegation",
    ),
]


@pytest.mark.parametrize(("text", "line"), TOLD_BESIDE)
def test_hosts_guests_and_speakers_told_in_a_clause_of_their_own(text: str, line: str) -> None:
    assert line in told(text), told(text)


@pytest.mark.parametrize(("text", "line"), TOLD_BESIDE_RU)
def test_hosts_guests_and_speakers_told_in_a_clause_of_their_own_in_russian(text: str, line: str) -> None:
    assert line in told(text, "", "ru"), told(text, "", "ru")


def test_who_joined_a_council_later_was_not_at_its_first_meeting() -> None:
    text = (
        "The Interstate Council of prosecutors met for the first time in Minsk on 3 June 2031; Belarus, Kazakhstan and "
        "Russia sat at the table; Armenia and Kyrgyzstan joined later."
    )
    assert not any("body/kg-" in line for line in told(text))


def test_this_session_is_that_of_the_council_told_right_before() -> None:
    first = "Координационный совет генеральных прокуроров СНГ собрался на 29-е заседание 2 октября 2030 года в Бишкеке."
    other = (
        "Межгосударственный совет по противодействию коррупции 11 июля 2030 года в Минске рассмотрел проект соглашения."
    )
    came = "Участие в этом заседании принял и представитель Секретариата ОДКБ."
    assert "CouncilSession | body/csto-secretariat | Participant" in told(f"{first} {came}", "", "ru")
    assert not any("csto" in line for line in told(f"{first} {other} {came}", "", "ru"))
