package pragmatic.gradients.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.picture.LambdaPlot;
import pragmatic.gradients.picture.Landscape;
import pragmatic.gradients.picture.Mark;
import pragmatic.gradients.picture.Picture;
import pragmatic.gradients.picture.Plotter;
import pragmatic.gradients.picture.QuotientPlot;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.picture.Spot;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.program.Spelling;

/// The pictures on the plots' pane: the function, and below it its derivative or a panel.
final class BoardPictures {
  private static final int LONGEST_FORMULA = 70;

  /// Inputs that a title names.
  private static final int MOST_NAMES = 4;

  private final BoardView view;
  private final Style style;
  private final double hall;
  private final double titleRoom;
  private final String formula;
  private final Plotter plotter;
  private final Landscape landscape;
  private final List<Picture> all = new ArrayList<>();
  private @Nullable LambdaPlot lambda;
  private String sentence = "";

  /// @param hall the factor of presenter mode, 0 on a desk
  /// @param titleRoom pixels for the title of the lower plot
  BoardPictures(
      BoardView view,
      Landscape landscape,
      BoardGeometry geometry,
      Style style,
      Panel panel,
      double hall,
      double titleRoom) {
    this.view = view;
    this.landscape = landscape;
    this.style = style;
    this.hall = hall;
    this.titleRoom = titleRoom;
    this.formula = landscape.formula();
    boolean joined = panel == Panel.SLOPES;
    // a panel has an axis of its own, so the line at the input ends above it
    double guideTo = joined ? geometry.sliderY() - style.thumb() : landscape.function().bottom();
    plotter =
        new Plotter(
            view.board(),
            view.explanation(),
            landscape.breaks(),
            landscape.curves(),
            landscape.function(),
            landscape.derivative(),
            guideTo,
            style,
            hall > 0);
    all.add(titled(plotter.functionPicture(), functionTitle(), Role.FUNCTION));
    switch (panel) {
      case SLOPES ->
          all.add(titled(plotter.derivativePicture(), derivativeTitle(), Role.DERIVATIVE));
      case LAMBDA -> lambda(geometry);
      case STEPS -> steps(geometry);
    }
  }

  private void lambda(BoardGeometry geometry) {
    LambdaPlot plot = new LambdaPlot(view, geometry.plots(), style, hall > 0);
    lambda = view.range().nothingToChoose() ? null : plot;
    sentence = plot.sentence();
    all.add(hall > 0 ? plot.picture() : titled(plot.picture(), plot.title(), Role.CHOSEN));
  }

  private void steps(BoardGeometry geometry) {
    QuotientPlot plot = new QuotientPlot(view, geometry.plots(), style, hall > 0);
    sentence = plot.sentence();
    all.add(hall > 0 ? plot.picture() : titled(plot.picture(), plot.title(), Role.INK));
  }

  private String functionTitle() {
    return hall > 0 ? "$f$" : functionTitle(view);
  }

  /// `f(a, b) = max(a, b)`, or its left side alone if the right one is too long.
  static String functionTitle(BoardView view) {
    List<String> names = view.board().program().inputs();
    String variables =
        names.size() > MOST_NAMES
            ? String.join(", ", names.subList(0, 2)) + ", …"
            : String.join(", ", names);
    String formula = Spelling.MATH.result(view.board().program());
    return formula.length() > LONGEST_FORMULA
        ? "$f(" + variables + ")$"
        : "$f(" + variables + ") = " + formula + "$";
  }

  private String derivativeTitle() {
    if (hall > 0) return "$f′$";
    String variables = String.join(", ", view.board().program().inputs());
    String name =
        view.board().inputs().size() == 1
            ? "f′(" + variables + ")"
            : "∂f/∂" + view.board().variable();
    String whole = "$" + name + " = " + formula + "$";
    boolean fits = new FxTextMeasure().width(RichText.of(whole), style.title()) <= titleRoom;
    return formula.isEmpty() || !fits ? "$" + name + "$" : whole;
  }

  private Picture titled(Picture picture, String markup, Role role) {
    List<Mark> marks = new ArrayList<>(picture.marks());
    Spot spot = hall > 0 ? Spot.start(48 * hall, picture.frame().y() + 52 * hall) : null;
    marks.add(new Mark.Title(RichText.of(markup), role, spot));
    return new Picture(picture.frame(), picture.room(), marks);
  }

  Landscape landscape() {
    return landscape;
  }

  List<Picture> all() {
    return all;
  }

  /// Labelled inputs of both plots and of the slider.
  List<Double> xTicks() {
    return plotter.xTicks();
  }

  /// The panel of λ, if it is open and there is something to choose.
  Optional<LambdaPlot> lambda() {
    return Optional.ofNullable(lambda);
  }

  /// What a screen reader says: the verdict, and what an open panel shows.
  String spoken() {
    String verdict = Spoken.verdict(view);
    return sentence.isEmpty() ? verdict : verdict + " " + RichText.of(sentence).plain();
  }
}
