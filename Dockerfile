# Dateline in a container: docker compose up -d, or see compose.yaml for what it needs.
FROM python:3.11-slim-bookworm AS packages
COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/uv
WORKDIR /app
ENV UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups --no-install-project

FROM python:3.11-slim-bookworm
RUN useradd --system --home-dir /data --create-home dateline
WORKDIR /app
COPY --from=packages /app/.venv .venv
COPY intake intake
COPY knowledge knowledge
COPY bot bot
COPY articles articles
USER dateline
VOLUME /data
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 \
    DATELINE_STORE=tinydb:/data/dateline DATELINE_HEALTH=/data/health
# It waits for its first word from Telegram half a minute at the most.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s CMD ["python", "-m", "bot.health"]
# What is in hand is finished when the container is stopped.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot", "--telegram"]
