package pragmatic.gradients.program;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Arguments of pasted calls that change nothing here: how exact numbers are, what a result is
/// called, and what is so by default.
final class CallOptions {
  private static final Set<String> NEVER =
      Set.of(
          "dtype",
          "device",
          "requires_grad",
          "keepdim",
          "keepdims",
          "name",
          "inplace",
          "copy",
          "evaluate",
          "approximate",
          "reduction");

  /// By name, or by function and name, what a value must be to change nothing. There is one
  /// dimension here, so that along the first and along the last is the same.
  private static final Map<String, Pattern> UNLESS =
      Map.of(
          "dim", Pattern.compile("0|-1"),
          "axis", Pattern.compile("0|-1"),
          "softplus beta", Pattern.compile("1|1\\.0?"),
          "softplus threshold", Pattern.compile("20|20\\.0?"),
          "std correction", Pattern.compile("1"),
          "std unbiased", Pattern.compile("True"));

  private CallOptions() {}

  static boolean changesNothing(String function, String option, CharSequence value) {
    if (NEVER.contains(option)) return true;
    Pattern harmless = UNLESS.getOrDefault(function + " " + option, UNLESS.get(option));
    return harmless != null && harmless.matcher(value).matches();
  }
}
