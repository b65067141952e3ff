"""The bot speaks the reader's language, or the one the chat has chosen; articles stay English."""

import pytest

from knowledge import Library
from tests.telegram.chat import Chat
from tests.telegram.running import both_ways, hooked, running
from tests.telegram.server import Server

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("flawless"), both_ways]


def german(telegram: Server, name: str = "Ida") -> Chat:
    chat = Chat.private(telegram, name)
    chat.person["language_code"] = "de"
    return chat


@pytest.mark.parametrize("webhook", [False, True])
async def test_a_reader_is_answered_in_their_language(
    telegram: Server, library: Library, webhook: bool
) -> None:
    async with running(telegram, library, **(hooked(telegram) if webhook else {})):
        ida, ada = german(telegram), Chat.private(telegram)
        assert (await ida.says("/start")).text.startswith("Hallo, ich bin Dateline.")
        assert (await ada.says("/start")).text.startswith("Hello, I'm Dateline.")
        said = await ida.says("when was the deal signed")
        assert said.text.startswith("Saturday → 29. Februar 2020\n")
        assert "Baradar and an American envoy signed the deal on Saturday" in said.text
        assert (await ida.says("how many american soldiers died")).answer == "Das sagt der Artikel nicht."
        page = await ida.says("/dates")
        assert page.text.startswith("Daten, 1-8 von ")
        assert (await ida.taps(page.button("Weiter"))).number == page.number
        # What is said beside the conversation, too.
        ida.shows({"location": {"latitude": 1.0, "longitude": 2.0}})
        assert (await ida.hears()).text.startswith("Mit einem Ort auf der Karte kann ich nichts anfangen.")
        offer = await ida.types("how many prisoners")
        assert offer.raw["button"]["text"] == "Den Chat mit mir öffnen"
        assert ida.sees(await ida.says("/timeline")) != ada.sees(await ada.says("/timeline"))


async def test_the_language_can_be_changed(telegram: Server, library: Library) -> None:
    async with running(telegram, library):
        ida = german(telegram)
        asked = await ida.says("/language")
        assert asked.labels == ["English", "Deutsch"]
        assert (await ida.taps(asked.button("English"))).text == "I speak English now."
        assert (await ida.says("/start")).text.startswith("Hello")
    # It is still known when the bot starts again.
    async with running(telegram, library):
        assert (await ida.says("/start")).text.startswith("Hello")
        # A picture's look is kept beside it, and neither changes the other.
        await ida.taps((await ida.says("/timeline")).button("Dark"))
        assert (await ida.says("/start")).text.startswith("Hello")
        again = await ida.says("/language")
        assert (await ida.taps(again.button("Deutsch"))).text == "Ich spreche jetzt Deutsch."
        assert (await ida.says("/timeline")).button("Hell")


async def test_a_group_is_answered_in_its_own_language_or_the_askers(
    telegram: Server, library: Library
) -> None:
    async with running(telegram, library):
        group, ida = Chat.group(telegram), german(telegram).person
        ada, group.person = group.person, ida
        assert (await group.says(f"/start{group.bot}")).text.startswith("Hallo")
        group.person = ada
        assert (await group.says(f"/start{group.bot}")).text.startswith("Hello")
        await group.taps((await group.says(f"/language{group.bot}")).button("Deutsch"))
        assert (await group.says(f"/start{group.bot}")).text.startswith("Hallo")


async def test_a_refusal_is_in_the_readers_language(telegram: Server, library: Library) -> None:
    async with running(telegram, library, users={1}):
        assert (await german(telegram).says("/start")).text.startswith(
            "Ich antworte nur eingeladenen Lesern."
        )


async def test_menus_and_profile_are_there_in_every_language(telegram: Server, library: Library) -> None:
    for _ in range(2):
        async with running(telegram, library):
            assert await Chat.private(telegram).says("/help")
    menus = telegram.world.menus
    assert {"default", "default de", "all_group_chats", "all_group_chats de"} == menus.keys()
    assert [one["command"] for one in menus["default"]] == [one["command"] for one in menus["default de"]]
    assert menus["default de"][1]["description"] == "wie man fragt"
    assert telegram.world.profile["description de"].startswith("Ich lese")
    # What hasn't changed isn't set anew.
    assert len(telegram.called("setMyDescription")) == 2


async def test_what_is_read_beside_the_conversation_is_told_in_the_same_language(
    telegram: Server, library: Library
) -> None:
    async with running(telegram, library):
        ida = german(telegram)
        card = await ida.says("/read The harbour of Portmere counted 77 boats on Monday.")
        assert "kein Erscheinungstag" in card.text
        ida.sends("torn.pdf", b"%PDF-1.7")
        for _ in range(2):
            assert (await ida.hears()).text.endswith("…")
        assert "I " not in (await ida.hears()).text


async def test_complaints_of_what_reads_are_in_the_readers_language(telegram: Server, chat: Chat) -> None:
    chat.person["language_code"] = "de"
    said = await chat.says(
        f"/read date 2020-13-01 {'The harbour of Portmere counted 77 boats on Monday. ' * 3}"
    )
    assert said.text.startswith("Den Tag 2020-13-01 gibt es nicht")
    assert (await chat.says("/read 1 2 3")).text.startswith("In dem Artikel sind keine Wörter")
