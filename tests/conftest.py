"""What all tests share."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import settings

from knowledge.text import Parser
from tests import postgres

# How long an example takes is the machine's affair; no test fails because others keep it busy.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def parser() -> Parser:
    """One pipeline for all tests: loading it takes longer than most of them."""
    return Parser()


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of an empty database, which is gone after the tests."""
    with postgres.database() as url:
        yield url


@pytest.fixture
def collection(database: str) -> str:
    """The address of a store that nothing was put into."""
    return f"{database}?collection={uuid4().hex}"
