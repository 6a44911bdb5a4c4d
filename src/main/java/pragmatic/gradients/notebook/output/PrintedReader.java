package pragmatic.gradients.notebook.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedNumbers;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedSequence;
import pragmatic.gradients.notebook.output.PrintedValue.PrintedWord;

/// Reads printed values: `tensor([0.5000, -0.5000], grad_fn=<…>)`, `Array(1., dtype=float32)`,
/// `<tf.Tensor: shape=(), dtype=float32, numpy=3.0>`, `[1. 2.]`, `(None, tensor(10.))`.
final class PrintedReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(True|False|[-+]?(inf|nan|(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?))(?!\\w|\\.[\\w.])");
  private static final Pattern WRAPPED =
      Pattern.compile(
          "(tensor|Array|DeviceArray|array|tf\\.Tensor|np\\.float(32|64)|torch\\.tensor|torch\\.Size|jnp\\.array)\\(");
  private static final Pattern TAGGED = Pattern.compile("<tf\\.(Tensor|Variable)[^>]*?numpy=\\s*");
  private static final Pattern PARAMETER = Pattern.compile("Parameter containing:\\s*");
  private static final Pattern KEY = Pattern.compile("('[^']*'|\"[^\"]*\"|\\w+)\\s*:\\s*");

  private static final int MAXIMUM_DEPTH = 40;
  private static final int MAXIMUM_NUMBERS = 20_000;

  private final String text;
  private int at;
  private int depth;
  private int numbers;

  PrintedReader(String text, int from) {
    this.text = text;
    this.at = from;
  }

  /// Where the reader stands.
  int position() {
    return at;
  }

  /// The value that begins here, if one does.
  Optional<PrintedValue> value() {
    space();
    if (++depth > MAXIMUM_DEPTH || numbers > MAXIMUM_NUMBERS) return Optional.empty();
    Optional<PrintedValue> value = any();
    depth--;
    return value;
  }

  private Optional<PrintedValue> any() {
    if (takes(PARAMETER)) return value();
    if (takes(WRAPPED)) return closed(')');
    if (takes(TAGGED)) return closed('>');
    if (at >= text.length()) return Optional.empty();
    char c = text.charAt(at);
    if (c == '[' || c == '(' || c == '{')
      return bracket(c == '[' ? ']' : c == '(' ? ')' : '}', c != '[');
    if (text.startsWith("None", at)) {
      at += 4;
      return Optional.of(new PrintedWord("None"));
    }
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    number.useTransparentBounds(true);
    if (!number.lookingAt()) return Optional.empty();
    at = number.end();
    numbers++;
    try {
      return Optional.of(new PrintedNumbers(List.of(PrintedNumber.of(number.group(1))), false));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean takes(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    boolean found = matcher.lookingAt();
    if (found) at = matcher.end();
    return found;
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  /// A value, and what else stands before a bracket closes: `, dtype=float32)`.
  private Optional<PrintedValue> closed(char close) {
    Optional<PrintedValue> value = value();
    int open = 0;
    while (value.isPresent() && at < text.length()) {
      char c = text.charAt(at++);
      if (c == close && open == 0) return value;
      if (c == '(' || c == '<' && close == ')') open++;
      if (c == ')' && close == '>') open--;
      else if (c == ')' || c == '>' && close == ')') open--;
    }
    return Optional.empty();
  }

  private Optional<PrintedValue> bracket(char close, boolean tuple) {
    at++;
    List<PrintedValue> elements = new ArrayList<>();
    boolean shortened = false;
    while (true) {
      space();
      if (at >= text.length()) return Optional.empty();
      if (text.charAt(at) == close) break;
      if (text.charAt(at) == ',') {
        at++;
        continue;
      }
      if (text.startsWith("...", at)) {
        at += 3;
        shortened = true;
        continue;
      }
      if (close == '}') takes(KEY);
      Optional<PrintedValue> element = value();
      if (element.isEmpty()) return Optional.empty();
      elements.add(element.get());
    }
    at++;
    return Optional.of(joined(elements, tuple, shortened));
  }

  private static PrintedValue joined(
      List<PrintedValue> elements, boolean tuple, boolean shortened) {
    List<PrintedNumber> numbers = new ArrayList<>();
    for (PrintedValue element : elements) {
      if (tuple || !(element instanceof PrintedNumbers inner)) return new PrintedSequence(elements);
      numbers.addAll(inner.numbers());
      shortened |= inner.shortened();
    }
    return new PrintedNumbers(numbers, shortened);
  }
}
