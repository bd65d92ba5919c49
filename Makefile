# The commands of this project. Each sets up what it needs first (tools/setup.sh), and only once.
# Programs are named from here (.venv/bin/…), so the folder may lie anywhere, spaces and all.

.DEFAULT_GOAL := build
.NOTPARALLEL:
BIN := .venv/bin
# Libraries of its own, from a folder that nothing else looks into (tools/setup.sh).
MUTMUT = PYTHONPATH="$(CURDIR)/.venv/mutmut" $(BIN)/python -c "from mutmut.__main__ import cli; cli()"
DEMO := tests/villages/an-binh-mau/content
# Two more than a small machine has cores: tests that wait for a browser leave theirs to others.
JOBS := 4

.PHONY: build
build: set-up ## set up, then build content/ into output/ (what plain `make` does)
	$(BIN)/tinlang build

# `make coverage` sets this.
COVERAGE ?=
.PHONY: test
test: set-up-test ## set up, then run every test, the browser's included
	$(BIN)/pytest -n $(JOBS) --dist loadfile --no-loadscope-reorder $(if $(COVERAGE),--cov --cov-report=term)

.PHONY: coverage
coverage: COVERAGE = yes
coverage: test ## every test, and which branches of the code none of them takes; fails below the gate (pyproject.toml)

# mutmut keeps what it found in mutants/: a second run goes on where the first was stopped. ONLY='generator.text.hours.*'
# tries the changes of some functions, and tries them again.
ONLY :=
.PHONY: mutants
mutants: set-up-test ## change text/, speech/, model/ and checks/ in small ways, and tell what no test notices; takes hours, may be stopped
	$(MUTMUT) run --max-children $(JOBS) $(ONLY)
	@$(MUTMUT) results | sed '/: not checked$$/d'

.PHONY: fuzz
fuzz: set-up-test ## look long for content that ends in an error of the program; stop it when you like
	HYPOTHESIS_PROFILE=search $(BIN)/pytest tests/test_fuzz.py tests/test_fuzz_files.py tests/test_laws.py -n $(JOBS) --timeout 0

.PHONY: check
check: set-up-test ## format, lint and types of the code; faults of content/, and a build of it
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/tinlang check
	$(BIN)/tinlang build --output build/check

.PHONY: demo
demo: set-up ## build the fictional commune of the tests, all facts confirmed, into build/demo/
	$(BIN)/tinlang build --content $(DEMO) --output build/demo

.PHONY: serve
serve: set-up ## preview the site, and reload it as content/ changes
	$(BIN)/tinlang serve

# NSIS makes the installer; wine tries all of it (Debian: nsis, wine64, gcc-mingw-w64-x86-64-posix).
.PHONY: windows
windows: set-up-test ## make the folder, the ZIP file and the installer for Windows, in dist/ (docs/windows.md)
	$(BIN)/python -m tools.windows

.PHONY: test-windows
test-windows: windows ## try the package under wine
	$(BIN)/pytest -q --windows tests/windows

# Libraries for a release, apart from all others.
build/release: requirements/release.txt | set-up-test
	$(BIN)/python -m venv --clear build/release
	build/release/bin/pip install --quiet --require-hashes -r requirements/release.txt
	@touch build/release

.PHONY: sbom
sbom: build/release ## list every library that goes along, as CycloneDX, in dist/
	@mkdir -p dist
	build/release/bin/cyclonedx-py requirements --pyproject pyproject.toml --output-reproducible -o dist/tinlang.cdx.json requirements/runtime.txt

.PHONY: audit
audit: build/release ## ask PyPI for known faults of these libraries
	build/release/bin/pip-audit --strict --disable-pip --require-hashes -r requirements/runtime.txt

.PHONY: golden
golden: set-up-test ## rewrite the golden files that the tests compare with; read the diff before committing
	$(BIN)/python tools/golden.py
	$(BIN)/python -m tools.base_content

.PHONY: check-html
check-html: set-up-test ## check the HTML of every page, the desk's too, with the Nu checker and html-validate (needs Java and npm)
	$(BIN)/python tools/check_html.py

.PHONY: rooms
rooms: set-up-test ## draw the rooms of generator/ anew: docs/architecture.svg, and the table in docs/architecture.md
	$(BIN)/python tools/architecture.py

.PHONY: gallery
gallery: set-up-test ## all designs on one picture, build/gallery.png, in each theme beside it, and all drawings, build/gallery-drawings.png
	$(BIN)/python tools/gallery.py
	$(BIN)/python tools/gallery_drawings.py

.PHONY: picture
picture: set-up-test demo ## the picture in README.md, made from the fictional commune, and those of the handbook's first page
	$(BIN)/python tools/picture.py
	$(BIN)/python tools/install_pictures.py

.PHONY: bench
bench: bench-speech bench-print bench-site bench-build bench-desk bench-results ## every measurement below

.PHONY: bench-speech
bench-speech: set-up-test ## how rightly and how fast text is said, beside other libraries
	$(BIN)/python tools/bench_speech.py

.PHONY: bench-print
bench-print: set-up-test ## how fast sheets are printed, beside plain WeasyPrint and Typst
	$(BIN)/python tools/bench_print.py

.PHONY: bench-site
bench-site: set-up-test ## how heavy and how fast the pages are
	$(BIN)/python -m tools.bench_site

.PHONY: bench-build
bench-build: set-up-test ## what a build costs, cold and after each kind of change, beside other generators
	$(BIN)/python -m tools.bench_build

.PHONY: bench-desk
bench-desk: set-up-test ## how long staff wait for a preview of unsaved words
	$(BIN)/python -m tools.bench_desk --announcements 2000

.PHONY: bench-results
bench-results: set-up-test ## how long ten years of feedback take, 100,000 rows, and how much memory
	$(BIN)/python -m tools.bench_results

# runtime.txt follows dev.txt, so that what is tested is what is used.
COMPILE = ../$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header

.PHONY: lock
lock: set-up-test ## take the newest versions that requirements/*.in allow into requirements/*.txt
	cd requirements && $(COMPILE) -o build.txt build.in
	cd requirements && $(COMPILE) -o dev.txt dev.in
	cd requirements && $(COMPILE) -c dev.txt -o runtime.txt runtime.in
	cd requirements && $(COMPILE) -c dev.txt -o audio.txt audio.in
	cd requirements && $(COMPILE) -o peers.txt peers.in
	cd requirements && $(COMPILE) -c dev.txt -o mutants.txt mutants.in
	cd requirements && $(COMPILE) -o release.txt release.in
	cd requirements && $(COMPILE) --no-deps -o windows.txt windows.in
	cd requirements/html && npm update --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund
	cd requirements/peers && npm update --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

.PHONY: clean
clean: ## remove what can be made again (output/ stays: it is what residents see)
	rm -rf build mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find generator tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1|\2/p' Makefile | while IFS='|' read -r name says; do \
	  printf '%-18s %s\n' "$$name" "$$says"; done

.PHONY: set-up
set-up: ## what `make` needs: .venv, Pango and kin
	@sh tools/setup.sh build

.PHONY: set-up-test
set-up-test: ## what `make test` needs beside: Chromium, espeak-ng and kin
	@sh tools/setup.sh test
