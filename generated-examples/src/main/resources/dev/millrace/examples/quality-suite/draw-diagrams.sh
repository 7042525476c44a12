#!/usr/bin/env bash
mkdir -p site/diagrams
# Ubuntu does not let Chrome make a sandbox of its own.
echo '{"args": ["--no-sandbox"]}' > "$RUNNER_TEMP/puppeteer.json"
for diagram in docs/diagrams/*.mmd; do
  npx --yes @mermaid-js/mermaid-cli@12.2.0 --puppeteerConfigFile "$RUNNER_TEMP/puppeteer.json" \
    --input "$diagram" --output "site/diagrams/$(basename "$diagram" .mmd).svg"
done
