#!/usr/bin/env bash
# The version that the project names, without its checksum; 10 is the newest that every supported Node can run.
pnpm="$(node -p "(require('./package.json').packageManager ?? 'pnpm@10').split('+')[0]")"
npm install --global "$pnpm"
