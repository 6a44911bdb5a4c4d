package pragmatic.gradients.board.text;

import java.util.List;
import java.util.function.Supplier;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.DescentChoice;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.board.Viewport;

/// A board as one line of text.
///
/// ```
/// board 1: relu(x) - relu(-x) at: x=0.5 convention: jax-0.10.2 mode: forward view: -1 to 1
/// ```
///
/// First stands the program, then, in any order, what differs from what is usual. No program holds
/// a colon, so a name before one always begins the next part, and nothing needs to be put between
/// quotes.
///
/// ```
/// line    = ["board" [version] ":"] [program] { part }
/// part    = "program:" program            if it does not stand first
///         | "at:" name "=" number { "," name "=" number }         0, or where the program says
///         | "active:" name                the input on the x axis; the first one
///         | "convention:" name            a framework with its version, left, middle, right, first,
///                                         last, min-norm, sign-bit, index, all; pytorch-2.14.1
///         | "lambda:" number              in [0, 1], in place of a convention
///         | "weights:" number { "," number }                      in place of a convention
///         | "mode:" ("reverse" | "forward")                       reverse
///         | "show:" ("bars" | "map" | "together" | "slices")      the best way
///         | "lower:" name                 the plot below that of the function; slopes
///         | "rate:" number                above 0, by which a step of gradient descent multiplies; 0.1
///         | "iterations:" number          steps of gradient descent, 1 to 200; 20
///         | "against:" rules              those that its other run goes by; right
///         | "over:" program              one that is drawn over it; none
///         | "over-at:" name "=" number { "," name "=" number }    its inputs, as "at:"
///         | "over-active:" name           its input on the x axis, as "active:"
///         | "view:" ranges                what the plots show; -2 to 2, or what holds the point
///         | "home:" ranges                what a reset of the zoom returns to; the view
///         | "step:" number                the line of the trace that is the current one; all done
/// rules   = name | "lambda" number | "weights" number { "," number }
/// ranges  = range { "," range }           of the x axis; of the values; of a map's second input
/// range   = ["values" | "second"] (number "to" number | number ".." number | "[" number "," number "]")
/// program = as typed | '"' with \n, \t, \r, \", \\, \u0085 '"'    where a line has no room for it
/// ```
///
/// Numbers have a decimal point; a value may also be `inf`, `-inf` or `nan`. What is left out means
/// what stands last in each line above, in every version of the app that reads version 1.
public final class BoardText {
  /// The version of the text that is written, and the only one so far.
  static final int VERSION = 1;

  /// What the plots show where a line does not say it.
  static final Viewport VIEW = Viewport.of(-2, 2);

  /// How gradient descent runs where a line does not say it; fixed by the version of the text.
  static final DescentChoice DESCENT = new DescentChoice(0.1, 20, Conventions.RIGHT);

  private final List<LowerPlot> lowerPlots;

  /// @param lowerPlots what can stand below the plot of the function
  public BoardText(List<LowerPlot> lowerPlots) {
    this.lowerPlots = List.copyOf(lowerPlots);
  }

  /// Whether a text says of itself that it is the line of a board, right or wrong.
  public static boolean isNamed(String text) {
    return BoardParts.START.matcher(text).lookingAt();
  }

  /// The line of a board, without a line break.
  ///
  /// @throws IllegalArgumentException for a board whose rules have no name
  public String write(Board board) {
    return BoardWriter.write(board);
  }

  /// The board of a line: for every board that has a line, [#write] and this give the same one.
  ///
  /// @throws BoardTextException with the column and what would be right
  public Board read(String line) throws BoardTextException {
    return later(line).get();
  }

  /// The same, but the rules of its framework, which take a moment to work out, wait until the
  /// board is asked for. That never fails.
  ///
  /// @throws BoardTextException as [#read], at once
  public Supplier<Board> later(String line) throws BoardTextException {
    return new BoardReader(BoardParts.of(line), lowerPlots).board();
  }
}
