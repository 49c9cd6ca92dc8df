# What a user and a contributor type. The work itself stands in Scripts/, so that each step also runs alone.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
DEMO_OUTPUT ?= Output

# A release binary carries the Swift runtime, so that it runs on a machine without Swift. Apple's systems
# bring the runtime with them and have no static one.
ifneq ($(shell uname -s),Darwin)
STATIC_RUNTIME := --static-swift-stdlib
endif
RELEASE_FLAGS := -c release $(STATIC_RUNTIME) --product goalsheet
RELEASE_BINARY := .build/release/goalsheet
SWIFT_SOURCES := Sources Tests Package.swift

# `sudo make install` installs what `make release` built before, and never builds as root.
INSTALL_NEEDS := $(if $(SUDO_USER),,release)

.DEFAULT_GOAL := help
.PHONY: help setup demo build release test test-interop test-spark fuzz bench format lint install uninstall clean

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup: ## Install the system libraries that are missing, or say what to type
	@Scripts/setup

# A debug build: it takes half the time of a release build, and `make test` goes on from it.
demo: build ## Convert the samples into Output/, in every format
	@Scripts/demo .build/debug/goalsheet "$(DEMO_OUTPUT)"

build: setup ## Build for development
	@$(SWIFT) build

release: setup ## Build the program that is installed: optimised, Swift runtime linked in
	@$(SWIFT) build $(RELEASE_FLAGS)

test: setup ## Run the tests that need nothing but Swift
	@$(SWIFT) test

test-interop: setup ## Install LibreOffice and others where missing, and test against them
	@Scripts/setup-interop
	@$(SWIFT) build $(RELEASE_FLAGS)
	@Scripts/interop $(RELEASE_BINARY)

test-spark: setup ## Map the samples on Apache Spark in local mode and compare the rows
	@$(SWIFT) build $(RELEASE_FLAGS)
	@Scripts/test-spark $(RELEASE_BINARY)

fuzz: setup ## Feed the readers damaged files, each for FUZZ_SECONDS (60)
	@Scripts/fuzz

bench: release ## Time start-up, reports, imports beside jieba, large sheets beside libxlsxwriter
	@Scripts/bench $(RELEASE_BINARY)
	@Scripts/bench-import
	@Scripts/bench-sheets

format: ## Format the Swift code in place
	@$(SWIFT) format format --in-place --parallel --recursive $(SWIFT_SOURCES)

lint: ## Check the format of the Swift code
	@$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_SOURCES)

install: $(INSTALL_NEEDS) ## Install into PREFIX (/usr/local), below DESTDIR where given
	@Scripts/install $(RELEASE_BINARY) "$(DESTDIR)$(PREFIX)"

uninstall: ## Remove what install wrote
	@Scripts/install --remove "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built
	rm -rf .build .build-* Tests/*/.build
