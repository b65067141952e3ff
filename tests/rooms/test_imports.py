"""Who may import whom, held against every import there is."""

import ast
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import bot
import intake
import knowledge

ROOT = Path(knowledge.__file__).parents[1]

# A room is a module or package right below `knowledge`. It may import itself and these.
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "lexicon": set(),
    "model": set(),
    "nearby": {"model"},
    "numerals": {"lexicon"},
    "published": {"lexicon"},
    "text": {"errors", "model", "nearby"},
    "source": {"errors", "model", "published", "text"},
    "files": {"errors", "model", "source"},
    "wire": {"model"},
    "names": {"lexicon", "model", "numerals", "text"},
    "extract": {"lexicon", "model", "names", "nearby", "numerals", "text"},
    "spelling": set(),
    "terms": {"lexicon", "model", "numerals", "text"},
    "store": {"errors", "model", "spelling", "terms", "wire"},
    "question": {"lexicon", "model", "numerals", "text"},
    "matching": {"lexicon", "model", "numerals", "question", "spelling", "text"},
    "reader": {"model"},
    "candidates": {"lexicon", "matching", "model", "question", "reader", "text"},
    "answering": {"candidates", "matching", "model", "question", "reader", "text"},
    "reports": {"model", "text"},
    "library": {
        *("answering", "errors", "extract", "model", "question", "reader", "reports", "source", "store"),
        *("terms", "text"),
    },
    "archive": {"batch", "errors", "extract", "files", "model", "source", "store", "text"},
    "cluster": {"errors"},
    "batch": {"errors", "library", "model", "wire"},
    "printing": {"model"},
    "progress": {"archive"},
    "__main__": {
        *("archive", "batch", "cluster", "errors", "library", "printing", "progress", "source", "store"),
    },
    "": {"errors", "library", "matching", "model", "published", "question", "source", "store"},
}

# These packages are known to a few modules only; "knowledge.extract" stands for all in it, too.
ONLY: dict[str, set[str]] = {
    "PIL": {"bot.pictures"},
    "aiolimiter": {"bot.limiting"},
    "babel": {"bot.locale.__main__"},
    "distributed": {"knowledge.cluster"},
    "docx": {"intake.formats"},
    "filelock": {"knowledge.store.journal"},
    "fontpkg": {"bot.pictures"},
    "httpx": {"intake.fetch"},
    "markdown_it": {"intake.formats"},
    "numpy": {"knowledge.matching", "knowledge.reader"},
    "onnxruntime": {"knowledge.reader"},
    "prompt_toolkit": {"bot.terminal"},
    "prometheus_client": {"bot.replicas.metrics"},
    "psycopg": {"bot.replicas.ledger", "knowledge.store.postgres", "knowledge.store.schema"},
    "psycopg_pool": {"bot.replicas.ledger", "knowledge.store.postgres"},
    "pydantic": {"bot.settings", "knowledge.wire"},
    "pydantic_settings": {"bot.settings"},
    "pypdf": {"intake.formats"},
    "pythonjsonlogger": {"bot.logs"},
    "rapidfuzz": {"knowledge.matching", "knowledge.spelling"},
    "rich": {"bot.rendering", "bot.terminal", "knowledge.progress"},
    "snowballstemmer": {"knowledge.terms"},
    "spacy": {"knowledge.extract", "knowledge.names", "knowledge.text"},
    "telegram": {
        *("bot.addressing", "bot.application", "bot.gate", "bot.handlers", "bot.inbox"),
        *(
            "bot.incoming",
            "bot.inline",
            "bot.operating",
            "bot.order",
            "bot.pace",
            "bot.replicas",
            "bot.sending",
        ),
    },
    "thinc": {"knowledge.text"},
    "threadpoolctl": {"knowledge.text"},
    "tinydb": {"knowledge.store.tinydb"},
    "tornado": {"bot.replicas"},
    "tokenizers": {"knowledge.reader"},
    "trafilatura": {"intake.formats"},
}

# Names that only these modules may use: spaCy is loaded in one place; settings are read, through
# pydantic, in one place.
NAMES: dict[str, set[str]] = {
    "environ": set(),
    "getenv": set(),
    "load_dotenv": set(),
    "import_module": {"knowledge.text"},
    "__import__": set(),
}


def modules() -> dict[str, Path]:
    """Every module of all packages by its dotted name."""
    files = [file for package in ("knowledge", "intake", "bot") for file in (ROOT / package).rglob("*.py")]
    return {_dotted(file): file for file in files}


def _dotted(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = modules()


def imports(name: str) -> Iterator[str]:
    """The dotted names a module imports, wherever in it.

    `from a import b` is a.b, and a as well where b is something in it and no module.
    """
    package = name if MODULES[name].name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(_tree(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            source = ".".join([*above, *filter(None, [node.module])])
            named = [f"{source}.{alias.name}" for alias in node.names]
            yield from named
            if not MODULES.keys() >= set(named):
                yield source


def _tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def ours(name: str) -> set[str]:
    """The modules of these two packages that a module imports."""
    return {imported for imported in imports(name) if imported in MODULES and imported != name}


def room(name: str) -> str:
    return [*name.split("."), ""][1]


def test_every_module_was_visited() -> None:
    found = {
        module.name
        for package in (bot, intake, knowledge)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    }
    assert found | {"bot", "intake", "knowledge"} == MODULES.keys()
    assert len(found) > 40


def test_every_import_was_seen() -> None:
    """What reads the imports is itself read: a package, a module in one, a name in one."""
    assert {"knowledge.extract.actors", "knowledge.model"} <= ours("knowledge.extract")
    assert {"knowledge.extract", "knowledge.source"} <= ours("knowledge.library")
    assert {"spacy.language", "spacy.tokens", "spacy.tokens.Doc"} <= set(imports("knowledge.text"))
    assert "knowledge" in ours("bot.conversation")


def test_the_tables_name_nothing_that_is_gone() -> None:
    rooms = {room(name) for name in MODULES if name.startswith("knowledge")}
    assert rooms == ROOMS.keys()
    assert all(allowed <= rooms for allowed in ROOMS.values())
    for homes in (*ONLY.values(), *NAMES.values()):
        assert homes <= MODULES.keys()


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.startswith("knowledge")))
def test_a_room_imports_only_rooms_below_it(name: str) -> None:
    here = room(name)
    assert here in ROOMS, f"knowledge.{here} is a new room: say in ROOMS what it may import"
    allowed = ROOMS[here] | {here}
    # A package's own name comes along with `from knowledge import extract`.
    own = {other for other in ours(name) if other.startswith("knowledge.")}
    assert not {other for other in own if room(other) not in allowed}
    assert not any(other.split(".")[0] == "bot" for other in ours(name))


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.startswith("knowledge.extract.")))
def test_extractors_never_import_each_other(name: str) -> None:
    family = ".".join(name.split(".")[:3])
    others = {other for other in ours(name) if other.startswith("knowledge.extract.")}
    assert all(other == family or other.startswith(f"{family}.") for other in others), others


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.startswith("bot")))
@pytest.mark.parametrize("package", [intake, knowledge])
def test_the_bot_comes_in_by_the_door(name: str, package: ModuleType) -> None:
    door = f"{package.__name__}."
    names = {imported.removeprefix(door) for imported in imports(name) if imported.startswith(door)}
    assert names <= set(package.__all__)


@pytest.mark.parametrize("name", sorted(name for name in MODULES if name.startswith("intake")))
def test_what_reads_files_needs_nobody_and_is_needed_in_one_place_beside_the_bot(name: str) -> None:
    """A fresh process reads each file, so nothing heavy may come along."""
    assert {found.split(".")[0] for found in ours(name)} <= {"intake"}
    users = {user for user in MODULES if user.startswith("knowledge") and name in ours(user)}
    assert users <= {"knowledge.files"}
    assert (
        "knowledge.files" not in users
        or name.count(".") == 0
        or name.split(".")[1] in ("errors", "formats", "sandbox")
    )


@pytest.mark.parametrize("package", ONLY)
def test_a_package_is_known_only_where_it_is_wrapped(package: str) -> None:
    users = {name for name in MODULES if any(found.split(".")[0] == package for found in imports(name))}
    assert all(any(f"{user}.".startswith(f"{home}.") for home in ONLY[package]) for user in users), users


@pytest.mark.parametrize("used", NAMES)
def test_a_name_is_used_only_in_its_place(used: str) -> None:
    users = {
        name
        for name in MODULES
        for node in ast.walk(_tree(name))
        if getattr(node, "id", None) == used or getattr(node, "attr", None) == used
    }
    assert users <= NAMES[used]


def test_only_text_loads_spacy() -> None:
    loading = {
        name
        for name in MODULES
        if any(found == "spacy" or found.startswith("en_core_web") for found in imports(name))
    }
    assert not loading - {"knowledge.text"}


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = {name: ours(name) - {"knowledge", "intake", "bot"} for name in MODULES}
    while free := {name for name, needed in graph.items() if not needed & graph.keys()}:
        graph = {name: needed for name, needed in graph.items() if name not in free}
    assert not graph
