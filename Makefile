# make run     opens the desktop on the demo show; without a display it does the same work headless
# make test    the whole suite      make lint    style, types, the house's layers
# make format  puts the code in order
# make soak    sync against a model of the centre, SEEDS=5000 days of laptops
# make bench   the speed table      make tour    a picture of each screen, in each theme, in tour/
# make clean   removes what was made here

.DEFAULT_GOAL := run
.PHONY: run test lint format soak bench tour clean
.DELETE_ON_ERROR:

ENVIRONMENT := .venv
INSTALLED := $(ENVIRONMENT)/installed
PYTHON := $(ENVIRONMENT)/bin/python

$(INSTALLED): pyproject.toml constraints.txt
	@sh packaging/environment.sh $(ENVIRONMENT)

run: $(INSTALLED)
	@$(PYTHON) packaging/first_run.py

test: $(INSTALLED)
	@$(PYTHON) packaging/check_system.py
	$(PYTHON) -m pytest -n logical --dist worksteal

lint: $(INSTALLED)
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(ENVIRONMENT)/bin/lint-imports

format: $(INSTALLED)
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

soak: $(INSTALLED)
	$(PYTHON) -m tests.simulation --seeds $(or $(SEEDS),5000)

bench: $(INSTALLED)
	$(PYTHON) -m benchmarks

tour: $(INSTALLED)
	@for theme in light dark wings; do $(PYTHON) -m fashionos_desktop tour tour --theme $$theme || exit 1; done

clean:
	rm -rf $(ENVIRONMENT) build dist tour *.egg-info .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
