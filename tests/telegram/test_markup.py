import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.markup import TAGS, parse
from tests.telegram.refusal import Refusal
from tests.telegram.units import cut

# One row: the markup, the text, and every entity with the stretch it covers.
READ = [
    ("plain words", "plain words", []),
    ("<b>five</b> men", "five men", [("bold", "five")]),
    ("<STRONG>five</strong>", "five", [("bold", "five")]),
    ("<b>five</>", "five", [("bold", "five")]),
    ("<i><b>a</b> c</i>", "a c", [("italic", "a c"), ("bold", "a")]),
    ("😀 <u>two</u>", "😀 two", [("underline", "two")]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", c) for c in "abc"]),
    ("<ins>a</ins><em>b</em>", "ab", [("underline", "a"), ("italic", "b")]),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", "a")]),
    ("<tg-spoiler>a</tg-spoiler >", "a", [("spoiler", "a")]),
    ("<a href='https://example.org/?a=1&amp;b'>x</a>", "x", [("text_link", "x")]),
    ('<tg-emoji emoji-id="536">😀</tg-emoji>', "😀", [("custom_emoji", "😀")]),
    ('<pre><code class="language-python">x = 1</code></pre>', "x = 1", [("pre", "x = 1"), ("code", "x = 1")]),
    ("<blockquote>said</blockquote>", "said", [("blockquote", "said")]),
    ("<blockquote expandable>said</blockquote>", "said", [("expandable_blockquote", "said")]),
    ("&lt;b&gt; &amp;amp; &quot;&#65;&#x1F600;", '<b> &amp; "A😀', []),
    ("<b></b>none", "none", []),
    (
        "<blockquote>a</blockquote><blockquote>b</blockquote>",
        "ab",
        [("blockquote", "a"), ("blockquote", "b")],
    ),
]

# One row: the markup, and what Telegram says to it behind "can't parse entities: ".
REFUSED = [
    ("<h1>big</h1>", 'Unsupported start tag "h1" at byte offset 0'),
    ("é <p>", 'Unsupported start tag "p" at byte offset 3'),
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<!-- a -->", 'Unsupported start tag "!--" at byte offset 0'),
    ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("shut</b>", "Unexpected end tag at byte offset 4"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<a href='x", "Unclosed start tag at byte offset 0"),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("<a ='x'>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ("<tg-emoji emoji-id='no'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    # From here on Telegram is more patient.
    ("<b class='x'>x</b>", 'Unsupported attribute "class" in the tag "b" at byte offset 0'),
    ("<blockquote><blockquote>x</blockquote></blockquote>", "Nested blockquote at byte offset 12"),
    ("Tom & Ann", 'Unescaped "&" or unsupported character at byte offset 4'),
    ("a&nbsp;b", 'Unescaped "&" or unsupported character at byte offset 1'),
    ("a&lt b", 'Unescaped "&" or unsupported character at byte offset 1'),
    ("a&#xD800;", 'Unescaped "&" or unsupported character at byte offset 1'),
    ("6 > 5", 'Unescaped ">" at byte offset 2'),
]


@pytest.mark.parametrize(("html", "text", "shown"), READ)
def test_what_is_read(html: str, text: str, shown: list[tuple[str, str]]) -> None:
    read, entities = parse(html)
    assert read == text
    assert [(entity.type, cut(text, entity.offset, entity.length)) for entity in entities] == shown


@pytest.mark.parametrize(("html", "why"), REFUSED)
def test_what_is_refused(html: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(html)
    assert refused.value.description == f"Bad Request: can't parse entities: {why}"
    assert refused.value.code == 400


def test_what_a_tag_says_comes_with_its_entity() -> None:
    _, (link,) = parse('<a href="https://example.org">x</a>')
    assert link.as_json() == {"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org"}


PIECES = st.sampled_from(
    [*(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS), "</>", "a", "&lt;", "&", "é"]
)


@given(st.lists(PIECES | st.text(max_size=3)).map("".join))
def test_anything_is_read_or_refused(html: str) -> None:
    try:
        text, entities = parse(html)
    except Refusal:
        return
    for entity in entities:
        assert cut(text, entity.offset, entity.length)
