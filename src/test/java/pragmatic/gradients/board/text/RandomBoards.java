package pragmatic.gradients.board.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardFactory;
import pragmatic.gradients.board.BoardMoves;
import pragmatic.gradients.board.Catalogue;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.InputMoves;
import pragmatic.gradients.board.LossForm;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.TypedInput;
import pragmatic.gradients.board.ViewKind;
import pragmatic.gradients.board.Viewport;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.Frameworks;
import pragmatic.gradients.picture.LowerPlots;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;

/// Boards as a user reaches them: a walk of moves through the catalogue and typed programs.
public final class RandomBoards {
  static final List<LowerPlot> LOWER = LowerPlots.plots();

  /// Texts as somebody types or pastes them, with what a line has no room for.
  private static final List<String> TYPED =
      List.of(
          "x = 2; x + 1",
          "r = relu(x); r - r;",
          " abs(x) ",
          "a = x^2\na + |x|\n",
          "\tmax(a,\u00a0b)\r",
          "\u00a0x",
          "at + view*board",
          "program*mode",
          "board",
          "2",
          "|x|",
          "√(x²) ≤ 1",
          "cross_entropy(1; z0, z1, z2)",
          "max(a, b, c)",
          "where(x >= 0, x, 0.01*x)",
          "π·x − ∞*0");

  private final Random random;
  private final RandomPrograms programs;
  private final Catalogue catalogue = Catalogue.shipped();
  private Board board;

  public RandomBoards(long salt) {
    programs = new RandomPrograms(salt);
    random = programs.random();
    board = BoardFactory.of(catalogue.entries().getFirst(), Conventions.LEFT);
  }

  Random random() {
    return random;
  }

  /// The board some moves farther on.
  public Board next() {
    for (int moves = 1 + random.nextInt(4); moves > 0; moves--) board = moved();
    return board;
  }

  private Board moved() {
    return switch (random.nextInt(24)) {
      case 0, 1 -> BoardFactory.next(one(catalogue.entries()), board);
      case 2 -> BoardFactory.typed(program(), board);
      case 3 -> BoardFactory.inOtherMode(board);
      case 4, 5 -> board.withConvention(convention());
      case 6 -> board.withX(value());
      case 7 -> board.withInput(random.nextInt(board.inputs().size()), value());
      case 8 -> BoardMoves.nextInput(board);
      case 9 -> BoardMoves.nextView(board);
      case 10 -> BoardMoves.otherZero(board);
      case 11 -> BoardMoves.toggled(board, one(LOWER));
      case 12 -> BoardMoves.traced(board, random.nextBoolean() ? 1 : -1);
      case 13, 14, 15 -> board.withViewport(viewport(board.viewport()));
      case 16 -> board.withViewport(board.home());
      case 17 -> InputMoves.nextSlider(board);
      case 18 -> typed();
      case 19 -> board.withViewKind(one(ViewKind.of(board.program())));
      case 20 -> BoardFactory.atKink(small());
      case 21 -> BoardMoves.overlaid(board);
      case 22 -> board.withPlots(board.plots().with(descent(board.plots().descent())));
      default -> otherLoss();
    };
  }

  private DescentChoice descent(DescentChoice now) {
    int direction = random.nextBoolean() ? 1 : -1;
    return switch (random.nextInt(3)) {
      case 0 -> now.otherRate(direction);
      case 1 -> now.otherLength(direction);
      default -> now.against(board.convention());
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private double value() {
    return switch (random.nextInt(9)) {
      case 0 -> 0.0;
      case 1 -> -0.0;
      case 2 -> Math.nextUp(board.x());
      case 3 -> Math.nextDown(board.x());
      case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
      case 5 -> random.nextInt(5) - 2;
      case 6 -> programs.pick(Double.MIN_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY, 1e16);
      case 7 -> random.nextInt(2000) / 1000.0 - 1;
      default -> 4 * random.nextDouble() - 2;
    };
  }

  private Convention convention() {
    return switch (random.nextInt(5)) {
      case 0 -> Conventions.lambda(programs.pick(0, -0.0, 1, 0.5, random.nextDouble()));
      case 1 -> weights();
      case 2 -> one(Conventions.named());
      default -> one(Frameworks.all()).convention(board.mode());
    };
  }

  private Convention weights() {
    List<Double> weights = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    double left = 1;
    for (int i = 1; i < count; i++) {
      double weight = left * programs.pick(0, 1, 0.5, random.nextDouble());
      weights.add(weight);
      left -= weight;
    }
    weights.add(left);
    return Conventions.weights(weights);
  }

  private Program program() {
    return switch (random.nextInt(4)) {
      case 0 -> programs.any(1).findFirst().orElseThrow();
      case 1 -> programs.any(1, 4).findFirst().orElseThrow();
      case 2 -> programs.several(1).findFirst().orElseThrow();
      default -> parse(one(TYPED));
    };
  }

  static Program parse(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new AssertionError(text, e);
    }
  }

  private Viewport viewport(Viewport now) {
    double factor = programs.pick(0.5, 2, 0.1, 10, 1 / 1.2, 0.001);
    double x = now.xLow() + random.nextDouble() * now.width();
    Viewport.Span shown = now.y() == null ? new Viewport.Span(-1, 3) : now.y();
    double by = now.width() * (random.nextDouble() - 0.5);
    return switch (random.nextInt(4)) {
      case 0 -> now.zoomed(factor, x, shown.low(), shown);
      case 1 -> now.moved(by, random.nextBoolean() ? 0 : by, shown);
      case 2 -> now.zoomedMap(factor, x, now.secondInput().low());
      default -> now.movedMap(by, -by);
    };
  }

  /// A value or a range as it is typed under the slider.
  private Board typed() {
    int input = random.nextInt(board.inputs().size());
    if (random.nextBoolean() || !InputMoves.hasRange(board, input))
      return InputMoves.typed(board, input, new TypedInput.TypedValue(finite()));
    double low = random.nextInt(20) - 10;
    double high = low + random.nextInt(20) / 4.0 + 0.25;
    return InputMoves.typed(board, input, new TypedInput.TypedRange(low, high));
  }

  private double finite() {
    double value = value();
    return Double.isFinite(value) ? value : 4.5;
  }

  /// A board at a point where searching it costs little.
  private Board small() {
    return BoardFactory.next(one(catalogue.entries()), board);
  }

  private Board otherLoss() {
    return LossForm.loss(board.program())
        .map(loss -> one(List.of(LossForm.values())).of(board, loss))
        .orElse(board);
  }
}
