#!/usr/bin/env bash
# Everything that has to hold, from a clean clone: format, lints, the Rust tests, and the built sample in a browser.
# Says only what is wrong, then how many checks passed and failed. Needs cargo and node 20; installs the rest, as root.
# SHOTS=FOLDER keeps pictures of every template in every size there.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# step NAME COMMAND...: runs it; its output is shown only when it fails, and then cut to its end.
step() {
  local name=$1 started=$SECONDS
  shift
  if "$@" >"$work/log" 2>&1 </dev/null; then
    echo "$name: ok, $((SECONDS - started)) s"
  else
    echo "$name: FAILED, $((SECONDS - started)) s"
    tail -n 200 "$work/log"
    return 1
  fi
}

# check NAME COMMAND...: a step that counts as one check.
check() {
  if step "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# counted NAME COMMAND...: a step that counts its checks itself, as "N passed" and "N failed" in its closing lines.
counted() {
  local good=true sums
  step "$@" || good=false
  sums=$(sed -nE 's/^(test result:.*|browser:) ([0-9]+) passed[;,] ([0-9]+) failed.*/\2 \3/p' "$work/log" | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
  passed=$((passed + ${sums% *})) failed=$((failed + ${sums#* }))
  if ! $good && [ "${sums#* }" = 0 ]; then failed=$((failed + 1)); fi
}

close() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
  exit
}

missing_packages() {
  have() { command -v "$1" >/dev/null; }
  have chromium-headless-shell || have chromium || echo chromium-headless-shell
  have pdftotext || echo poppler-utils
  have zbarimg || echo zbar-tools
  have java || echo default-jre-headless
  have ssh-keygen || echo openssh-client
  have strace || echo strace
  have rsync || echo rsync
  [ -d /usr/share/fonts/opentype/noto ] || echo fonts-noto-cjk
}

install_tools() {
  local packages
  mapfile -t packages < <(missing_packages)
  if [ ${#packages[@]} -gt 0 ]; then
    apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" || return
  fi
  cd tests/browser || return
  [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci
}

browser_tests() {
  (cd tests/browser && OUTPUT="$work/output" KINDS="$work/kinds" node --test --test-concurrency=2 --test-timeout=600000 --test-reporter=./lib/reporter.js ./*.test.js)
}

check "tools" bash -c "$(declare -f missing_packages install_tools); install_tools"
check "cargo fmt" cargo fmt --check
check "cargo clippy" cargo clippy --quiet --locked --no-default-features --all-targets -- -D warnings
counted "cargo test" cargo test --locked --no-fail-fast --no-default-features
check "the README's first command" cargo run --quiet --release --locked -- build --quiet --today 2026-11-06 --output "$work/output"
check "a site of the further kinds" cargo run --quiet --release --locked -- build --quiet --root tests/sites/kinds --today 2026-11-06 --output "$work/kinds"
counted "browser" browser_tests
if [ -n "${SHOTS:-}" ]; then
  mkdir -p "$SHOTS" && OUTPUT="$work/output" node tests/browser/shots.js "$(realpath "$SHOTS")"
fi
close
