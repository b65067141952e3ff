"""The texts in other languages, as gettext catalogues: a .po file to be written in, a .mo file made of it."""

import gettext
from collections.abc import Mapping
from functools import cache
from pathlib import Path

HOME = Path(__file__).parent

# Languages by their codes, as those who speak them write their names.
LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}


@cache
def translations(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; in that of English every text is its own translation."""
    if language == "en":
        return gettext.NullTranslations()
    with path(language, "mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def path(language: str, kind: str) -> Path:
    """A catalogue's file: "po" to be written in, "mo" to be read from."""
    return HOME / f"{language}.{kind}"
