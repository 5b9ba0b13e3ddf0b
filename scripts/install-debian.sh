#!/usr/bin/env bash
# Installs the Debian packages that the tests need: chromium, in which reports are opened, and strace, which injects faults into
# system calls.
set -euo pipefail

packages=(chromium strace)
missing=()
for package in "${packages[@]}"; do
  command -v "$package" >/dev/null || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "The tests need: ${missing[*]}. Install them; this script knows Debian alone." >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  run=()
elif command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
  run=(sudo --non-interactive)
else
  echo "The tests need: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update --quiet
"${run[@]}" apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
