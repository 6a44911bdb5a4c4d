#!/usr/bin/env bash
# Builds the jar twice, in two folders with different names, from what is committed, compares both byte for byte, and
# prints the SHA-256 of the jar. Whoever has the same commit and JDK gets the same one. Needs what `mvn` needs, and git.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp --directory)
trap 'rm -rf "$work"' EXIT
jar=target/pragmatic-gradients.jar

for folder in one another/place; do
  mkdir -p "$work/$folder"
  git archive HEAD | tar --extract --directory "$work/$folder"
  (cd "$work/$folder" && mvn --quiet --batch-mode package -DskipTests -Dtraining.skip=true)
done
if ! cmp "$work/one/$jar" "$work/another/place/$jar"; then
  echo "The jar is not the same in two folders: something in it depends on the folder or on the time" >&2
  exit 1
fi
echo "$(sha256sum <"$work/one/$jar" | cut -d ' ' -f 1)  pragmatic-gradients.jar"
