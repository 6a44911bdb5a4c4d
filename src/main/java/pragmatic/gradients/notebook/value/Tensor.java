package pragmatic.gradients.notebook.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Numbers in rows and columns, as Python objects are: an assignment does not copy them.
///
/// A number of Python is a tensor without dimensions, and so is an expression of SymPy.
public final class Tensor implements PythonValue {
  /// Numbers that one tensor may have.
  public static final int MAXIMUM_SIZE = 4096;

  private List<Integer> shape;
  private List<Scalar> elements;
  private final NumberType type;
  private final Library library;
  private @Nullable Tensor leafOf;
  private @Nullable Tensor owner;
  private boolean asked;
  private boolean leaf;
  private boolean retains;
  private boolean parameter;
  private int epoch;
  private @Nullable Tensor gradient;
  private PythonValue.@Nullable Unknown unknown;
  private PythonValue.@Nullable Unknown unknownGradient;

  private Tensor(List<Integer> shape, List<Scalar> elements, NumberType type, Library library) {
    this.shape = List.copyOf(shape);
    this.elements = List.copyOf(elements);
    this.type = type;
    this.library = library;
    this.leaf = elements.stream().noneMatch(Scalar::depends);
  }

  public static Tensor of(
      List<Integer> shape, List<Scalar> elements, NumberType type, Library library) {
    return new Tensor(shape, elements, type, library);
  }

  public static Tensor of(Scalar element, NumberType type, Library library) {
    return new Tensor(List.of(), List.of(element), type, library);
  }

  /// A number without a past.
  public static Tensor number(double value, NumberType type, Library library) {
    return of(Scalar.constant(value, type), type, library);
  }

  /// The number of numbers of a shape.
  public static int size(List<Integer> shape) {
    long size = 1;
    for (int length : shape) size = Math.min(size * length, Integer.MAX_VALUE);
    return (int) size;
  }

  /// The same tensor, whose numbers know of the branch that Python took.
  public Tensor branched(List<Scalar> known) {
    Tensor same = new Tensor(shape, known, type, library);
    same.owner = this;
    same.epoch = epoch;
    if (leaf && asked) same.leafOf = this;
    return same;
  }

  /// The same numbers in another shape of the same size.
  public Tensor reshaped(List<Integer> other) {
    return new Tensor(other, elements, type, library);
  }

  /// The same numbers as another type or of another library.
  public Tensor as(NumberType other, Library owner) {
    List<Scalar> converted =
        other == type
            ? elements
            : elements.stream().map(e -> e.depends() ? e : e.as(other)).toList();
    return new Tensor(shape, converted, other, owner);
  }

  /// The same numbers as those of Python, without their past.
  public Tensor widened() {
    List<Scalar> wide = detached().elements.stream().map(Scalar::widened).toList();
    return new Tensor(shape, wide, NumberType.DOUBLE, Library.PYTHON);
  }

  /// The same numbers without their past.
  public Tensor detached() {
    return map(Scalar::detached);
  }

  /// The same numbers without their past in the same memory: what is changed in place here is
  /// changed there.
  public Tensor alias() {
    Tensor alias = detached();
    alias.owner = this;
    return alias;
  }

  public Tensor map(UnaryOperator<Scalar> change) {
    return new Tensor(shape, elements.stream().map(change).toList(), type, library);
  }

  /// Makes it something that may be differentiated by, or stops that.
  public void ask(boolean wanted) {
    if (!leaf || asked == wanted) return;
    asked = wanted;
    elements = elements.stream().map(e -> wanted ? input(e, e.name()) : e.as(type)).toList();
  }

  private Scalar input(Scalar number, String name) {
    Scalar input = number.input(type);
    input.named(name);
    input.owned(this);
    return input;
  }

  /// Puts other numbers in place of its own, as an operation in place does.
  public void become(Tensor other) {
    if (owner != null) owner.become(other);
    shape = other.shape;
    boolean again = asked && leaf;
    if (again) {
      List<Scalar> before = elements;
      elements =
          IntStream.range(0, other.size())
              .mapToObj(
                  i -> input(other.element(i), before.get(Math.min(i, before.size() - 1)).name()))
              .toList();
    } else {
      elements = other.elements;
      leaf = other.elements.stream().noneMatch(Scalar::depends);
    }
  }

  public List<Integer> shape() {
    return shape;
  }

  public List<Scalar> elements() {
    return elements;
  }

  public Scalar element(int index) {
    return elements.get(index);
  }

  public NumberType type() {
    return type;
  }

  public Library library() {
    return library;
  }

  public int size() {
    return elements.size();
  }

  /// Whether it is one number, in whatever brackets.
  public boolean isSingle() {
    return elements.size() == 1;
  }

  /// The only number.
  public double value() {
    return elements.getFirst().value();
  }

  /// Whether something may be differentiated through it.
  public boolean depends() {
    return elements.stream().anyMatch(Scalar::depends);
  }

  /// Whether it is no result of numbers that may be differentiated by.
  public boolean isLeaf() {
    return leafOf != null || leaf;
  }

  /// Whether gradients are kept in it.
  public boolean keeps() {
    return leafOf != null || (leaf ? asked : retains);
  }

  /// On which tape it was recorded.
  public int epoch() {
    return epoch;
  }

  public void epoch(int tape) {
    epoch = tape;
  }

  /// Makes it one of the numbers that a layer learns.
  public void parameter() {
    parameter = true;
  }

  public boolean isParameter() {
    return parameter;
  }

  public void retain() {
    retains = true;
  }

  public @Nullable Tensor gradient() {
    return leafOf == null ? gradient : leafOf.gradient();
  }

  public void gradient(@Nullable Tensor other) {
    gradient = other;
    unknownGradient = null;
  }

  /// Adds to the gradient that it has.
  public void accumulate(Tensor more) {
    Tensor before = gradient;
    if (before == null) {
      gradient = more;
      return;
    }
    List<Scalar> sums =
        IntStream.range(0, size()).mapToObj(i -> sum(before.element(i), more.element(i))).toList();
    before.become(new Tensor(shape, sums, type, library));
  }

  private Scalar sum(Scalar a, Scalar b) {
    List<Scalar.Share> sources = new ArrayList<>(a.sources());
    sources.addAll(b.sources());
    return Scalar.answer(a.value() + b.value(), type, a.exactness().and(b.exactness()), sources);
  }

  /// Why its numbers are not known, or null.
  public PythonValue.@Nullable Unknown unknown() {
    return unknown;
  }

  /// Why its gradient is not known, or null.
  public PythonValue.@Nullable Unknown unknownGradient() {
    return unknownGradient == null ? unknown : unknownGradient;
  }

  public void spoil(PythonValue.Unknown why) {
    unknown = why;
  }

  public void spoilGradient(PythonValue.Unknown why) {
    unknownGradient = why;
  }

  /// Gives its numbers the name of a variable.
  public void name(String name) {
    if (isSingle()) {
      elements.getFirst().named(name);
      return;
    }
    int columns = shape.isEmpty() ? 1 : shape.getLast();
    boolean grid = shape.size() > 1 && size() > columns;
    for (int i = 0; i < size(); i++)
      elements.get(i).named(name + (grid ? i / columns + "" + i % columns : "" + i));
  }
}
