package pragmatic.gradients.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pragmatic.gradients.autodiff.Tie;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.FrameworkGradient;
import pragmatic.gradients.board.GradientView;
import pragmatic.gradients.calculus.VerdictKind;
import pragmatic.gradients.calculus.set.GradientSet;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The texts of the readout for a whole gradient.
final class GradientWording {
  /// Corners of a set that are listed.
  private static final int MOST = 6;

  /// Inputs that a heading has room for.
  private static final int AT = 3;

  private final BoardView view;
  private final GradientView gradient;
  private final GradientSet truth;

  GradientWording(BoardView view, GradientView gradient) {
    this.view = view;
    this.gradient = gradient;
    this.truth = gradient.truth();
  }

  private static RichText say(String key, Object... arguments) {
    return RichText.of(Words.say(key, arguments));
  }

  /// Whether there is a set, or a gradient, to speak of.
  boolean hasTruth() {
    return truth.exists();
  }

  RichText calculus() {
    List<double[]> corners = truth.vertices();
    return switch (truth.shape()) {
      case POINT -> Unbroken.text("{calc|$" + Tuples.of(corners.getFirst()) + "$}");
      case SEGMENT ->
          Unbroken.text("{calc|$" + Tuples.between(corners.get(0), corners.get(1)) + "$}");
      case POLYGON ->
          say(
              corners.size() == 3
                  ? "readout.triangle"
                  : corners.size() == 4 ? "readout.quadrilateral" : "readout.polygon");
      case DISC -> say("readout.disc");
      case POLYTOPE, NONE ->
          truth.isSimplex()
              ? Unbroken.text("{calc|$" + Tuples.weights(corners) + "$}")
              : say("readout.hull");
    };
  }

  List<RichText> calculusDetail() {
    List<RichText> lines = new ArrayList<>();
    List<double[]> corners = truth.vertices();
    switch (truth.shape()) {
      case POINT -> lines.add(say("readout.gradient"));
      case SEGMENT ->
          lines.add(say("readout.segment", Tuples.of(corners.get(0)), Tuples.of(corners.get(1))));
      case DISC ->
          lines.add(
              Math.hypot(corners.getFirst()[0], corners.getFirst()[1]) == 0
                  ? say("readout.disc.detail", Numbers.of(truth.radius()))
                  : say(
                      "readout.disc.around",
                      Numbers.of(truth.radius()),
                      Numbers.tuple(corners.getFirst())));
      case POLYGON, POLYTOPE, NONE ->
          lines.add(
              truth.isSimplex() && corners.getFirst().length > 2
                  ? say("readout.simplex.detail", corners.size())
                  : Unbroken.text(Words.say("readout.hull.detail", corners(corners))));
    }
    if (!truth.isPoint() && !truth.complete() && !truth.isSimplex())
      lines.add(say("readout.incomplete"));
    return lines;
  }

  private static String corners(List<double[]> corners) {
    int most = corners.getFirst().length > 2 ? 2 : MOST;
    String text = corners.stream().limit(most).map(Tuples::of).collect(Collectors.joining(", "));
    return corners.size() > most ? text + ", …" : text;
  }

  RichText answer() {
    boolean wrong = gradient.verdict().kind() == VerdictKind.WRONG;
    String role = wrong ? "wrong" : "ad";
    return Unbroken.text("{" + role + "|$" + Tuples.of(gradient.answer()) + "$}");
  }

  /// How ties were broken, and who breaks them so; or that nothing had to be chosen.
  List<RichText> answerDetail(String rule) {
    List<Tie> ties = view.explanation().trace().ties();
    List<RichText> lines = new ArrayList<>();
    if (ties.isEmpty()) {
      boolean finite =
          IntStream.range(0, gradient.answer().length)
              .allMatch(i -> Double.isFinite(gradient.answer()[i]));
      if (finite) lines.add(say("readout.ad.none"));
      return lines;
    }
    String where = ties.size() == 1 ? "" : Words.say("readout.ties", ties.size());
    String name = TieNames.chosen(view).orElse(rule);
    List<String> who = who();
    lines.add(
        who.isEmpty()
            ? say("readout.rule", name, where)
            : say("readout.rule.who", name, where, listed(who), who.size()));
    if (gradient.range().single()) lines.add(say("readout.range.single"));
    return lines;
  }

  /// How ties were broken, for a screen reader.
  String rule() {
    if (view.explanation().trace().ties().isEmpty()) return "";
    String name =
        TieNames.chosen(view)
            .map(markup -> RichText.of(markup).plain())
            .orElse(view.board().convention().name());
    return Words.say("spoken.convention", name);
  }

  List<String> who() {
    return gradient.frameworks().stream()
        .filter(f -> f.known() && gradient.current(f))
        .map(f -> f.framework().name())
        .toList();
  }

  /// `A`, `A and B`, `A, B and C`.
  static String listed(List<String> names) {
    if (names.isEmpty()) return "";
    if (names.size() == 1) return names.getFirst();
    String before = String.join(", ", names.subList(0, names.size() - 1));
    return Words.say("list.and", before, names.getLast());
  }

  RichText measuredHeading() {
    boolean any = gradient.frameworks().stream().anyMatch(FrameworkGradient::measured);
    List<String> at = new ArrayList<>();
    int inputs = view.board().inputs().size();
    for (int i = 0; i < Math.min(inputs, AT); i++)
      at.add(
          view.board().program().inputs().get(i)
              + " = "
              + Numbers.input(view.board().inputs().get(i)));
    if (inputs > AT) at.add("…");
    return any ? say("measured.at.several", String.join(", ", at)) : say("measured.rules");
  }

  /// The inputs that have a row: all, or of many the active one and those behind it.
  private int[] rows(int most) {
    int inputs = view.board().inputs().size();
    int from = inputs <= most ? 0 : Math.min(view.board().active(), inputs - most);
    return IntStream.range(from, Math.min(inputs, from + most)).toArray();
  }

  /// One row per input.
  List<MeasuredRow> measuredRows(int most) {
    List<MeasuredRow> rows = new ArrayList<>();
    List<String> names = view.board().program().inputs();
    for (int i : rows(most)) {
      List<MeasuredCell> cells = new ArrayList<>();
      for (FrameworkGradient framework : gradient.frameworks()) cells.add(cell(framework, i));
      rows.add(new MeasuredRow(RichText.of("$∂f/∂" + names.get(i) + "$"), cells));
    }
    return rows;
  }

  private MeasuredCell cell(FrameworkGradient framework, int input) {
    if (!framework.known()) return MeasuredCell.NONE;
    double value = framework.values()[input];
    boolean wrong = gradient.isWrong(framework.values());
    String text = Numbers.of(value);
    boolean current = gradient.current(framework);
    return new MeasuredCell(RichText.of(wrong ? "{wrong|" + text + "}" : text), current);
  }
}
