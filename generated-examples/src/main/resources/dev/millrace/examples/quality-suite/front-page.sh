#!/usr/bin/env bash
{
  echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>MemoryStreamer</title><h1>MemoryStreamer</h1><ul>'
  find site -mindepth 3 -maxdepth 3 -name index.html | sort | while read -r page; do
    page="${page#site/}"
    echo "<li><a href=\"$page\">$(dirname "$page")</a>"
  done
  find site/diagrams -name '*.svg' | sort | while read -r page; do
    echo "<li><a href=\"${page#site/}\">$(basename "$page" .svg)</a>"
  done
  echo '</ul></html>'
} > site/index.html
