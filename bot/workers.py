"""Threads for one kind of work, so that nothing else has to wait behind it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import TypeVar

Result = TypeVar("Result")


class Workers:
    """So many threads; who comes first is served first."""

    def __init__(self, count: int, name: str) -> None:
        self._threads = ThreadPoolExecutor(count, name)

    async def do(self, work: Callable[[], Result]) -> Result:
        """What the work gives. What is said there is said in the language that is spoken here."""
        spoken = copy_context()
        return await asyncio.get_running_loop().run_in_executor(self._threads, spoken.run, work)
