# Every task is one word. `make help` lists them.

python ?= python3
venv := .venv
bin := $(venv)/bin
ready := $(venv)/.ready
languages := fr
# Chromium refuses to sandbox itself as root; only root's own runs go without.
root_only := $(shell [ "$$(id -u)" = 0 ] && echo QTWEBENGINE_DISABLE_SANDBOX=1)
run := env $(root_only) packaging/with-keyring
has_screen = [ "$$(uname -s)" != Linux ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]

.DEFAULT_GOAL := help
.PHONY: help setup demo tour test nightly check format bench package smoke translations lock clean

help: ## list the tasks
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' Makefile | expand -t 24

setup: $(ready) ## make the virtual environment and install what is needed

$(ready): packaging/requirements/dev.txt packaging/debian-packages.txt pyproject.toml
	@sh packaging/system-libraries
	@echo "Making the virtual environment (about a minute)"
	@[ -x $(bin)/python ] || $(python) -m venv $(venv)
	@$(bin)/python -m pip install --quiet --quiet --disable-pip-version-check --require-hashes \
		--no-deps --requirement packaging/requirements/dev.txt
	@$(bin)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps \
		--no-build-isolation --editable .
	@touch $@

demo: setup ## open Firnline on a practice instance; without a screen, run the tour
	@if $(has_screen); then env $(root_only) $(bin)/firnline --practice; \
	else echo "There is no screen here, so the tour runs instead."; $(MAKE) --silent tour; fi

tour: setup ## walk through the real windows and save a picture of every step
	@$(run) $(bin)/firnline tour --out tour/light
	@$(run) $(bin)/firnline tour --out tour/dark --theme dark
	@$(run) $(bin)/firnline tour --out tour/french --lang fr

test: setup ## run every test
	@$(run) $(bin)/pytest --numprocesses 2 --dist worksteal $(arguments)

nightly: setup ## compare the practice instance with its models, and lose a thousand answers
	@$(run) $(bin)/pytest --hypothesis-profile nightly --timeout 7200 \
		tests/practice/test_queries_oracle.py tests/practice/test_model.py \
		tests/practice/test_noise.py tests/unit/instance/test_pulling.py \
		tests/journeys/test_never_two.py $(arguments)

check: setup ## lint, types, architecture, dependencies, translations
	@$(bin)/ruff format --check --quiet . || { echo "Run: make format"; exit 1; }
	@$(bin)/ruff check --quiet .
	@$(bin)/mypy
	@$(bin)/lint-imports --no-logo
	@$(bin)/deptry .
	@$(bin)/python packaging/house_rules.py
	@$(bin)/python packaging/translations.py --check

format: setup ## put the code in shape
	@$(bin)/ruff format .
	@$(bin)/ruff check --fix .

bench: setup ## measure everything that has a bar beside its peers (twenty minutes)
	@env $(root_only) $(bin)/python -m tests.bench.startup
	@$(bin)/python -m tests.bench.practice
	@$(bin)/python -m tests.bench.peers
	@$(bin)/python -m tests.bench.table
	@$(bin)/python -m tests.bench.imports
	@$(bin)/python -m tests.bench.losses
	@$(bin)/python -m tests.bench.bundle

package: setup ## build the one-folder bundle in dist/firnline
	@$(bin)/pyinstaller --noconfirm --log-level WARN packaging/firnline.spec

smoke: setup ## run the tour inside the built bundle
	@$(run) $(bin)/python packaging/smoke.py

translations: setup ## collect new words and build what the program loads
	@$(bin)/python packaging/translations.py

lock: setup ## pin the newest versions that pyproject.toml allows
	@$(bin)/python -m pip install --quiet --quiet --disable-pip-version-check uv
	@for group in run dev; do $(bin)/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml \
		$$([ $$group = dev ] && echo --group dev) --output-file packaging/requirements/$$group.txt; done

clean: ## remove everything that was built
	@rm -rf $(venv) build dist tour bench .mypy_cache .ruff_cache .pytest_cache .hypothesis
