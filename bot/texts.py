"""Every sentence users read, in one place, and `say` to fill one in.

A message is whole: its gaps are named, so that a translation may order them as it likes. `{title:b}`
sets what fills the gap in bold, `:i` in italics. A pair holds the singular and the plural, chosen by
`count`. What fills a gap is never read as markup. Other languages are in locale/.
"""

from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from string import Formatter

from bot.locale import LANGUAGES, translations
from bot.reply import Piece, Pieces, Style

Value = str | int | float | Pieces
Message = str | tuple[str, str]

STYLES = {"": Style.PLAIN, "b": Style.BOLD, "i": Style.ITALIC}

ENGLISH: Mapping[str, Message] = {
    # Commands, as Telegram's menu and /help list them
    "command.start": "what I am and what I'm reading",
    "command.help": "how to ask",
    "command.ask": "ask a question, in groups above all",
    "command.archive": "ask the whole archive",
    "command.facts": "all I found in the article",
    "command.dates": "dates and times, in calendar order",
    "command.figures": "numbers, money and percentages",
    "command.actors": "who's who",
    "command.places": "where it happens",
    "command.quotes": "who said what",
    "command.timeline": "the dates, as a picture",
    "command.article": "the article I am reading",
    "command.articles": "all articles here, or those with a word in the title",
    "command.read": "read a link, a text, or the message it replies to",
    "command.forget": "forget an article, or everything of this chat",
    "command.line": "/{name} – {what}",
    # The bot's profile; Telegram allows 512 and 120 characters
    "profile.long": (
        "I read a news article and answer questions about it: who, when, where, how many, what was said. "
        "Every answer is cut out of the article and shown in its sentence. "
        "What the article doesn't say, I say it doesn't."
    ),
    "profile.short": "Ask me about the news article: right, sourced, or an honest “the article doesn't say”.",
    # Meeting
    "start.head": "Hello, I'm Dateline.",
    "start.what": (
        "I read a news article and answer questions about it: who, when, where, how many, what was said. "
        "Every answer is cut out of the article and shown in its sentence. "
        "What the article doesn't say, I say it doesn't."
    ),
    "start.reading": "I'm reading: {title:b}",
    "start.next": "Just ask, in your own words, or look around with the buttons.",
    "welcome.read": "Reply with /read to a message that holds an article, a link or a file, and I read it.",
    "welcome.ask": "Then ask: /ask how many people, or {name} in your message, or a reply to one of mine.",
    "welcome.silent": "I am silent otherwise.",
    "welcome.private": (
        "For administrators: as long as privacy mode is on, Telegram shows me commands and replies only. "
        "So that I see my name, make me an administrator here, or send /setprivacy to @BotFather, "
        "choose {name}, then Disable, and add me anew."
    ),
    "welcome.hears_all": (
        "For administrators: Telegram shows me all messages here; I keep none that isn't meant for me. "
        "If you would rather I saw commands and replies only, send /setprivacy to @BotFather, "
        "choose {name}, then Enable, and add me anew."
    ),
    "welcome.leave": "When I am removed, I forget everything of this group. /forget does it before.",
    "help.head": "Ask as you would ask a friend who has read it",
    "help.examples": (
        "“how many prisoners”, “when do the talks start”, “who said that?”, “and where?” – "
        "short, misspelt and follow-up questions are fine."
    ),
    "help.answers": (
        "An answer comes with its sentence, so you can check it. "
        "If the article doesn't say, I show what comes nearest."
    ),
    "help.articles": (
        "Send me an article as text, link, forwarded post or file (.txt, .md, .html, .pdf, .docx)."
    ),
    "help.groups": "In a group, use /ask, mention me or reply to one of my messages.",
    "help.terminal": "Type a button's number to choose it, /quit to leave.",
    "command.unknown": "I don't know /{name}. These I know:",
    # Articles
    "article.none": (
        "I have no article to read yet. Send me one: its text, a link, a forwarded post, "
        "or a file (.txt, .md, .html, .pdf, .docx)."
    ),
    "article.about": "{title} · {published}",
    "article.untitled": "An article without a title",
    "article.undated": "no publication date, so “Tuesday” or “last week” stay without a calendar day",
    "article.published": "Published on {day}.",
    "article.found": "In it I found {what}.",
    "article.others": ("{count} article", "All {count} articles"),
    # A new article
    "card.known": "I have read this article already.",
    "card.found": "{what} · {published}",
    "card.undated": "{what} · no publication date",
    "card.nothing": "no dates, figures, names, places or quotations",
    "card.site": "From {site}",
    "card.when": (
        "When was it published? Tap or type the day, such as 4 March 2020. "
        "Without it “Tuesday” or “last week” stay without a calendar day."
    ),
    "card.ask": "Ask me about it, for example:",
    "card.ask_anything": "Ask me about it.",
    "day.today": "Today",
    "day.yesterday": "Yesterday",
    "reading.link": "Reading what is behind that link…",
    "reading.getting": "Getting {name}…",
    "reading.file": "Reading {name}…",
    "reading.text": "Reading the article…",
    "read.what": (
        "What shall I read? Put a link or a text behind /read, or reply with /read to a message "
        "that holds one, or a file. In the terminal, put a link or the name of a file behind it."
    ),
    # The articles of a chat
    "shelf.head": ("I have {count} article here:", "I have {count} articles here, the newest first:"),
    "shelf.tap": "Tap one to talk about it. /articles and a word of its title finds it.",
    "shelf.active": "▸ {title}",
    "shelf.none": "No article here has a title like “{words}”. /articles shows all.",
    "shelf.full": (
        "This chat has {count} articles, the most I keep for one. "
        "Forget one first: choose it with /articles, then send /forget."
    ),
    "forget.head": (
        "This chat has {count} article of its own. What shall I forget? It is deleted at once and for good.",
        "This chat has {count} articles of its own. What shall I forget? It is deleted at once and for good.",
    ),
    "forget.house": "{title:b} was given to me by whoever runs this bot; it can't be forgotten from here.",
    "forget.one": "Forget “{title}”",
    "forget.all": "Forget everything of this chat",
    "forget.admins": "Only administrators of this group can have everything forgotten.",
    "forgotten.one": "Forgotten: {title:b}. It is deleted.",
    "forgotten.all": (
        "I have forgotten all of this chat: {count} article, its questions and answers. It is deleted.",
        "I have forgotten all of this chat: {count} articles, their questions and answers. It is deleted.",
    ),
    # What was found; the parts of article.found and the names of the lists
    "count.date": ("{count} date", "{count} dates"),
    "count.figure": ("{count} figure", "{count} figures"),
    "count.actor": ("{count} person or organisation", "{count} people and organisations"),
    "count.place": ("{count} place", "{count} places"),
    "count.quote": ("{count} quotation", "{count} quotations"),
    "list.date": "Dates",
    "list.figure": "Figures",
    "list.actor": "Who's who",
    "list.place": "Places",
    "list.quote": "Quotations",
    "list.button": "{name} · {count}",
    "list.line": "{number}. {what}",
    "list.range": "{name:b}, {first}-{last} of {count}",
    "list.all": "{name:b}, {count}",
    "list.tap": "Tap a number to see it in its sentence.",
    "list.empty.date": "I found no date in the article.",
    "list.empty.figure": "I found no figure in the article.",
    "list.empty.actor": "I found nobody by name in the article.",
    "list.empty.place": "I found no place in the article.",
    "list.empty.quote": "I found no quotation in the article.",
    "facts.none": "I found no date, figure, name, place or quotation in the article.",
    "facts.some": "{name:b}: {examples}",
    "fact.context": "{what} · {context}",
    "actor.more": ("{who} · {count} mention", "{who} · {count} mentions"),
    "back": "‹ All facts",
    "previous": "‹ Back",
    "next": "More ›",
    # Pictures
    "timeline.name": "Timeline",
    "timeline.now": "published",
    "timeline.none": "I found no date that has a place on the calendar. /dates shows what I found.",
    "chart.head": "{name:b}, {count}",
    "chart.offer": "Chart: {name} · {count}",
    "theme.light": "☀ Light",
    "theme.dark": "☾ Dark",
    # Answers
    "answer.value": "{answer:b} → {value}",
    "answer.more": "{answer:b} – {more}",
    "answer.said": "{words:b} – {speaker}",
    "answer.several": ("The article says two things about it.", "The article says {count} things about it."),
    "answer.read_as": "I read your question as: {question:i}",
    "answer.elsewhere": "Ask in another chat",
    # Inline mode and links
    "card.share": "Share: {title}",
    "card.read": "Ask about this article",
    "card.open": "See it in its source",
    "card.private": "Open the chat with me",
    "link.stale": "That link leads nowhere, or nowhere any more. /start begins anew.",
    "answer.around": "In context: {words}",
    "answer.another": "Another article says:",
    "answer.older": "An older article says:",
    "answer.alike": "More like this",
    "answer.wrong": "Wrong",
    "answer.read": "Talk about that article",
    "alike.head": "Like {answer:b} in the article:",
    "alike.none": "There is nothing else like it in the article.",
    "wrong.noted": "Noted, thank you. Whoever runs me can see the question and my answer, and mend it.",
    "wrong.again": "You have told me already, thank you.",
    # The archive
    "archive.start": "I have an archive, too: /archive and a question behind it asks all of its articles.",
    "archive.after": "Put your question after it, such as: /archive how many people",
    "archive.search": "Search the archive",
    "archive.none": "No article of the archive says so.",
    "archive.empty": "The archive is empty. Whoever runs me can fill it.",
    # No answer
    "no.head": "The article doesn't say.",
    "no.nothing alike": "Nothing in it speaks of that.",
    "no.wrong kind": "It speaks of that, but gives no {kind} for it.",
    "no.wrong kind.any": "It speaks of that, but doesn't give what you ask for.",
    "no.wrong qualifier": "It says something like it, but of somebody or something else.",
    "no.wrong event": "It names them, but doesn't say that this happened.",
    "no.unsure": "A few things might be meant, but none is sure enough for me to call it the answer.",
    "no.nearest": ("This comes nearest:", "These come nearest:"),
    "no.suggestions": ("Did you mean this?", "Did you mean one of these?"),
    "no.rephrase": "Other words may help, or /facts shows all I found.",
    "kind.date": "date",
    "kind.figure": "figure",
    "kind.actor": "name",
    "kind.place": "place",
    "kind.quote": "quotation",
    # Dates and figures in words
    "month.1": "January",
    "month.2": "February",
    "month.3": "March",
    "month.4": "April",
    "month.5": "May",
    "month.6": "June",
    "month.7": "July",
    "month.8": "August",
    "month.9": "September",
    "month.10": "October",
    "month.11": "November",
    "month.12": "December",
    "date.day": "{day} {month} {year}",
    "date.day_month": "{day} {month}",
    "date.month": "{month} {year}",
    "date.days": "{first}–{last} {month} {year}",
    "date.span": "{first} – {last}",
    "date.time": "{day}, {time}",
    "part.MO": "morning",
    "part.MI": "midday",
    "part.AF": "afternoon",
    "part.EV": "evening",
    "part.NI": "night",
    "part.DT": "daytime",
    "duration.Y": ("{count} year", "{count} years"),
    "duration.M": ("{count} month", "{count} months"),
    "duration.W": ("{count} week", "{count} weeks"),
    "duration.D": ("{count} day", "{count} days"),
    "duration.TH": ("{count} hour", "{count} hours"),
    "duration.TM": ("{count} minute", "{count} minutes"),
    "duration.TS": ("{count} second", "{count} seconds"),
    "figure.of": "{number} {unit}",
    "figure.range": "{low} to {high}",
    "bound.=": "{figure}",
    "bound.~": "about {figure}",
    "bound.>": "more than {figure}",
    "bound.>=": "at least {figure}",
    "bound.<": "less than {figure}",
    "bound.<=": "at most {figure}",
    # What can't be read
    "question.empty": "Your message is empty. Ask me something, such as “when did it happen”.",
    "question.after_ask": "Put your question after it, such as: /ask how many people",
    "question.no_words": "I find no words in that. Ask me in words, such as “who said that”.",
    "question.not_english": "I read English only. Please ask in English, such as “when did it happen”.",
    "question.too_long": (
        "That is {length} characters, too long for a question: {limit} is the most. "
        "Please ask for one thing at a time."
    ),
    # Kinds of messages that are not read
    "unread.photo": "I can't read pictures. {doors}",
    "unread.video": "I can't watch videos. {doors}",
    "unread.voice": "I can't listen to voice messages. {doors}",
    "unread.audio": "I can't listen to recordings. {doors}",
    "unread.sticker": "I can't read stickers. {doors}",
    "unread.animation": "I can't watch animations. {doors}",
    "unread.place": "I can't do anything with a place on the map. {doors}",
    "unread.contact": "I can't do anything with a contact. {doors}",
    "unread.poll": "I can't vote. {doors}",
    "unread.story": "I can't read stories. {doors}",
    "unread.other": "I can't read this kind of message. {doors}",
    "unread.doors": (
        "I can read articles: text, a link, a forwarded post, or a file (.txt, .md, .html, .pdf, .docx). "
        "Questions I read as text."
    ),
    # What can't come in, by the names of intake's errors
    "intake.unknown_kind": "I can't read {kind}. Files I can read end in {allowed}.",
    "intake.too_large": "That is {size}, and {limit} is the most I read. Send me a part of it, as text.",
    "intake.too_long": "That is more than {limit} characters, too long for an article. Send me a part of it.",
    "intake.too_many_pages": (
        "That file has {pages} pages, and {limit} is the most I read. Send me a part of it."
    ),
    "intake.too_heavy": "That file takes more memory than I have for one. Send me its text instead.",
    "intake.too_slow": "That took longer than {seconds} seconds, so I stopped. Send me its text instead.",
    "intake.broken": "That isn't a {kind} file I can open; it may be damaged. Send me its text instead.",
    "intake.encrypted": "That {kind} file is locked with a password. Send it without one, or its text.",
    "intake.no_text": "I find no text in it to read; its pages may be pictures. Send me the text itself.",
    "intake.not_a_link": "{link} is no web address I can open; it must begin with http:// or https://.",
    "intake.private_link": "{host} is no public address, so I don't open it. Send me the text itself.",
    "intake.unreachable": "I can't reach {host}. Check the link, or send me the text itself.",
    "intake.refused_link": (
        "{host} doesn't let me read that page (error {status}). Send me the text itself."
    ),
    "intake.redirects": "{host} sends me from page to page without end. Send me the text itself.",
    "file.closed": "{name} can't be read: {reason}. Check its name and your rights to it.",
    "file.unnamed": "a file without a name",
    "size.megabytes": "{count} MB",
    "button.stale": "That button is from an earlier reading and leads nowhere now. /facts shows what I have.",
    # Who isn't let in
    "access.private": (
        "I answer invited readers only. If you should be one, give my operator your number: {person}"
    ),
    "access.group": (
        "I answer in invited groups only. If this should be one, give my operator its number: {group} "
        "(or yours: {person})"
    ),
    "access.author": (
        "Only invited authors can give me articles. "
        "If you should be one, give my operator your number: {person}"
    ),
    "card.refused": "I answer invited readers only",
    "limit.reached": (
        "That's more than {most} messages in a minute, too fast for me. Please wait {count} second.",
        "That's more than {most} messages in a minute, too fast for me. Please wait {count} seconds.",
    ),
    # For the operator
    "stats.head": "Since counting began:",
    "stats.people": ("{count} reader", "{count} readers"),
    "stats.questions": ("{count} question", "{count} questions"),
    "stats.refused": "{count} without an answer ({share}%)",
    "stats.unanswered": "Most asked without an answer:",
    "stats.question": "{times} × {question:i}",
    # Languages
    "command.language": "in which language I speak",
    "language.head": "In which language shall I speak here? Articles and questions I read in English only.",
    "language.set": "I speak English now.",
    # What stands between thousands, and before decimals
    "number.group": ",",
    "number.point": ".",
    # What went wrong
    "error.unexpected": "Something went wrong on my side, sorry. Please ask once more.",
    "error.slow": "Telegram was slow to take my answer. If it isn't above, please ask once more.",
    # Complaints of what reads and keeps articles
    "knowledge.empty": "The article is empty. Give me its text, some sentences at least.",
    "knowledge.no_words": "There are no words in the article. Give me its text, some sentences at least.",
    "knowledge.too_long": (
        "The article has {length} characters, and {limit} is the most. Give me a part of it."
    ),
    "knowledge.no_such_day": (
        "There is no day {day}, as “date {day}” in front of the article says. "
        "Write the publication date as year-month-day, such as date 2020-03-04."
    ),
    "knowledge.question_empty": "There are no words in the question. Ask, for example: how many people came?",
    "knowledge.question_too_long": (
        "The question has {length} characters, and {limit} is the most. Ask for one thing at a time."
    ),
    "knowledge.store": "I can't get at what I keep at the moment. Please try again later.",
    # The terminal
    "terminal.no_token": "No TELEGRAM_BOT_TOKEN is set, so we talk here. /help tells how, /quit leaves.",
    "terminal.hello": "We talk here; on Telegram it's the same. /help tells how, /quit leaves.",
    "terminal.no_reader": "The reader's model is missing: fewer answers, from the facts alone.",
    "terminal.choice": "{key}  {label}",
    "command.quit": "leave",
}


# The language for who speaks none that is known.
DEFAULT = "en"

_MARKS = [(name, str(ENGLISH[name])) for name in ("number.group", "number.point")]

_LANGUAGE = ContextVar("language", default=DEFAULT)


def speak(*languages: str | None) -> None:
    """Say what follows in this task or thread in the first of these languages that is known, or in English.

    Languages are told by their IETF tags, such as "de" or "de-AT".
    """
    codes = ((language or "").casefold().partition("-")[0] for language in languages)
    _LANGUAGE.set(next((code for code in codes if code in LANGUAGES), DEFAULT))


def spoken() -> str:
    """The language in which is said what is said now."""
    return _LANGUAGE.get()


def say(name: str, /, **values: Value) -> Pieces:
    """The message of that name with its gaps filled.

    >>> say("count.date", count=2)
    (Piece(text='2 dates', style=<Style.PLAIN: 0>),)
    """
    message, known = ENGLISH[name], translations(spoken())
    if isinstance(message, str):
        shown = known.pgettext(name, message)
    else:
        count = values["count"]
        # Halves of things are many.
        shown = known.npgettext(name, *message, count if isinstance(count, int) else 2)
    return tuple(_joined(_filled(shown, values)))


def text(name: str, /, **values: Value) -> str:
    """The same without styles, for labels and menus."""
    return "".join(piece.text for piece in say(name, **values))


def _filled(message: str, values: Mapping[str, Value]) -> Iterator[Piece]:
    for literal, gap, style, _ in Formatter().parse(message):
        if literal:
            yield Piece(literal)
        if gap is None:
            continue
        value = values[gap]
        pieces = value if isinstance(value, tuple) else (Piece(_written(value)),)
        yield from (piece._replace(style=piece.style | STYLES[style or ""]) for piece in pieces)


def _written(value: str | float) -> str:
    if isinstance(value, str):
        return value
    known = translations(spoken())
    marks = {ord(mark): known.pgettext(name, mark) for name, mark in _MARKS}
    return f"{value:,}".translate(marks)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one style as one piece."""
    last: Piece | None = None
    for piece in pieces:
        if last and last.style == piece.style:
            last = Piece(last.text + piece.text, last.style)
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last
