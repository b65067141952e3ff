"""Workers on many machines: a Dask cluster, where the extra `cluster` is installed."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from knowledge.errors import KnowledgeError

# Seconds within which the scheduler must answer.
PATIENCE = 10


@contextmanager
def cluster(address: str) -> Iterator[tuple[Executor, int]]:
    """The workers of the scheduler at `address`, such as tcp://10.0.0.1:8786, and how many there are.

    KnowledgeError where there are none.
    """
    try:
        from distributed import Client  # noqa: PLC0415  (only who has a cluster has it)
    except ImportError:
        raise KnowledgeError(
            "Reading on a cluster needs Dask, which isn't installed. Install it with: pip install "
            '"dateline[cluster]"; or read here, without --scheduler.'
        ) from None
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise KnowledgeError(
            f"There is no scheduler at {address}: {error}. Start one with: dask scheduler, which tells where."
        ) from error
    with client:
        count = len(client.scheduler_info(n_workers=-1)["workers"])
        if not count:
            raise KnowledgeError(
                f"The scheduler at {address} has no workers. Start some: dask worker {address} --nthreads 1"
            )
        yield client.get_executor(), count  # type: ignore[no-untyped-call]
