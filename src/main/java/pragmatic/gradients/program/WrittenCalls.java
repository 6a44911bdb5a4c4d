package pragmatic.gradients.program;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What declarations say of calls with so many arguments, as programs. Those of short calls are
/// read once: every program that takes a mean of three asks for the same one.
public final class WrittenCalls {
  public static final WrittenCalls DEFINITIONS = new WrittenCalls(Primitive::definition);
  public static final WrittenCalls DIFFERENTIALS =
      new WrittenCalls(
          (primitive, arguments, index) -> primitive.differential(arguments, (int) index));

  /// Longer calls of repeated parameters than so many are written out and parsed each time.
  private static final int SHORT = 8;

  private interface Declaration {
    String text(Primitive primitive, int arguments, double index);
  }

  private record ShortCall(String name, int arguments, double index) {}

  private final Declaration declaration;
  private final Map<ShortCall, Program> known = new ConcurrentHashMap<>();

  private WrittenCalls(Declaration declaration) {
    this.declaration = declaration;
  }

  /// @param index the number in front of the semicolon, or 0
  /// @throws ProgramException as [Parser#parse]
  public Program of(Primitive primitive, int arguments, double index) throws ProgramException {
    boolean kept =
        arguments <= SHORT
            && Math.abs(index) <= SHORT
            && index == Math.rint(index)
            && Vocabulary.isOwn(primitive);
    ShortCall call = new ShortCall(primitive.name(), arguments, index);
    Program before = kept ? known.get(call) : null;
    if (before != null) return before;
    Program parsed = Parser.declared(declaration.text(primitive, arguments, index));
    Program meanwhile = kept ? known.putIfAbsent(call, parsed) : null;
    return meanwhile != null ? meanwhile : parsed;
  }
}
