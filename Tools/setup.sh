#!/usr/bin/env bash
# Installs what is missing for the named needs, and nothing that is there already.
#
#   Tools/setup.sh build | pdf | office | test | acceptance | bench …
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf 'arobase : %s\n' "$1" >&2
  exit 3
}

has_package() {
  [ "$(dpkg-query -W -f='${Status}' "$1" 2>/dev/null)" = "install ok installed" ]
}

# Installs the Debian packages of the arguments that are missing, all at once.
packages() {
  local missing=() package
  command -v dpkg-query >/dev/null ||
    fail "ce système n'utilise pas les paquets Debian ; installez l'équivalent de : $*"
  for package in "$@"; do has_package "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      fail "il manque ${missing[*]} ; demandez à un administrateur : apt-get install ${missing[*]}"
    root=(sudo)
  fi
  echo "Installation de ce qui manque : ${missing[*]}" >&2
  local log
  log=$(mktemp)
  if ! { "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 5 "$log" >&2
    fail "impossible d'installer ${missing[*]} ; vérifiez l'accès aux dépôts Debian, puis relancez"
  fi
  rm -f "$log"
}

# Makes the project's own Python, and brings it to the pinned versions of a list.
python_packages() {
  local list=$1 stamp=".venv/.$(basename "$1")"
  if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then packages python3 python3-venv; fi
  [ -x .venv/bin/python ] || python3 -m venv .venv ||
    fail "impossible de créer l'environnement Python .venv"
  cmp -s "$list" "$stamp" && return
  echo "Installation dans .venv : $(grep -v '^#' "$list" | tr '\n' ' ')" >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" ||
    fail "impossible d'installer les paquets Python de $list ; vérifiez l'accès à PyPI, puis relancez"
  cp "$list" "$stamp"
}

command -v swift >/dev/null ||
  fail "Swift est introuvable ; installez Swift 6.2 ou plus récent : https://www.swift.org/install/linux/"

for need in "$@"; do
  case "$need" in
    build) packages libxml2-dev libstemmer-dev libzip-dev ;;
    test) packages libxml2-utils python3 ;;
    pdf)
      packages fonts-inter
      python_packages Tools/requirements-pdf.txt
      ;;
    office) packages pandoc librsvg2-bin ;;
    acceptance)
      # The office documents ask for Arial: without a font of its widths, LibreOffice takes a wider
      # one, and pages overflow.
      packages fonts-liberation
      packages libxml2-utils poppler-utils chromium chromium-driver libreoffice-writer libreoffice-calc
      python_packages Tools/requirements-acceptance.txt
      ;;
    bench) packages libxml2-utils ;;
    pictures)
      packages libreoffice-calc libreoffice-l10n-fr chromium xvfb xdotool imagemagick
      ;;
    *) fail "besoin inconnu : $need" ;;
  esac
done
