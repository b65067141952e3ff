# make chat: talk to the bot here · make run: on Telegram · make test: every check · make bench: measure
.PHONY: chat run test lint types unit format bench reader clean

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := $(or $(shell command -v uv 2>/dev/null),.venv/bin/uv)
export UV_PROJECT_ENVIRONMENT := .venv

chat: .venv/.runtime
	@.venv/bin/python -m bot --terminal $(ARGS)

run: .venv/.runtime
	.venv/bin/python -m bot $(ARGS)

test: lint types unit

lint: .venv/.dev
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

types: .venv/.dev
	.venv/bin/mypy

unit: .venv/.dev
	.venv/bin/coverage run -m pytest
	.venv/bin/coverage report

format: .venv/.dev
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

bench: .venv/.dev
	.venv/bin/python -m benchmarks

# The reader's weights from the training files in DATA, in an environment of their own: two to three hours on two
# processors that multiply matrices of half precision. Ends with what the new weights and those in the package get
# right on articles neither has learned from.
DATA ?= ../shared/train
reader: .venv-training/.ready
	.venv-training/bin/python -m training $(DATA) build/reader
	.venv-training/bin/python -m training.answering $(DATA) --reader build/reader
	.venv-training/bin/python -m training.answering $(DATA) --reader knowledge/model

# The texts in other languages, after a change of the English ones.
texts: .venv/.dev
	.venv/bin/python -m bot.locale

# The README's pictures; needs Chromium.
screenshots: .venv/.dev
	.venv/bin/python -m docs.screenshots

clean:
	rm -rf .venv .venv-training build

# Set-up, once and whenever the lock changes. Without uv on the path, pip brings it into .venv.
.venv/.uv:
	@[ "$(UV)" != .venv/bin/uv ] || { $(PYTHON) -m venv .venv && .venv/bin/python -m pip install --quiet uv==$(UV_VERSION); }
	@mkdir -p .venv && touch $@

.venv/.runtime: .venv/.uv uv.lock pyproject.toml
	@$(UV) sync --quiet --locked --inexact --no-default-groups
	@touch $@

.venv/.dev: .venv/.uv uv.lock pyproject.toml
	@$(UV) sync --quiet --locked --inexact
	@touch $@ .venv/.runtime

# pip, as it reads dependency groups from 25.1 on and takes a build of PyTorch without CUDA where it is told of one.
.venv-training/.ready: pyproject.toml
	@$(PYTHON) -m venv .venv-training
	@.venv-training/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	@.venv-training/bin/python -m pip install --quiet --editable . --group training
	@touch $@
