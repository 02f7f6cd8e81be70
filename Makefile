# Everything a stranger needs: `make run` builds the shipped data and serves it, `make test` checks the whole.
# Wants Python >= 3.11 with venv, make and a package index; PYTHON names another interpreter, VENV another folder.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
export CCPG_HOME ?= $(CURDIR)/var

KNOWLEDGE := $(shell find ontology data queries -type f 2>/dev/null)
SOURCES := $(shell find src -name '*.py' 2>/dev/null)
EXPLORER := src/ccpg_graph/explorer/static/index.html
EXPLORER_SOURCES := $(shell find explorer -type f -not -path '*/node_modules/*' 2>/dev/null)
JOBS ?= auto

.PHONY: run build check serve explorer test format lint types generated frontend tests bench wheel clean help

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(CCPG_HOME)/.built $(EXPLORER) ## environment, release of the shipped data, check, and serve it
	@$(MAKE) --no-print-directory check serve

build: $(CCPG_HOME)/.built ## a release of the shipped data in ./var

check: $(CCPG_HOME)/.built ## shapes, spans and registry of the current release
	@$(BIN)/ccpg-graph check

serve: $(CCPG_HOME)/.built $(EXPLORER) ## serve the current release on loopback
	@$(BIN)/ccpg-graph serve --host $(HOST) --port $(PORT)

explorer: $(EXPLORER) ## the web explorer, built from explorer/ into the package

test: format lint types generated frontend tests ## all that has to hold

format: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

generated: $(VENV)/.installed-dev
	$(BIN)/python -m tools.make_vocab --check
	$(BIN)/python -m tools.make_explorer_terms --check
	$(BIN)/python -m tools.make_ontology_page --check
	$(BIN)/python -m tools.make_phenomena --check
	$(BIN)/python -m tools.make_networks_page --check

# Types, words and tests of the explorer, and the types that are made from the API's description.
frontend: $(VENV)/.installed-dev
	$(BIN)/python -m tools.make_explorer --check
	$(BIN)/python -m tools.make_explorer_types --check

tests: $(VENV)/.installed-dev $(EXPLORER)
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile -q

bench: $(VENV)/.installed-dev .bench-venv/.installed ## measure, and write docs/benchmarks.md
	$(BIN)/python -m benchmarks.run --spacy .bench-venv/bin/python \
		--oxigraph .bench-venv/bin/oxigraph --rdflib .bench-venv/bin/rdflib-endpoint

wheel: $(VENV)/.installed-dev ## the wheel, with ontology, data and queries inside
	$(BIN)/python -m build --wheel --outdir dist

clean: ## take away what was made
	rm -rf $(VENV) .bench-venv var dist explorer/node_modules src/ccpg_graph/explorer/static .mypy_cache .pytest_cache .ruff_cache .hypothesis

# An editable install sees changed sources at once; only changed requirements make it run again.
$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; $(PYTHON) is $$($(PYTHON) --version). Name another with PYTHON=..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[server]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,server]'
	@touch $@

# Node.js from the PATH, or else from PyPI.
$(EXPLORER): $(VENV)/.installed $(EXPLORER_SOURCES)
	$(BIN)/python -m tools.make_explorer
	@touch $@

# spaCy, which is measured beside ours, in an environment of its own.
.bench-venv/.installed: pyproject.toml
	$(PYTHON) -m venv .bench-venv
	.bench-venv/bin/python -m pip install --quiet 'spacy>=3.8' 'oxigraph>=0.5' 'rdflib-endpoint[cli]>=0.6' uvicorn
	@touch $@

$(CCPG_HOME)/.built: $(VENV)/.installed $(KNOWLEDGE) $(SOURCES)
	@$(BIN)/ccpg-graph build
	@touch $@
