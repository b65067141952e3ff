"""What is measured of a replica, for Prometheus."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from knowledge import Answer, NoAnswer

# Upper ends in seconds: from an answer at once to one that waited for a replica's end.
SECONDS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 15.0, 60.0)


class Metrics:
    """A replica's own figures; Prometheus adds up those of all."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._received = Counter(
            "dateline_updates_received", "Updates that Telegram brought.", ["known"], registry=self._registry
        )
        self._handled = Counter(
            "dateline_updates_handled", "Updates that were finished.", ["how"], registry=self._registry
        )
        self._answers = Counter("dateline_answers", "Questions that were answered.", registry=self._registry)
        self._refusals = Counter(
            "dateline_refusals", "Questions without an answer.", ["reason"], registry=self._registry
        )
        self._latency = Histogram(
            "dateline_update_seconds",
            "From an update's coming to its end.",
            buckets=SECONDS,
            registry=self._registry,
        )
        self._waiting = Gauge(
            "dateline_updates_waiting",
            "Updates that are not finished, of all replicas.",
            registry=self._registry,
        )

    def received(self, *, known: bool) -> None:
        """An update came; `known` where it came before."""
        self._received.labels("yes" if known else "no").inc()

    def handled(self, how: str, seconds: float | None = None) -> None:
        """An update was finished: answered, taken over from a replica that died, lost to another one …"""
        self._handled.labels(how).inc()
        if seconds is not None:
            self._latency.observe(seconds)

    def noted(self, _question: str, found: Answer | NoAnswer) -> None:
        """A question was asked."""
        if isinstance(found, NoAnswer):
            self._refusals.labels(found.reason.value).inc()
        else:
            self._answers.inc()

    def page(self, waiting: int) -> bytes:
        """All of it, as Prometheus reads it."""
        self._waiting.set(waiting)
        return generate_latest(self._registry)
