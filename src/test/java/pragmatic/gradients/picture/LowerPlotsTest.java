package pragmatic.gradients.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// The list of plots that can stand below the plot of the function.
class LowerPlotsTest {
  private static final PlotArea AREA = PlotArea.between(104, 912, 58, 728, 56);

  private static LowerPicture plot(LowerPlotKind kind, String text, boolean brief)
      throws ProgramException {
    Board board =
        Board.of(Parser.parse(text), List.of(0.0), 0, Conventions.lambda(0.25), Viewport.of(-2, 2));
    BoardView view = BoardView.of(board, Catalogue.shipped());
    PlotGround ground = PlotGround.of(board, AREA, Style.DESK, null);
    Plotter plotter =
        new Plotter(
            board,
            view.explanation(),
            ground.breaks(),
            ground.curves(),
            ground.function(),
            ground.derivative(),
            800,
            Style.DESK,
            brief);
    return kind.of(view, plotter, AREA, RichText.of("title"), null);
  }

  private static LowerPlotKind kind(String name) {
    return LowerPlots.of(new LowerPlot(name));
  }

  @Test
  void eachHasItsOwnNameAndKeyAndItsWords() {
    assertThat(LowerPlots.ALL).extracting(LowerPlotKind::plot).doesNotHaveDuplicates();
    assertThat(LowerPlots.toOpen()).hasSize(LowerPlots.ALL.size() - 1);
    assertThat(LowerPlots.toOpen()).extracting(LowerPlotKind::letter).doesNotHaveDuplicates();
    for (LowerPlotKind kind : LowerPlots.toOpen()) {
      assertThat(Words.say(kind.words("button"))).isNotBlank();
      assertThat(Words.say(kind.words("spoken"))).isNotBlank();
      assertThat(Words.say(kind.keyWords())).isNotBlank();
    }
  }

  @Test
  void theDerivativeIsThereWhereNoOtherIsAskedForOrKnown() {
    assertThat(LowerPlots.of(LowerPlot.SLOPES)).isSameAs(LowerPlots.ALL.getFirst());
    assertThat(kind("no such plot")).isSameAs(LowerPlots.ALL.getFirst());
    LowerPlot lambda = new LowerPlot("lambda");
    assertThat(lambda.insteadOf(LowerPlot.SLOPES)).isEqualTo(lambda);
    assertThat(lambda.insteadOf(new LowerPlot("lambda"))).isEqualTo(LowerPlot.SLOPES);
  }

  @Test
  void eachIsTheSamePictureEachTime() throws ProgramException {
    for (LowerPlotKind kind : LowerPlots.ALL) {
      LowerPicture plot = plot(kind, "relu(x)", false);
      List<Mark> once = plot.picture().marks();
      assertThat(once).isNotEmpty();
      assertThat(plot.picture().marks()).hasSameSizeAs(once);
      assertThat(plot.title()).isPresent();
      assertThat(plot.sentence().isEmpty()).isEqualTo(kind.sharesInput());
    }
  }

  @Test
  void aHandChoosesByTheAnswerOrByLambda() throws ProgramException {
    AnswerGrip answer = plot(kind("slopes"), "abs(x)", false).grip().orElseThrow();
    assertThat(answer.axis()).isEqualTo(AnswerGrip.GripAxis.ANSWER);
    TextAnchor dot = answer.dot().orElseThrow();
    assertThat(answer.frame().dataX(dot.pixelX())).isCloseTo(0, within(1e-9));
    assertThat(answer.frame().dataY(dot.pixelY())).isCloseTo(-0.5, within(1e-9));
    AnswerGrip lambda = plot(kind("lambda"), "abs(x)", false).grip().orElseThrow();
    assertThat(lambda.axis()).isEqualTo(AnswerGrip.GripAxis.LAMBDA);
    dot = lambda.dot().orElseThrow();
    assertThat(lambda.frame().dataX(dot.pixelX())).isCloseTo(0.25, within(1e-9));
    assertThat(lambda.frame().dataY(dot.pixelY())).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void whereNothingCanBeChosenThereIsNothingToGrip() throws ProgramException {
    for (LowerPlotKind kind : LowerPlots.ALL)
      assertThat(plot(kind, "x^2", false).grip()).isEqualTo(Optional.empty());
    assertThat(plot(kind("steps"), "abs(x)", false).grip()).isEmpty();
    // two answers of one λ each way: along the answers none can be chosen, along λ each can
    assertThat(plot(kind("slopes"), "abs(relu(x))", false).grip()).isEmpty();
    assertThat(plot(kind("lambda"), "abs(relu(x))", false).grip()).isPresent();
  }
}
