#!/usr/bin/env bash
# Makes the pictures of Documentation/guide-utilisateur.md again, from the commands of the guide.
#
#   Tools/guide-pictures.sh
#
# Needs LibreOffice Calc, Chromium, Xvfb, xdotool and ImageMagick: Tools/setup.sh pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
program=${AROBASE:-$root/.build/release/arobase}
images=$root/Documentation/images
work=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

cd "$work"
"$program" init valmont --collectivite "Valmont" --code-insee 99001 --edition 2027 >/dev/null
cd valmont
"$program" import "$root/Documentation/guide/collecte-remplie.csv" \
  --into actions/valmont/2027.xml --apply >/dev/null
"$program" categorize actions/valmont/2027.xml --grille villes-internet-2017 --apply >/dev/null
"$program" export dossiers/valmont/2027 --to xlsx --output ../classeur.xlsx >/dev/null
"$program" render dossiers/valmont/2027 --to html >/dev/null
"$program" carry-over dossiers/valmont/2027 --to 2028 --apply >/dev/null
cp out/valmont/2028/a-faire-2028.xlsx ../a-faire.xlsx
cd "$work"

# Few colours make a small file, and a page of text needs no more.
small() { convert "$1" -strip +dither -colors 48 "png8:$images/$2"; }

chromium --headless --no-sandbox --hide-scrollbars --window-size=1000,1150 \
  --screenshot="$work/page.png" "valmont/out/valmont/2027/dossier.html" >/dev/null 2>&1
small "$work/page.png" guide-dossier.png

export DISPLAY=:97
Xvfb "$DISPLAY" -screen 0 1700x640x24 >/dev/null 2>&1 &
server=$!
sleep 2

# The window of a workbook, on its Nth sheet; each has a LibreOffice of its own.
window() {
  local file=$1 sheet=$2 picture=$3 window="" office
  LC_ALL=C.UTF-8 LANGUAGE=fr setsid soffice "-env:UserInstallation=file://$work/profile-$sheet" \
    --language=fr --norestore --nologo --nofirststartwizard --calc "$file" >/dev/null 2>&1 &
  office=$!
  for _ in $(seq 90); do
    window=$(xdotool search --name "$(basename "$file")" 2>/dev/null | tail -n 1) || true
    [ -n "$window" ] && break
    sleep 1
  done
  [ -n "$window" ] || { echo "LibreOffice n'a pas ouvert $file" >&2; exit 1; }
  sleep 8
  xdotool windowsize "$window" 1700 640 windowmove "$window" 0 0
  sleep 2
  for _ in $(seq 2 "$sheet"); do
    xdotool key --window "$window" ctrl+Next
    sleep 1
  done
  sleep 3
  import -window root "$work/window.png"
  small "$work/window.png" "$picture"
  kill -- "-$office"
  while pgrep -g "$office" >/dev/null; do sleep 1; done
}
window "$work/classeur.xlsx" 2 guide-classeur.png
window "$work/a-faire.xlsx" 1 guide-a-faire.png
ls -l "$images"/guide-*.png
