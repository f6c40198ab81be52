# make run          start Tendril; the first time this sets everything up
# make test         run all tests; the first time this installs what they need
# make coverage     the same, and which lines they reach
# make lint         ruff, mypy, import-linter
# make bench        measure the window with 100,000 people; ARGS="--people 2000" for a smaller book
#                   or ARGS="--files 10000 100000" for what files of so many people take,
#                   or ARGS=--nurture for how well a year is planned, or ARGS=--idle for what it costs at rest,
#                   or ARGS=--growth for how it grows with the book, or ARGS=--beside for other programs
# make clients      ask Thunderbird, Evolution, khard and khal what they read of Tendril's files, where they are installed
# make soak         look for half an hour for files that break the import, moments at which a killed program loses
#                   something, bytes whose damage goes unseen, clocks that upset the reminders, and steps that upset a large
#                   book; ARGS="--minutes 60 --part load" for one part, TENDRIL_LOAD_PEOPLE=2000 for a smaller book
# make install      install Tendril like an app below ~/.local, or PREFIX=/usr/local, or DESTDIR=/tmp/stage PREFIX=/usr
# make uninstall    take away exactly what make install brought; your people stay
# make package      a bundle that needs no Python, as dist/tendril-*.tar.gz, and a Debian package of it
# make test-package start both on a virtual screen; as root the Debian package is installed for it and removed again
# make screenshots  pictures of every view and state with the sample people, in screenshots/
# make clean        remove what the others left, but not .venv and no data of yours
#
# ARGS are handed on: make run ARGS="--data-dir /tmp/book", make test ARGS="tests/models -x".

PYTHON_HERE = .venv/bin/python
ARGS =
PREFIX ?= $(HOME)/.local
export PREFIX DESTDIR

.PHONY: run test coverage lint bench soak clients install uninstall package test-package screenshots clean
.NOTPARALLEL:

run:
	@tools/prepare run
	@tools/run $(ARGS)

test:
	@tools/prepare test
	$(PYTHON_HERE) -m pytest -n auto --dist loadgroup $(ARGS)

# Half as long again, so it is not done each time.
coverage:
	@tools/prepare test
	$(PYTHON_HERE) -m pytest -n auto --dist loadgroup --cov --cov-report=term $(ARGS)

lint:
	@tools/prepare lint
	$(PYTHON_HERE) -m ruff check .
	$(PYTHON_HERE) -m ruff format --check .
	$(PYTHON_HERE) -m mypy
	$(PYTHON_HERE) -c "from importlinter.cli import lint_imports_command; lint_imports_command()" --no-logo

bench:
	@tools/prepare run
	$(PYTHON_HERE) -m benchmarks $(ARGS)

clients:
	@tools/prepare test
	TENDRIL_CLIENTS=1 $(PYTHON_HERE) -m pytest -n0 tests/clients $(ARGS)

soak:
	@tools/prepare soak
	$(PYTHON_HERE) -m soak $(ARGS)

install uninstall:
	@tools/install $@

package:
	@tools/prepare package
	PYTHONHASHSEED=0 QT_QPA_PLATFORM=offscreen build/packaging/bin/python -m installing package $(ARGS)

test-package:
	@tools/prepare test
	TENDRIL_PACKAGES=dist $(PYTHON_HERE) -m pytest -n0 tests/packages $(ARGS)

screenshots:
	@tools/prepare run
	QT_QPA_PLATFORM=offscreen $(PYTHON_HERE) -m ui.screenshots --directory screenshots $(ARGS)

clean:
	rm -rf build dist screenshots soak-findings htmlcov .coverage .coverage.* *.egg-info
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -path ./.venv -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
