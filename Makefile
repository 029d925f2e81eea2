.DEFAULT_GOAL := help
.PHONY: help build types lint format arch schemas compose docs check test policy-check up down demo bench mutation model simulate simulate-mutants histories faults kills

# The workspace members that have code.
MEMBERS := $(patsubst %/src/index.ts,%,$(wildcard packages/*/src/index.ts services/*/src/index.ts))

help: ## the list of targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

node_modules/.package-lock.json: package-lock.json
	npm ci
	@touch $@

build: node_modules/.package-lock.json ## compiles every package and service
	npx tsc -b $(MEMBERS)

types: build ## compiles, and checks the types of the tests too
	npx tsc -p tsconfig.tests.json
	npx tsc -b load-tests
	npx tsc -p load-tests/k6

lint: node_modules/.package-lock.json ## the rules of CONTRIBUTING.md that eslint can hold
	npx eslint .

format: node_modules/.package-lock.json ## one way to lay out code
	npx prettier --check --log-level warn .

arch: node_modules/.package-lock.json ## the arrows: what may import what
	npx depcruise packages services --config .dependency-cruiser.cjs

schemas: node_modules/.package-lock.json ## generated types are current, every pair of versions resolves both ways
	npm run --if-present schemas:check

compose: node_modules/.package-lock.json ## docker-compose.yml is valid
	deploy/checks/compose.sh

docs: node_modules/.package-lock.json ## every path and link that a document names exists, error codes and schemas of cases are current
	node deploy/checks/docs.js
	npm run --silent error-codes:check
	npm run --silent case-schemas:check

check: types lint format arch schemas compose docs ## everything that needs no running server

test: build ## every test, against private Kafka, Redis and PostgreSQL
	npx jest

policy-check: node_modules/.package-lock.json ## worked examples and properties of every region's policy; REGION=360100 for one
	npx tsc -b packages/testkit
	node packages/testkit/dist/policies/main.js $(REGION)

up: build ## starts the stack and the services, and leaves them running
	node deploy/local/up.js

down: ## ends what `make up` started
	node deploy/local/down.js

demo: build ## the whole story on real parts, in under two minutes
	node packages/cli/dist/main.js demo

bench: build ## measures, and writes docs/performance.md; BENCH_FLAGS=--quick only shows that it works
	npx tsc -b load-tests
	node load-tests/dist/bench/main.js $(BENCH_FLAGS)

mutation: node_modules/.package-lock.json ## changes the rules in small ways and writes docs/mutation.md; FOLDERS=money for one
	node deploy/mutation/main.js $(FOLDERS)

model: build ## searches every state of the settlement protocol, and shows what breaks without each rule
	node --max-old-space-size=8000 services/settlement/dist/model/run-model.js $(MODEL_FLAGS)

FAULTS ?=
WHO ?=
KILLS ?= 100

faults: build ## breaks everything under load, compares the books, writes docs/reliability.md; FAULTS=F1,F3 for some
	node packages/testkit/dist/faults/main.js "$(FAULTS)"

kills: build ## kills every service and part KILLS=100 times under load; WHO=settlement for one; goes on where it stopped
	node packages/testkit/dist/faults/kills/main.js "$(WHO)" "$(KILLS)"

simulate: node_modules/.package-lock.json ## the real parts in one thread, broken between any two steps; SEEDS=17 or 1-400, STEPS=3000
	@npx tsc -b packages/simulator
	@node packages/simulator/dist/simulate-main.js "$(SEEDS)" "$(STEPS)"

simulate-mutants: node_modules/.package-lock.json ## plants bugs, and shows what finds each; MUTANTS=block-forgotten for one
	@npx tsc -b packages/simulator
	@node packages/simulator/dist/simulate-mutants-main.js $(MUTANTS)

histories: build ## simulated histories again on real Kafka, Redis and PostgreSQL, compared byte for byte; SEEDS=17 or 1-50, STEPS=3000
	@node packages/simulator/dist/histories-main.js "$(SEEDS)" "$(STEPS)"
