#!/bin/sh
# Installs FashionOS for this person: the program, the `fashionos` command, the entry in the menu.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
program=$HOME/.local/opt/FashionOS

mkdir -p "$HOME/.local/opt" "$HOME/.local/bin" "$data/applications" "$data/icons/hicolor/512x512/apps"
rm -rf "$program"
cp -R "$here/FashionOS" "$program"
ln -sf "$program/FashionOS" "$HOME/.local/bin/fashionos"
cp "$here/icon.png" "$data/icons/hicolor/512x512/apps/fashionos.png"
sed "s|^Exec=.*|Exec=\"$program/FashionOS\"|" "$here/fashionos.desktop" >"$data/applications/fashionos.desktop"
echo "FashionOS is in the menu. In a terminal: $HOME/.local/bin/fashionos"
