package pragmatic.gradients.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The colours of maps, read from `assets/looks/cividis.txt`. A published table and not one of our
/// own: uneven steps would look like creases, which are what a map is read for.
final class ColourMap {
  private static final int SIZE = 256;

  private ColourMap() {}

  /// The table laid over a colour; the last entry, which stands for no value, lets through what is
  /// below.
  ///
  /// @param alpha opacity in [0, 1]
  static int[] over(int paper, double alpha) {
    int[] colours = table();
    for (int i = 0; i < SIZE; i++) colours[i] = blend(colours[i], paper, alpha);
    colours[SIZE - 1] = 0;
    return colours;
  }

  private static int blend(int over, int under, double alpha) {
    int result = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double mixed = alpha * (over >> shift & 0xFF) + (1 - alpha) * (under >> shift & 0xFF);
      result = result << 8 | (int) Math.round(mixed);
    }
    return result;
  }

  private static int[] table() {
    var file =
        Objects.requireNonNull(
            ColourMap.class.getResourceAsStream("/looks/cividis.txt"), "cividis.txt is missing");
    try (var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      List<String> lines = in.lines().filter(line -> !line.startsWith("#")).toList();
      int[] table = lines.stream().mapToInt(line -> Integer.parseInt(line.strip(), 16)).toArray();
      if (table.length != SIZE)
        throw new IllegalStateException("cividis.txt: " + Arrays.toString(table));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
