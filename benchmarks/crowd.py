"""python -m benchmarks.crowd: how long a question waits where many ask.

The bot is a process, and talks with the Telegram of the tests.
"""

import asyncio
import os
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.asking import QUESTIONS
from benchmarks.measuring import Measurement, typical_and_slow
from tests.telegram.chat import Chat
from tests.telegram.process import LOADING, process, settings
from tests.telegram.said import Said
from tests.telegram.server import Server

# Chats that talk with the bot at the same time, and questions of each.
CHATS, EACH = 200, 5
# How often each question is asked alone.
ROUNDS = 3
# Seconds in which somebody reads an answer and types the next question.
PAUSE = 20.0
# Messages that Telegram lets one bot say: at once, and then every second.
PACE = 30
# Seconds after which what wasn't answered counts as lost, from the last question on, and seconds of quiet
# after which nothing is answered a second time.
LOST, QUIET = 300.0, 2.0
PROMISED = "0 lost, 0 twice, 0 out of order", "one answer each"


class Asked(NamedTuple):
    chat: Chat
    question: str
    after: float = 0.0


class Wait(NamedTuple):
    """A question: the seconds at which it was asked and answered, and whether that was its answer."""

    asked: float
    answered: float
    right: bool

    @property
    def seconds(self) -> float:
        return self.answered - self.asked


class Alone(NamedTuple):
    """What a question takes where nobody else asks, and what there is to say to each."""

    seconds: list[float]
    processor: float
    answers: dict[str, str]


class Outcome(NamedTuple):
    """What became of some questions; `spare` is what was said beyond one answer each, `processor` the
    seconds of it that one took.
    """

    waits: list[Wait]
    lost: int
    spare: int
    processor: float

    @property
    def told(self) -> str:
        wrong = sum(not wait.right for wait in self.waits)
        return f"{self.lost} lost, {self.spare} twice, {wrong} out of order"


class Ear:
    """Hears when the bot says what, by the clock that questions are timed with."""

    def __init__(self, telegram: Server) -> None:
        self._telegram, self._heard = telegram, 0
        self.said: dict[int, list[tuple[float, str]]] = defaultdict(list)
        self.count = 0
        self._notified = telegram.world.noticed
        telegram.world.noticed = self._noticed

    def _noticed(self) -> None:
        now, events = time.perf_counter(), self._telegram.world.events
        for event in events[self._heard :]:
            if event.kind == "sent":
                self.said[event.chat].append((now, Said.of(event.what).answer))
                self.count += 1
        self._heard = len(events)
        self._notified()

    async def hears(self, count: int, seconds: float) -> None:
        """Wait until so many messages were said, or for so long."""
        try:
            async with asyncio.timeout(seconds):
                while self.count < count:
                    await self._telegram.changed.wait()
        except TimeoutError:
            return


class Crowd:
    """Many who ask one bot, the process `bot`."""

    def __init__(self, telegram: Server, bot: int) -> None:
        self._telegram, self._bot = telegram, bot
        self._ear = Ear(telegram)

    async def asks_in_turns(self, questions: Sequence[str]) -> Alone:
        """Each question by somebody else, when the one before is answered."""
        taken, answers, before = [], {}, _processor(self._bot)
        for question in questions:
            chat, count = Chat.private(self._telegram), self._ear.count
            began = time.perf_counter()
            chat.writes(question)
            await self._ear.hears(count + 1, LOADING)
            ((answered, answers[question]),) = self._ear.said[chat.room.about["id"]]
            taken.append(answered - began)
        return Alone(taken, (_processor(self._bot) - before) / len(questions), answers)

    async def asks(self, questions: Sequence[Asked], answers: dict[str, str]) -> Outcome:
        """What becomes of questions that are asked each at its time; `answers` is what there is to say."""
        began, before, count = time.perf_counter(), _processor(self._bot), self._ear.count
        asked = defaultdict(list)
        for chat, question, after in questions:
            if (early := began + after - time.perf_counter()) > 0:
                await asyncio.sleep(early)
            asked[chat.room.about["id"]].append((time.perf_counter() - began, question))
            chat.writes(question)
        await self._ear.hears(count + len(questions), LOST)
        processor = (_processor(self._bot) - before) / len(questions)
        await asyncio.sleep(QUIET)
        waits = [
            Wait(at, heard - began, answer == answers[question])
            for chat_id, one in asked.items()
            for (at, question), (heard, answer) in zip(one, self._ear.said[chat_id], strict=False)
        ]
        said = sum(len(self._ear.said[chat_id]) for chat_id in asked)
        return Outcome(waits, len(questions) - len(waits), said - len(waits), processor)


def measure(*, chats: int = CHATS, pause: float = PAUSE) -> Iterator[Measurement]:
    """Questions that many ask over some minutes, beside the same ones asked alone; and all asked at the same
    moment, beside the time that Telegram's pace leaves them.
    """
    alone, steady, burst = asyncio.run(_measured(chats, pause))
    count, each = chats * EACH, f"{chats} chats"
    over = statistics.median(wait.seconds for wait in steady.waits) - statistics.median(alone.seconds)
    yield Measurement(
        f"{count:,} questions, {each}, {chats / pause:.0f} a second",
        typical_and_slow([wait.seconds for wait in steady.waits]),
        typical_and_slow(alone.seconds),
        f"alone; median {1000 * over:+.0f} ms",
    )
    yield Measurement("what became of them", steady.told, *PROMISED)
    yield Measurement(
        "one question's processor time",
        f"{1000 * steady.processor:.0f} ms",
        f"{1000 * alone.processor:.0f} ms",
        "alone",
    )
    yield Measurement(
        f"{count:,} questions at one moment, the last answered",
        f"{max(wait.answered for wait in burst.waits):.1f} s",
        f"{max(0, count - PACE) / PACE:.1f} s",
        "at Telegram's pace",
    )
    yield Measurement("what became of them", burst.told, *PROMISED)


async def _measured(chats: int, pause: float) -> tuple[Alone, Outcome, Outcome]:
    with TemporaryDirectory() as folder:
        quiet = asyncio.subprocess.DEVNULL
        async with (
            Server() as telegram,
            process(Path(folder), errors=quiet, **settings(telegram)) as bot,
        ):
            crowd = Crowd(telegram, bot.pid)
            # Once before the clock runs, as in a bot that isn't asked its first question.
            await crowd.asks_in_turns(QUESTIONS)
            alone = await crowd.asks_in_turns(QUESTIONS * ROUNDS)
            steady = await crowd.asks(list(_steady(_chats(telegram, chats), pause)), alone.answers)
            burst = await crowd.asks(list(_turns(_chats(telegram, chats))), alone.answers)
    return alone, steady, burst


def _chats(telegram: Server, count: int) -> list[Chat]:
    return [Chat.private(telegram, f"Person {number}") for number in range(count)]


def _turns(chats: Sequence[Chat]) -> Iterator[Asked]:
    """Each chat's questions in their order, a chat's next one after all others' one before."""
    for turn in range(EACH):
        for number, chat in enumerate(chats):
            yield Asked(chat, QUESTIONS[(7 * number + turn) % len(QUESTIONS)])


def _steady(chats: Sequence[Chat], pause: float) -> Iterator[Asked]:
    """The same, each chat's with that pause between them, begun at a moment of its own."""
    chance = random.Random(1)
    begins = sorted(chance.uniform(0, pause) for _ in chats)
    for number, asked in enumerate(_turns(chats)):
        turn, chat = divmod(number, len(chats))
        yield asked._replace(after=turn * pause + begins[chat])


def _processor(process_id: int) -> float:
    """Seconds of processor time that a process took until now."""
    fields = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    for line in measure():
        print(*line, sep=" · ")
