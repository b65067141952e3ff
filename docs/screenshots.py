"""make screenshots: the pictures of the README, from the bot's own words.

The pictures and the terminal are drawn by the bot itself; Telegram's answers are put into a page that looks
like a chat and photographed by Chromium, which must be installed (Debian: apt-get install chromium).
"""

import shutil
import subprocess
import sys
import tempfile
from html import escape
from io import BytesIO, StringIO
from pathlib import Path

from PIL import Image, ImageChops
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from bot import rendering
from bot.__main__ import read
from bot.conversation import Conversation, Source
from bot.links import Links
from bot.pictures import draw
from bot.reply import Reply, Theme
from bot.terminal import Terminal
from knowledge import Library, read_text

IMAGES = Path(__file__).parent / "images"

# Bytes; a README should be there at once.
LARGEST = 100_000

COSTS = """date 2022-05-12 Portmere's harbour costs more, and carries more

The harbour board of Portmere spent $12 million in 2019 and $15 million in 2020. \
On April 4, 2021 it asked for $21 million, and the council gave it $18 million. \
The first crane arrived on June 7, 2021, the second on August 9, 2021. \
A new pier opens on September 1, 2022.
"""

TALK = ("how many prisoners", "wen does the peece talks strat", "when was the deal signed", "and where?")
ASKED = ("how many prisoners", "what did trump say about the violence", "how many american soldiers died")

# Width and height of a window with a chat in it, in CSS pixels, and screen pixels for one.
WINDOW, HEIGHT, SHARP = 420, 900, 2

PAGE = """<!doctype html><meta charset="utf-8"><style>
* { box-sizing: border-box; margin: 0 }
body { background: #d5e4ee; font: 16px/1.35 "Noto Sans", sans-serif; padding: 12px; width: %(width)spx }
.bubble { border-radius: 14px; padding: 8px 12px; margin-bottom: 8px; white-space: pre-wrap; max-width: 94%% }
.me { background: #e2fdd3; margin-left: auto; width: fit-content; border-bottom-right-radius: 3px }
.bot { background: #fff; border-bottom-left-radius: 3px; width: fit-content }
blockquote { border-left: 3px solid #3390ec; background: #eaf3fb; border-radius: 4px; padding: 4px 8px }
blockquote[expandable] { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3 }
blockquote[expandable] { overflow: hidden; padding-bottom: 0; margin-top: 4px }
.row { display: flex; gap: 4px; margin-bottom: 4px; max-width: 94%% }
.row span { flex: 1; background: #6a8faa; color: #fff; border-radius: 8px; text-align: center; padding: 7px }
</style><body>%(body)s"""

THEME = TerminalTheme(
    (23, 33, 43),
    (225, 232, 238),
    [
        *((59, 75, 90), (224, 108, 117), (125, 207, 143), (229, 192, 123)),
        *((108, 184, 245), (198, 146, 234), (110, 205, 215), (225, 232, 238)),
    ],
)


def main() -> int:
    """Make all of them anew; 1 where one has become too large."""
    library = Library.open("memory:")
    read(library, ())
    IMAGES.mkdir(exist_ok=True)
    pictures(library)
    terminal(library)
    answers(library)
    library.close()
    large = [image.name for image in IMAGES.iterdir() if image.stat().st_size > LARGEST]
    if large:
        print(f"Larger than {LARGEST:,} bytes: {', '.join(large)}", file=sys.stderr)
    return 1 if large else 0


def pictures(library: Library) -> None:
    """A timeline of the article that comes with the bot, a chart of one with figures that compare."""
    timeline = Conversation(library).reply("pictures", "/timeline")
    (IMAGES / "timeline.png").write_bytes(_drawn(timeline, Theme.LIGHT))
    shelf = Library.open("memory:", reader=False)
    talk = Conversation(shelf)
    talk.add("pictures", Source(read_text(COSTS)))
    offer = next(b for row in talk.reply("pictures", "/figures").rows for b in row if b.data.startswith("g:"))
    (IMAGES / "chart.png").write_bytes(_drawn(talk.press("pictures", offer.data), Theme.DARK))
    shelf.close()


def terminal(library: Library) -> None:
    """A talk in the terminal, as SVG."""
    console = Console(record=True, width=84, file=StringIO(), force_terminal=True, highlight=False)
    talking = Terminal(library, console)
    for line in TALK:
        console.print(f"[bold green]>[/] {line}")
        talking.talk([line])
    # Without the font that Rich would have the browser fetch.
    form = _without_fonts(console.export_svg(title="make chat", theme=THEME))
    (IMAGES / "terminal.svg").write_text(form, encoding="utf-8")


def answers(library: Library) -> None:
    """Three answers as Telegram shows them."""
    talk = Conversation(library, links=Links("screenshots"))
    for number, question in enumerate(ASKED, 1):
        chat = f"{_bubble('me', escape(question))}{_shown(talk.reply(f'answer {number}', question))}"
        _photographed(chat, IMAGES / f"answer-{number}.png")


def _drawn(reply: Reply, theme: Theme) -> bytes:
    assert reply.picture
    return draw(reply.picture.sketch, theme)


def _without_fonts(svg: str) -> str:
    parts = svg.split("@font-face")
    return parts[0] + "".join(part.partition("}")[2] for part in parts[1:])


def _shown(reply: Reply) -> str:
    said = "".join(_bubble("bot", message) for message in rendering.html(reply))
    rows = ("".join(f"<span>{escape(button.label)}</span>" for button in row) for row in reply.rows)
    return said + "".join(f'<div class="row">{row}</div>' for row in rows)


def _bubble(whose: str, html: str) -> str:
    # A block begins a line by itself.
    words = html.replace("\n<blockquote", "<blockquote").replace("</blockquote>\n", "</blockquote>")
    return f'<div class="bubble {whose}">{words}</div>'


def _photographed(chat: str, image: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is not installed. On Debian: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder) / "chat.html", Path(folder) / "chat.png"
        page.write_text(PAGE % {"width": WINDOW, "body": chat}, encoding="utf-8")
        flags = ("--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={folder}/profile")
        size = (f"--window-size={WINDOW},{HEIGHT}", f"--force-device-scale-factor={SHARP}")
        command = (browser, *flags, *size, f"--screenshot={shot}", page.as_uri())
        subprocess.run(command, check=True, capture_output=True)
        whole = Image.open(shot).convert("RGB")
    paper = Image.new("RGB", whole.size, whole.getpixel((1, 1)))
    box = ImageChops.difference(whole, paper).getbbox()
    assert box, "there is nothing on the page"
    file = BytesIO()
    bottom = min(box[3] + 12 * SHARP, whole.height)
    whole.crop((0, 0, whole.width, bottom)).quantize(64).save(file, "PNG", optimize=True)
    image.write_bytes(file.getvalue())


if __name__ == "__main__":
    sys.exit(main())
