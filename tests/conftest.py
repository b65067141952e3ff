"""What all tests share."""

import pytest
from hypothesis import settings

from knowledge.text import Parser

# How long an example takes is the machine's affair; no test fails because others keep it busy.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def parser() -> Parser:
    """One pipeline for all tests: loading it takes longer than most of them."""
    return Parser()
