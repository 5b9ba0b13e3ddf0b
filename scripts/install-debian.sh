#!/usr/bin/env bash
# Installs the Debian packages that the long tests need: strace, which injects faults into system calls.
set -euo pipefail

packages=(strace)
missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null | grep --quiet '^installed$' || missing+=("$package")
done
if [ "${#missing[@]}" -eq 0 ]; then
  exit 0
fi
if [ "$(id -u)" -eq 0 ]; then
  run=()
elif command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; then
  run=(sudo --non-interactive)
else
  echo "The long tests need: ${missing[*]}. Install them as root: apt-get install ${missing[*]}" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
"${run[@]}" apt-get update --quiet
"${run[@]}" apt-get install --yes --quiet --no-install-recommends "${missing[@]}"
