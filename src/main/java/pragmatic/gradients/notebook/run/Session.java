package pragmatic.gradients.notebook.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.notebook.python.Place;
import pragmatic.gradients.notebook.question.Answerer;
import pragmatic.gradients.notebook.question.Question;
import pragmatic.gradients.notebook.question.QuestionPart;
import pragmatic.gradients.notebook.value.Exactness;
import pragmatic.gradients.notebook.value.Library;
import pragmatic.gradients.notebook.value.PythonValue;
import pragmatic.gradients.notebook.value.Scalar;
import pragmatic.gradients.notebook.value.Scope;
import pragmatic.gradients.notebook.value.Tensor;
import pragmatic.gradients.notebook.value.Unreadable;
import pragmatic.gradients.words.Words;

/// What cells share: names, questions, and whether gradients are recorded.
final class Session {
  /// Steps of all cells; more come from a machine.
  private static final int MAXIMUM_STEPS = 400_000;

  /// Calls of functions within functions.
  private static final int MAXIMUM_CALLS = 40;

  private final Versions versions;
  private final Scope global = Scope.global();
  private final List<Question> questions = new ArrayList<>();
  private final List<Print> prints = new ArrayList<>();
  private final Map<Scalar, Integer> derivatives = new IdentityHashMap<>();
  private final UnrunPlaces unrun = new UnrunPlaces();
  private final Set<Scalar> complex = Collections.newSetFromMap(new IdentityHashMap<>());
  private int cell;
  private int silent;
  private int tapes;
  private int epoch;
  private int steps;
  private int calls;
  private int beside;
  private final OpenTests open = new OpenTests(this);

  Session(Versions versions) {
    this.versions = versions;
  }

  Scope global() {
    return global;
  }

  List<Question> questions() {
    return questions;
  }

  void begin(int number) {
    cell = number;
    prints.clear();
    unrun.begin();
  }

  int cell() {
    return cell;
  }

  List<Print> prints() {
    return List.copyOf(prints);
  }

  void print(Print print) {
    if (beside == 0) prints.add(print);
  }

  Unreadable unreadable(Place place, String key, Object... arguments) {
    return new Unreadable(Words.say(key, arguments), place, cell);
  }

  void step(Place place, int count) throws Unreadable {
    steps += count;
    if (steps > MAXIMUM_STEPS) throw unreadable(place, "notebook.steps");
  }

  void enter(Place place) throws Unreadable {
    if (calls >= MAXIMUM_CALLS) throw unreadable(place, "notebook.calls", MAXIMUM_CALLS);
    calls++;
  }

  void leave() {
    calls--;
  }

  /// Follows what Python does not run, or goes back to what it runs.
  void beside(boolean on) {
    beside += on ? 1 : -1;
  }

  /// How many branches that Python does not take are being followed, one within the other.
  int beside() {
    return beside;
  }

  /// @throws Unreadable for what would change something, in a branch that Python does not take
  void refuseBeside(Place place) throws Unreadable {
    if (beside > 0) throw unreadable(place, "notebook.beside");
  }

  /// What hangs on what may be differentiated by.
  OpenTests open() {
    return open;
  }

  /// What was not run to its end.
  UnrunPlaces unrun() {
    return unrun;
  }

  /// Whether PyTorch records nothing at the moment.
  boolean isSilent() {
    return silent > 0;
  }

  void silence(boolean on) {
    silent += on ? 1 : -1;
  }

  void tape(boolean on) {
    if (on && tapes == 0) epoch++;
    tapes += on ? 1 : -1;
  }

  /// A result, without its past where nothing records it.
  Tensor recorded(Tensor result) {
    boolean off =
        switch (result.library()) {
          case PYTORCH -> isSilent();
          case TENSORFLOW -> tapes == 0;
          default -> false;
        };
    if (off && result.depends()) return result.detached();
    result.epoch(epoch);
    return result;
  }

  /// A tensor as an operation takes it: what an earlier tape recorded is a number for a later one.
  Tensor taken(Tensor tensor) {
    boolean old =
        tensor.library() == Library.TENSORFLOW
            && !tensor.isLeaf()
            && tensor.depends()
            && tensor.epoch() != epoch;
    return old ? tensor.detached() : tensor;
  }

  Optional<Framework> framework(Library library) {
    return versions.of(library);
  }

  /// The leaves that numbers were computed from and that keep gradients.
  ///
  /// @throws Unreadable if one was changed since
  List<Tensor> leaves(List<Scalar> roots, Place place) throws Unreadable {
    List<Tensor> leaves = new ArrayList<>();
    Set<Scalar> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Scalar> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Scalar next = open.pop();
      if (!seen.add(next)) continue;
      next.arguments().reversed().forEach(open::push);
      Tensor leaf = next.owner();
      if (leaf == null) continue;
      if (leaf.elements().stream().noneMatch(each -> each == next))
        throw unreadable(place, "notebook.changed");
      if (!leaves.contains(leaf)) leaves.add(leaf);
    }
    return leaves;
  }

  /// Keeps that a symbol of SymPy may be complex.
  void complex(Scalar symbol) {
    complex.add(symbol);
  }

  boolean isComplex(Scalar symbol) {
    return complex.contains(symbol);
  }

  /// Keeps that an expression answers a question.
  void derivative(Scalar expression, int question) {
    derivatives.put(expression, question);
  }

  /// The question that an expression answers, or −1.
  int derivative(Scalar expression) {
    return derivatives.getOrDefault(expression, -1);
  }

  /// Keeps a question that a formula answers.
  ///
  /// @return its number
  int derived(Place place, QuestionPart part, @Nullable String unread) {
    Framework framework = framework(Library.SYMPY).orElse(null);
    questions.add(
        new Question(
            questions.size(),
            cell,
            place,
            "diff",
            framework,
            Mode.SYMBOLIC,
            List.of(part),
            List.of(),
            unread));
    return questions.size() - 1;
  }

  /// Asks a question and keeps it.
  ///
  /// @throws Unreadable if it is not answered
  Asked ask(
      Place place,
      String call,
      Library library,
      Mode mode,
      List<Scalar> roots,
      List<Double> weights,
      List<Scalar> wanted)
      throws Unreadable {
    refuseBeside(place);
    Framework framework = framework(library).orElse(null);
    if (framework == null) {
      throw refused(place, call, Words.say("notebook.no.framework"));
    }
    Answerer.Answered answered = Answerer.gradient(roots, weights, wanted, framework, mode);
    int number = questions.size();
    boolean read = answered.unread().isEmpty();
    questions.add(
        new Question(
            number,
            cell,
            place,
            call,
            framework,
            mode,
            answered.parts(),
            java.util.Arrays.stream(answered.partials()).boxed().toList(),
            read ? null : answered.unread()));
    if (!read) throw new Unreadable(answered.unread(), place, cell);
    return new Asked(number, answered.partials(), answered.reached(), answered.doubts());
  }

  /// The answer of a question.
  record Asked(int question, double[] partials, boolean[] reached, String[] doubts) {
    /// The partial derivatives by some of what was wanted.
    Tensor tensor(int from, Tensor like) {
      List<Scalar> elements = new ArrayList<>();
      for (int i = 0; i < like.size(); i++) {
        Scalar.Share source = new Scalar.Share(question, from + i, 1);
        Exactness exactness = new Exactness(0, doubts[from + i]);
        elements.add(Scalar.answer(partials[from + i], like.type(), exactness, List.of(source)));
      }
      return Tensor.of(like.shape(), elements, like.type(), like.library());
    }

    boolean reached(int from, int count) {
      for (int i = from; i < from + count; i++) if (reached[i]) return true;
      return false;
    }
  }

  /// Keeps a question that is not read.
  Unreadable refused(Place place, String call, String reason) {
    if (beside > 0) return new Unreadable(reason, place, cell);
    questions.add(
        new Question(
            questions.size(), cell, place, call, null, Mode.REVERSE, List.of(), List.of(), reason));
    return new Unreadable(reason, place, cell);
  }

  /// A question about something unknown.
  Unreadable refused(Place place, String call, PythonValue.Unknown why) {
    refused(place, call, why.reason());
    return new Unreadable(why);
  }
}
