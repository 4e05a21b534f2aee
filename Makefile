# The commands of the house. `make help` lists them.

SHELL := /bin/sh
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
export PORT

VENV := .venv
PY := $(VENV)/bin/python
CHECKERS := vnu-jar@26.9.27 lighthouse@12.8.2
TESTED := DJANGO_SETTINGS_MODULE=newsroom.settings.test

.PHONY: help run setup test check format messages coverage clean pictures icons tools screenshots lighthouse

help:  ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '%-18s %s\n' "$$name" "$$what"; done

run: $(VENV)/installed  ## open the office with its demonstration on http://127.0.0.1:8000 (PORT=, DATABASE_URL=)
	@$(PY) manage.py serve --demo

setup: $(VENV)/installed-dev  ## create the environment with everything for work on the code
	@echo "Ready. Next: make run, make test."

tools:  ## install the checkers that need Java or Node: Nu Html Checker and Lighthouse
	@NODE_EXTRA_CA_CERTS="$${NODE_EXTRA_CA_CERTS:-$(wildcard /etc/ssl/certs/ca-certificates.crt)}" npm install --prefix build/tools --no-save --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error $(CHECKERS)

test: $(VENV)/installed-dev  ## run the tests (DATABASE_URL= for another database)
	@$(PY) -m pytest -n auto

coverage: $(VENV)/installed-dev  ## run the tests and say which branches of the code they did not take
	@rm -f .coverage .coverage.*
	@$(PY) -m pytest -n auto --cov --cov-report= && $(PY) -m coverage report --include='articles/*' --fail-under=95

check: $(VENV)/installed-dev  ## format, lint, types, templates, import contracts, missing migrations
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/djlint --quiet --lint templates
	$(VENV)/bin/lint-imports
	$(TESTED) $(PY) manage.py makemigrations --check --dry-run
	$(TESTED) $(PY) manage.py messages --check

format: $(VENV)/installed-dev  ## put the code into its form
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

messages: $(VENV)/installed-dev  ## bring the Chinese catalogue up to the code and compile it
	$(TESTED) $(PY) manage.py messages

pictures: $(VENV)/installed-dev  ## take the pictures of the desk manual anew, and print its pages from the code
	$(PY) -m pytest -q tests/journeys/test_manual_pictures.py
	mkdir -p docs/desk-manual/images && cp -R build/screenshots/manual/. docs/desk-manual/images/
	$(TESTED) $(PY) manage.py manual

icons: $(VENV)/installed-dev  ## draw the icons of the site anew from static/img/mark.svg
	-$(PY) -m pytest -q tests/journeys/test_icons.py
	cp -R build/icons/. static/
	$(PY) -m pytest -q tests/journeys/test_icons.py

screenshots: $(VENV)/installed-dev  ## take pictures of every public page, and sheets of them, into build/screenshots/site
	@$(PY) -m tests.site.screenshots

lighthouse: $(VENV)/installed-dev  ## let Lighthouse look at front page, list and article, and print its figures
	@$(PY) -m tests.site.lighthouse

clean:  ## remove the environment and what was built; the data in var/ stay
	rm -rf $(VENV) build .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo "Python 3.11 or newer is needed and $(PYTHON) was not found: install it, or name it with PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, and $(PYTHON) is older: name a newer one with PYTHON=…" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing: on Debian and Ubuntu, apt-get install python3-venv" >&2; exit 1; }
	@echo "Creating the environment in $(VENV) …"
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV)

$(VENV)/installed: requirements.lock | $(VENV)/bin/python
	@echo "Installing what the office needs …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock | $(VENV)/bin/python
	@echo "Installing what the tests need …"
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/installed
