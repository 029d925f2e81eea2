.DEFAULT_GOAL := help
.PHONY: help build types lint format arch schemas compose docs check test up down demo bench model

# The workspace members that have code.
MEMBERS := $(patsubst %/src/index.ts,%,$(wildcard packages/*/src/index.ts services/*/src/index.ts))

help: ## the list of targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

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

docs: ## every path and link that a document names exists
	node deploy/checks/docs.js

check: types lint format arch schemas compose docs ## everything that needs no running server

test: build ## every test, against private Kafka, Redis and PostgreSQL
	npx jest

up: build ## starts the stack and the services, and leaves them running
	node deploy/local/up.js

down: ## ends what `make up` started
	node deploy/local/down.js

demo: build ## the whole story on real parts, in under two minutes
	node packages/cli/dist/main.js demo

bench: build ## measures, and writes docs/performance.md; BENCH_FLAGS=--quick only shows that it works
	npx tsc -b load-tests
	node load-tests/dist/bench/main.js $(BENCH_FLAGS)

model: build ## searches every state of the settlement protocol, and shows what breaks without each rule
	node --max-old-space-size=8000 services/settlement/dist/model/run-model.js $(MODEL_FLAGS)
