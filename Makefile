# make build: set up, and plan the bundled example. make test: set up, and pass every test.
# Each step leaves a mark in .venv, so that a second run does only what changed.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: build test lint bench slow check site-picture clean
.DEFAULT_GOAL := build

$(BIN)/python:
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "planner needs Python 3.11 or newer"'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -qq --upgrade pip

$(VENV)/.installed: $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -qq --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install -qq --constraint constraints.txt --editable '.[test]'
	@touch $@

build: $(VENV)/.installed
	$(BIN)/planner build

check: $(VENV)/.installed
	$(BIN)/planner check --run

# What the tests look at pages and sheets with; skipped where it is there already or can't be installed.
$(VENV)/.system: $(BIN)/python
	@tools/install-test-programs
	@touch $@

test: $(VENV)/.tested $(VENV)/.system lint
	$(BIN)/python -m pytest -n auto --dist worksteal tests

slow: $(VENV)/.tested $(VENV)/.system
	PLANNER_CASES=1000 $(BIN)/python -m pytest -n auto --dist worksteal tests

lint: $(VENV)/.tested
	$(BIN)/ruff check planner tests benchmarks tools
	$(BIN)/ruff format --check planner tests benchmarks tools
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.tested
	$(BIN)/python -m benchmarks

site-picture: $(VENV)/.tested
	$(BIN)/python tools/site_picture.py

clean:
	rm -rf build dist $(VENV)
