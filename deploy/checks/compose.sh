#!/usr/bin/env bash
# Checks docker-compose.yml by its linter and, where a compose program is installed, by that.
set -euo pipefail
cd "$(dirname "$0")/../.."
npx dclint --max-warnings 0 docker-compose.yml
if command -v docker-compose > /dev/null; then
  docker-compose config -q
elif docker compose version > /dev/null 2>&1; then
  docker compose config -q
else
  echo 'docker-compose.yml: linted only, no compose program is installed here'
fi
