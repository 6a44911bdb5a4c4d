package pragmatic.gradients.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/// A library of the system that a window on Linux is made with.
///
/// @param file as the loader finds it
/// @param debian the package of Debian and Ubuntu that brings it
record SystemLibrary(String file, String debian) {
  /// What others need comes first, so that the one to install is named.
  static final List<SystemLibrary> NEEDED =
      List.of(
          new SystemLibrary("libfontconfig.so.1", "libfontconfig1"),
          new SystemLibrary("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
          new SystemLibrary("libXtst.so.6", "libxtst6"),
          new SystemLibrary("libgtk-3.so.0", "libgtk-3-0"));

  /// The first one that the loader does not find or cannot use.
  static Optional<SystemLibrary> missing() {
    return NEEDED.stream().filter(library -> !library.isThere()).findFirst();
  }

  // whoever asks is allowed to load them: the window itself is made of such libraries
  @SuppressWarnings("restricted")
  boolean isThere() {
    try {
      // for good: the window would load them again
      SymbolLookup.libraryLookup(file, Arena.global());
      return true;
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
