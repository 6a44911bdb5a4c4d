package pragmatic.gradients.notebook.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Primitive;

/// One number of a tensor, and how it was computed. Two that are equal are not the same: sharing
/// changes what automatic differentiation may answer.
public final class Scalar {
  /// How it came to be.
  public enum Origin {
    /// A number.
    CONSTANT,
    /// What may be differentiated by.
    INPUT,
    /// What a primitive made of other numbers.
    RESULT
  }

  private final Origin origin;
  private final @Nullable Primitive primitive;
  private final List<Scalar> arguments;
  private final double value;
  private final NumberType type;
  private final Exactness exactness;
  private final List<Share> sources;
  private @Nullable Tensor owner;
  private String name = "";
  private @Nullable Scalar whole;
  private boolean hidden;

  /// A partial derivative that a question answered.
  ///
  /// @param question its number
  /// @param partial which of its partial derivatives
  /// @param factor by which it was multiplied
  public record Share(int question, int partial, double factor) {}

  private Scalar(
      Origin origin,
      @Nullable Primitive primitive,
      List<Scalar> arguments,
      double value,
      NumberType type,
      Exactness exactness,
      List<Share> sources) {
    this.origin = origin;
    this.primitive = primitive;
    this.arguments = List.copyOf(arguments);
    this.value = type.rounded(value);
    this.type = type;
    this.exactness = exactness;
    this.sources = List.copyOf(sources);
  }

  public static Scalar constant(double value, NumberType type) {
    return answer(value, type, Exactness.EXACT, List.of());
  }

  /// A number that is known but for rounding, as those of a range whose step is no binary fraction.
  ///
  /// @param radius how far the number may be from its value
  public static Scalar near(double value, NumberType type, double radius) {
    return answer(value, type, new Exactness(radius, ""), List.of());
  }

  /// The answer of a question, or a sum of answers.
  public static Scalar answer(
      double value, NumberType type, Exactness exactness, List<Share> sources) {
    return new Scalar(Origin.CONSTANT, null, List.of(), value, type, exactness, sources);
  }

  /// The same number as something that may be differentiated by.
  Scalar input(NumberType kept) {
    return new Scalar(Origin.INPUT, null, List.of(), value, kept, exactness, List.of());
  }

  /// The same number as 64 bits, whose last digits are those of the 32 that it had.
  public Scalar widened() {
    double scale = 1 << 12;
    boolean sure = type != NumberType.SINGLE || value * scale == Math.rint(value * scale);
    double radius = sure ? 0 : 4e-6 * Math.abs(value) + 2.5e-7;
    Exactness known = new Exactness(Math.max(radius, exactness.radius()), exactness.doubt());
    return answer(value, NumberType.DOUBLE, known, sources);
  }

  /// The same number as another type.
  Scalar as(NumberType other) {
    Scalar same = answer(value, other, exactness, sources);
    same.whole = whole;
    same.hidden = hidden;
    return same;
  }

  /// What Python goes on with behind a branch: the number of the branch that it took.
  ///
  /// @param whole the number by both branches, null if that of the other one is not known
  public static Scalar chosen(Scalar taken, @Nullable Scalar whole) {
    boolean result = taken.origin == Origin.RESULT;
    Scalar same =
        new Scalar(
            taken.depends() ? Origin.RESULT : Origin.CONSTANT,
            taken.primitive,
            result ? taken.arguments : taken.depends() ? List.of(taken) : List.of(),
            taken.value,
            taken.type,
            taken.exactness,
            taken.sources);
    same.name = result ? taken.name : "";
    same.whole = whole;
    same.hidden = whole == null || whole.hidden;
    return same;
  }

  /// The number with `where` in place of the branches that Python took; itself if it took none.
  public Scalar whole() {
    return whole == null ? this : whole;
  }

  /// Whether Python took a branch on the way to it.
  public boolean isBranched() {
    return whole != null || hidden;
  }

  /// Whether Python took a branch, and what the other one gives is not known.
  public boolean isHidden() {
    return hidden;
  }

  /// Whether it is another number under a name of its own.
  public boolean isAlias() {
    return origin == Origin.RESULT && primitive == null;
  }

  private Scalar behind(Primitive made, List<Scalar> given) {
    hidden = given.stream().anyMatch(each -> each.hidden);
    if (given.stream().anyMatch(each -> each.whole != null))
      whole = result(made, given.stream().map(Scalar::whole).toList(), type);
    return this;
  }

  /// What a primitive makes of numbers; a constant if all of them are.
  ///
  /// @param type of the result
  public static Scalar result(Primitive primitive, List<Scalar> arguments, NumberType type) {
    double[] values = arguments.stream().mapToDouble(Scalar::value).toArray();
    double value = primitive.value(values);
    boolean fixed = arguments.stream().noneMatch(Scalar::depends);
    Exactness exactness = Exactness.EXACT;
    for (Scalar argument : arguments) exactness = exactness.and(argument.exactness);
    Scalar made =
        fixed
            ? answer(value, type, exactness, List.of())
            : new Scalar(Origin.RESULT, primitive, arguments, value, type, exactness, List.of());
    return made.behind(primitive, arguments);
  }

  /// The same number, with its past, as the answer of questions.
  public Scalar answering(List<Share> questions) {
    return new Scalar(origin, primitive, arguments, value, type, exactness, questions);
  }

  /// The leaf that it belongs to, or null.
  public @Nullable Tensor owner() {
    return owner;
  }

  void owned(Tensor leaf) {
    owner = leaf;
  }

  /// The same number without its past.
  public Scalar detached() {
    return depends() || isBranched() ? answer(value, type, exactness, sources) : this;
  }

  public Origin origin() {
    return origin;
  }

  /// Whether something may be differentiated through it.
  public boolean depends() {
    return origin != Origin.CONSTANT;
  }

  /// @throws IllegalStateException if it is no result
  public Primitive primitive() {
    if (primitive == null) throw new IllegalStateException("no result");
    return primitive;
  }

  public List<Scalar> arguments() {
    return arguments;
  }

  public double value() {
    return value;
  }

  public NumberType type() {
    return type;
  }

  public Exactness exactness() {
    return exactness;
  }

  /// The questions whose answers it is the sum of; none of every other number.
  public List<Share> sources() {
    return sources;
  }

  /// The name under which a cell keeps it, or empty.
  public String name() {
    return name;
  }

  void named(String given) {
    if (name.isEmpty()) name = given;
  }

  /// The number as decimals that round to it: 0.1 for the 32 bits that are nearest to it.
  public double decimal() {
    return type == NumberType.SINGLE && Double.isFinite(value)
        ? Double.parseDouble(Float.toString((float) value))
        : value;
  }
}
