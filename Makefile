# The menu. `make` lists it; every target sets up what it needs, on Python 3.11 and nothing else.

VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
PIP    := $(BIN)/python -m pip --disable-pip-version-check
# Tried in this order; `make PYTHON=/path/to/python ...` puts another in front.
PYTHON ?=
PYTHONS = $(PYTHON) python3.11 python3 python

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help build test check bench docs format clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

build: $(READY) ## compile plan/ into outputs/ (the command is then at .venv/bin/planc)
	@$(BIN)/planc build

test: $(READY) ## run all tests, with coverage
	@$(BIN)/python -m pytest --cov

check: $(READY) ## what CI runs besides the tests: lint, format, types, walls
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/mypy bench
	$(BIN)/lint-imports --no-logo --no-cache

bench: $(READY) ## print the figures for speed and memory
	@$(BIN)/python bench/run.py

docs: $(READY) ## write docs/checks.md anew from the rules
	@$(BIN)/planc explain --all > docs/checks.md.new || { rm -f docs/checks.md.new; exit 1; }
	@mv docs/checks.md.new docs/checks.md

format: $(READY) ## format the code and mend what the linter can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean: ## remove the environment, the caches and what was built
	rm -rf $(VENV) build dist htmlcov .coverage .coverage.* .hypothesis
	rm -rf .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find compiler tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
	find outputs -mindepth 1 ! -name README.md -delete

# The environment is made anew only when what it is made from has changed.
$(READY): requirements.txt pyproject.toml
	@set -e; \
	if ! $(BIN)/python -c '' 2>/dev/null; then \
	  python=; \
	  for each in $(PYTHONS); do \
	    if $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	    then python=$$each; break; fi; \
	  done; \
	  if [ -z "$$python" ]; then \
	    echo "planc needs Python 3.11 or later (python3.11 or python3 on the PATH); found:" >&2; \
	    for each in $(PYTHONS); do \
	      printf '  %s: ' $$each >&2; $$each --version >&2 2>/dev/null || echo 'not there' >&2; \
	    done; \
	    exit 1; \
	  fi; \
	  echo "Setting up $(VENV) with $$($$python --version)"; \
	  $$python -m venv --clear $(VENV) || { \
	    echo "planc needs Python's venv module (on Debian: the package python3-venv)." >&2; exit 1; }; \
	else \
	  echo "Bringing $(VENV) up to date"; \
	fi; \
	$(PIP) install -qq -r requirements.txt; \
	$(PIP) install -qq --no-build-isolation --no-deps -e .; \
	touch $@
