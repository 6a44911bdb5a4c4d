package pragmatic.gradients.frameworks.live;

import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.FrameworkAnswer;
import pragmatic.gradients.frameworks.FrameworkAnswers;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// What a framework on this computer answers for a program at a point, beside what our table says.
///
/// @param table the framework as it was measured
/// @param expected what the table says
/// @param replies what was returned here, with one answer
public record LiveCheck(
    Framework table, LiveQuestion question, FrameworkAnswer expected, Replies replies) {
  /// Numbers this near, relative to their size, are the same: some frameworks keep constants of
  /// their functions in single precision.
  private static final double ROUNDING = 1e-6;

  /// Asks a framework; takes seconds, so never on a thread that draws.
  ///
  /// @param at one value per input
  /// @param mode reverse or forward
  /// @throws CheckException if there is no answer, with the reason as a sentence
  /// @throws InterruptedException if the thread was interrupted: the check is over, Python is ended
  public static LiveCheck run(
      Framework table,
      Program program,
      double[] at,
      Mode mode,
      List<Python> pythons,
      Duration limit)
      throws CheckException, InterruptedException {
    Dialect dialect =
        Dialect.of(table.about().key())
            .orElseThrow(() -> CheckException.of("check.no-dialect", table.name()));
    LiveQuestion question = new LiveQuestion(program, DoubleStream.of(at).boxed().toList(), mode);
    Replies replies = Python.ask(pythons, dialect, List.of(question), limit);
    LiveAnswer answer = replies.answers().getFirst();
    if (!answer.answered()) {
      throw CheckException.of("check.error", table.name(), replies.version(), answer.error());
    }
    FrameworkAnswer expected = FrameworkAnswers.answer(table, program, at, mode);
    return new LiveCheck(table, question, expected, replies);
  }

  /// What was returned here.
  public LiveAnswer answer() {
    return replies.answers().getFirst();
  }

  /// Whether table and framework agree for all inputs that the table speaks of.
  public boolean agrees() {
    return IntStream.range(0, expected.values().length).allMatch(this::agrees);
  }

  /// Whether the table says nothing at all.
  public boolean isSilent() {
    return !expected.known();
  }

  /// Whether they agree for an input; a table that says nothing disagrees with nothing.
  public boolean agrees(int input) {
    return !expected.known() || same(expected.value(input), answer().partial(input));
  }

  static boolean same(double a, double b) {
    return a == b
        || (Double.isNaN(a) && Double.isNaN(b))
        || Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a));
  }

  /// Both answers for an input, as a sentence: 'PyTorch 2.14.1 here answers 0.5; our table of
  /// 2.13.0 says 0.5.'
  public String sentence(int input) {
    double said = expected.value(input);
    double here = answer().partial(input);
    boolean alike = agrees(input) || !Numbers.of(here).equals(Numbers.of(said));
    String kind = !expected.known() ? "silent" : expected.measured() ? "measured" : "predicted";
    return Words.say(
        "check." + kind,
        table.name(),
        replies.version(),
        alike ? Numbers.plain(here) : Double.toString(here),
        table.about().version(),
        alike ? Numbers.plain(said) : Double.toString(said));
  }
}
