#!/bin/sh
# The browsers that the tests need. What is missing is installed from Debian's packages as root; anyone else is
# told which to install and how.
set -eu

have() { command -v "$1" >/dev/null 2>&1; }
one_of() { for name in "$@"; do have "$name" && return 0; done; return 1; }

missing=
one_of chromium chromium-browser google-chrome-stable google-chrome chrome || missing="$missing chromium"
have chromedriver || missing="$missing chromium-driver"
one_of firefox firefox-esr || missing="$missing firefox-esr"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && have apt-get; then
  echo "Installing$missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086
  apt-get install -y -qq --no-install-recommends $missing
else
  echo "The tests need browsers that are not here:$missing" >&2
  echo "On Debian: sudo apt-get install$missing" >&2
  echo "Elsewhere: install Chrome or Chromium with its chromedriver, and Firefox, and put them on PATH." >&2
  exit 1
fi
