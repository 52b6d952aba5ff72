# Two commands for everybody: `make dossier` and `make test`.
# Everything that is missing is installed by Tools/setup.sh, and nothing that is there already.

SHELL := /bin/bash
DOSSIER ?= dossiers/miramas/2023
FORMATS ?= html,pdf,odt,docx
AROBASE := .build/release/arobase
PREFIX ?= /usr/local

.PHONY: help dossier build test format check-format acceptance bench install clean

help:
	@echo "make dossier      compile les documents de $(DOSSIER) dans out/"
	@echo "make test         met en place et passe tous les tests"
	@echo "make acceptance   ajoute les épreuves lourdes (Chromium, LibreOffice, poppler, recomptage)"
	@echo "make bench        mesure les temps, la mémoire et les débits"
	@echo "make install      installe le programme dans $(PREFIX)/bin"

dossier: build
	@Tools/setup.sh pdf office
	@$(AROBASE) render $(DOSSIER) --to $(FORMATS)

build:
	@Tools/setup.sh build
	@swift build -c release --static-swift-stdlib -Xlinker -s --product arobase

test: check-format
	@Tools/setup.sh build test
	@swift build --build-tests
	@swift test --skip-build

check-format:
	@swift format lint --strict --recursive Package.swift Plugins Sources Tests

format:
	@swift format --in-place --recursive Package.swift Plugins Sources Tests

acceptance: build
	@Tools/setup.sh pdf office acceptance
	@.venv/bin/python -m pytest -q Tests/Acceptance

bench: build
	@Tools/setup.sh pdf bench
	@.venv/bin/python Benchmarks/bench.py

install: build
	install -D -m 755 $(AROBASE) $(DESTDIR)$(PREFIX)/bin/arobase

clean:
	rm -rf .build out
