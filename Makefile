.PHONY: check test

node_modules/.package-lock.json: package-lock.json
	npm ci
	touch $@

check: node_modules/.package-lock.json ## types
	npx tsc -p packages/domain --noEmit false

test: node_modules/.package-lock.json ## every test
	npx jest
