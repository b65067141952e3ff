"""Opening a store by its address."""

from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.store import open_store


def test_a_path_is_made_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "data" / "news" / "store"
    open_store(f"tinydb:{path}").close()
    assert path.is_file()


@pytest.mark.parametrize("url", ["", "tinydb", "tinydb:", "memory", "memory:x", "data/store", "sqlite:data"])
def test_an_address_of_no_store_is_told(url: str) -> None:
    with pytest.raises(StoreError, match=r'".*" names no store\. Give "tinydb:"'):
        open_store(url)
