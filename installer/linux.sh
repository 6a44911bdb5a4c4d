#!/usr/bin/env bash
# Builds target/installer/: an app-image (a folder that runs anywhere, with its own Java) and a .deb.
# Needs what `mvn` needs, and dpkg-deb and strip (packages dpkg and binutils).
set -euo pipefail
cd "$(dirname "$0")/.."
name=pragmatic-gradients
out=target/installer
image=$out/$name

need() { command -v "$1" >/dev/null || { echo "$1 is missing: install the package $2" >&2; exit 1; }; }
need mvn maven
need dpkg-deb dpkg
need objcopy binutils

echo "Packaging the jar"
mvn --quiet --batch-mode package -DskipTests -Dtraining.skip=true
# The JDK that Maven found is the one to cut the runtime from.
jdk=$(mvn --quiet --batch-mode validate exec:exec -Dexec.args="-XshowSettings:properties -version" 2>&1 |
  sed -n 's/^ *java\.home = //p')
rm -rf "$out"
mkdir -p "$out/jmods" "$out/input/lib"

# OpenJFX's jars carry their native libraries as resources and unpack them into the user's home when they run. As
# jmods the libraries land in the runtime's own lib folder.
echo "Making modules of JavaFX"
for jar in target/lib/javafx-*-linux*.jar; do
  module=$(basename "$jar" | sed -E 's/^(javafx)-([a-z]+)-.*/\1.\2/')
  classes=$out/javafx/$module/classes
  libs=$out/javafx/$module/libs
  mkdir -p "$classes" "$libs"
  "$jdk/bin/jar" --extract --file "$jar" --dir "$classes"
  find "$classes" -name '*.so' -exec mv {} "$libs" \;
  "$jdk/bin/jmod" create --class-path "$classes" --libs "$libs" "$out/jmods/$module.jmod"
done

echo "Linking the runtime"
"$jdk/bin/jlink" --module-path "$out/jmods" --add-modules javafx.controls,java.logging,java.management \
  --strip-debug --no-header-files --no-man-pages --output "$out/runtime"

echo "Building the app-image"
"$jdk/bin/jar" --extract --file target/$name.jar --dir "$out/input" META-INF/MANIFEST.MF
version=$(sed -n 's/\r$//; s/^Implementation-Version: //p' "$out/input/META-INF/MANIFEST.MF")
cp target/$name.jar "$out/input"
find target/lib -name '*.jar' ! -name 'javafx-*' -exec cp {} "$out/input/lib" \;
"$jdk/bin/jpackage" --type app-image --name $name --app-version "${version%-*}" --dest "$out" \
  --runtime-image "$out/runtime" --input "$out/input" --main-jar $name.jar \
  --icon assets/looks/icon-512.png --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED \
  --java-options -XX:+UseSerialGC --java-options '-XX:AOTCache=$APPDIR/'$name.aot --java-options -Xlog:aot=off

# What a start needs, written down by one that is watched; where that fails a start takes longer. Class path and options
# of modules are those of the launcher, or the cache would be of little use; compiled code is not kept, so it is as the
# first compiler leaves it.
echo "Training a start"
app=$PWD/$image/lib/app
"${app%app}runtime/bin/java" -XX:AOTCacheOutput="$app/$name.aot" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
  --enable-native-access=javafx.graphics,ALL-UNNAMED -Dglass.platform=Headless -Dprism.order=sw \
  -classpath "$app/$name.jar" pragmatic.gradients.Training >"$out/training.log" 2>&1 ||
  echo "No cache of classes: see $out/training.log" >&2

# The package is put together here and not by jpackage, whose .deb needs scripts at installation that fail where no
# desktop is installed. Everything below is a plain file that dpkg knows: nothing to run, nothing left after removal.
echo "Building the .deb"
tree=$out/deb
install -d "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin"
cp -a "$image" "$tree/opt/$name"
ln -s ../../opt/$name/bin/$name "$tree/usr/bin/$name"
install -Dm644 installer/linux/$name.desktop "$tree/usr/share/applications/$name.desktop"
install -Dm644 installer/linux/copyright "$tree/usr/share/doc/$name/copyright"
install -Dm644 assets/looks/icon.svg "$tree/usr/share/icons/hicolor/scalable/apps/$name.svg"
for size in 256 512; do
  install -Dm644 assets/looks/icon-$size.png "$tree/usr/share/icons/hicolor/${size}x$size/apps/$name.png"
done
chmod -R u=rwX,go=rX "$tree"
sed -e "s/@VERSION@/${version/-/\~}/" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
  -e "s/@SIZE@/$(du -sk "$tree" | cut -f1)/" installer/linux/control >"$tree/DEBIAN/control"
deb=$out/${name}_${version/-/\~}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group --build "$tree" "$deb" >/dev/null

rm -rf "$out/javafx" "$out/jmods" "$out/input" "$out/runtime" "$tree"
du -sh "$image" "$deb"
