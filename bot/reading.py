"""What a message brought → an article in the chat's library, or a sentence that says why not."""

import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from pathlib import Path

import intake
from bot import passages
from bot.arrivals import Source
from bot.conversation import Conversation
from bot.incoming import File, Link, Paste
from bot.place import At
from bot.reply import Reply
from bot.texts import text
from bot.wording import clip, meeting
from bot.workers import Workers
from intake import Document, IntakeError
from knowledge import Article, ArticleError, article_of

log = logging.getLogger(__name__)

# Articles that are read at the same time; who only asks never waits for one of these.
AT_ONCE = 2

# Characters of a title that is made of an article's first words.
TITLE = 60

# Bytes of what is called a megabyte.
MEGABYTE = 1_000_000

# Characters from which on reading takes so long that it is announced.
LONG = 8_000

Tell = Callable[[Reply], Awaitable[None]]
Download = Callable[[str], Awaitable[bytes]]


class Desk:
    """Reads what comes in, beside the answering; `trusted` names hosts with private addresses."""

    def __init__(self, conversation: Conversation, trusted: Collection[str] = ()) -> None:
        self._conversation = conversation
        self._trusted = frozenset(trusted)
        self._readers = Workers(AT_ONCE, "reading")

    async def read(
        self, key: str, found: Paste | Link | File, at: At, tell: Tell, download: Download
    ) -> Reply:
        """The card of the article that was brought; how far it is, is told on the way."""
        try:
            document = await self._document(found, tell, download)
        except IntakeError as error:
            return refusal(error)
        source = await self._readers.do(lambda: source_of(document, found, at.topic))
        if isinstance(source, Reply):
            return source
        return await self._readers.do(lambda: self._conversation.add(key, source, at))

    async def _document(self, found: Paste | Link | File, tell: Tell, download: Download) -> Document:
        match found:
            case Link():
                await tell(meeting.sentence("reading.link"))
                return await self._readers.do(lambda: intake.read_link(found.link, self._trusted))
            case File():
                kind = checked(found)
                name = clip.clip(found.name, TITLE)
                await tell(meeting.sentence("reading.getting", name=name))
                data = await download(found.id)
                await tell(meeting.sentence("reading.file", name=name))
                read = await self._readers.do(lambda: intake.read_file(f"x.{kind}", data))
                return read._replace(published=found.published or read.published)
            case Paste():
                if len(found.text) > intake.LONGEST:
                    raise IntakeError("too_long", length=len(found.text), limit=intake.LONGEST)
                if len(found.text) > LONG:
                    await tell(meeting.sentence("reading.text"))
        return Document(found.text, "", found.published, found.site)


def read(conversation: Conversation, key: str, what: str) -> Reply:
    """The card of the article in a file of this machine or behind a link."""
    try:
        document = intake.read_link(what) if "://" in what else _local(Path(what).expanduser())
    except IntakeError as error:
        return refusal(error)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return meeting.sentence("file.closed", name=what, reason=reason or "")
    source = source_of(document, Link(what), None)
    return source if isinstance(source, Reply) else conversation.add(key, source)


def _local(path: Path) -> Document:
    # Its name first: what won't be read needn't be there.
    checked(File("", path.name, 0))
    kind = checked(File("", path.name, path.stat().st_size))
    return intake.read_file(f"x.{kind}", path.read_bytes())


def checked(file: File) -> str:
    """The kind of a file, before it is downloaded; IntakeError where it won't be read."""
    kind = intake.kind_of(file.name)
    if kind is None:
        raise IntakeError("unknown_kind", kind=clip.clip(file.name, TITLE) or text("file.unnamed"))
    if file.size > intake.LARGEST[kind]:
        raise IntakeError("too_large", size=file.size, limit=intake.LARGEST[kind])
    return kind


def source_of(document: Document, found: Paste | Link | File, topic: int | None) -> Source | Reply:
    """The article in a document, with the best day and title there are; words where there is none.

    The day is the one in the text, else the page's or file's, else that of the forwarded message.
    """
    if isinstance(found, Paste) and found.more:
        article = Article(found.text.strip())
        return Source(article, parts=passages.parts(article, found.message, topic, found.text))
    try:
        article = article_of(document.text, document.title, document.published)
    except ArticleError as error:
        return meeting.complaint(error)
    article = replace(article, title=article.title or clip.clip(article.text, TITLE))
    parts = passages.parts(article, found.message, topic, found.text) if isinstance(found, Paste) else ()
    return Source(article, document.site, document.link, parts)


def refusal(error: IntakeError) -> Reply:
    """Why something can't come in, in words."""
    values = dict(error.values_by_name)
    for name in ("size", "limit"):
        if error.name == "too_large":
            values[name] = _size(int(values[name]))
    if error.name == "unknown_kind":
        values["allowed"] = ", ".join(endings[0] for endings in intake.KINDS.values())
    return meeting.sentence(f"intake.{error.name}", **values)


def _size(count: int) -> str:
    """Bytes in megabytes, so that what is too much never looks like what is allowed.

    >>> _size(5_000_001)
    '5.1 MB'
    """
    tenths = -(-count * 10 // MEGABYTE)
    return text("size.megabytes", count=tenths / 10 if tenths % 10 else tenths // 10)
