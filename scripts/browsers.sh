#!/bin/sh
# The browsers that the tests need. What is missing is installed from Debian's packages as root; anyone else is
# told which to install and how. WebKitGTK is tested where it can be had: half a minute to install, and a minute of tests.
set -eu

have() { command -v "$1" >/dev/null 2>&1; }
one_of() { for name in "$@"; do have "$name" && return 0; done; return 1; }

missing=
one_of chromium chromium-browser google-chrome-stable google-chrome chrome || missing="$missing chromium"
have chromedriver || missing="$missing chromium-driver"
one_of firefox firefox-esr || missing="$missing firefox-esr"
wished=
{ have WebKitWebDriver && have xvfb-run; } || wished=" webkit2gtk-driver xvfb xauth"
[ -n "$missing$wished" ] || exit 0

if [ "$(id -u)" = 0 ] && have apt-get; then
  echo "Installing$missing$wished"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  # shellcheck disable=SC2086
  [ -z "$missing" ] || apt-get install -y -qq --no-install-recommends $missing
  # shellcheck disable=SC2086
  [ -z "$wished" ] || apt-get install -y -qq --no-install-recommends $wished || echo "Without WebKitGTK, then." >&2
elif [ -n "$missing" ]; then
  echo "The tests need browsers that are not here:$missing" >&2
  echo "On Debian: sudo apt-get install$missing" >&2
  echo "Elsewhere: install Chrome or Chromium with its chromedriver, and Firefox, and put them on PATH." >&2
  exit 1
fi
