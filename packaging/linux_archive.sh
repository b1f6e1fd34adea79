#!/bin/sh
# Packs dist/FashionOS into an archive that a person unpacks and installs into their own home, without root.
set -eu
cd "$(dirname "$0")/.."
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' fashionos_desktop/__init__.py)
name=fashionos-$version-linux-$(uname -m)

rm -rf "dist/$name"
mkdir "dist/$name"
cp -R dist/FashionOS "dist/$name/FashionOS"
cp packaging/fashionos.desktop packaging/icon.png packaging/install.sh "dist/$name/"
tar -C dist -czf "dist/$name.tar.gz" "$name"
rm -rf "dist/$name"
echo "dist/$name.tar.gz"
