"""What `knowledge` shows to the programs that use it."""

import doctest

import knowledge


def test_the_session_in_the_docstring_is_true() -> None:
    assert doctest.testmod(knowledge).attempted > 0
    assert doctest.testmod(knowledge).failed == 0


def test_all_names_are_there_in_order() -> None:
    assert knowledge.__all__ == sorted(knowledge.__all__)
    assert all(hasattr(knowledge, name) for name in knowledge.__all__)


def test_every_public_name_is_listed() -> None:
    """All classes and functions that the door imports, and nothing else."""
    public = {name for name, what in vars(knowledge).items() if callable(what) and not name.startswith("_")}
    assert public | {"Fact"} == set(knowledge.__all__)


def test_every_error_is_behind_one() -> None:
    errors = [getattr(knowledge, name) for name in knowledge.__all__]
    errors = [error for error in errors if isinstance(error, type) and issubclass(error, Exception)]
    assert len(errors) > 5
    assert all(issubclass(error, knowledge.KnowledgeError) for error in errors)
