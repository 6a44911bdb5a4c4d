package pragmatic.gradients.board;

import java.util.List;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.calculus.nonsmooth.NonsmoothPoint;

/// The fundamental theorem as an audit of automatic differentiation along one input: f(x) − f(a) −
/// ∫ AD from a to x is 0 if its answers are all that the function does. A jump of the function is
/// missing in them, as the Dirac delta that they leave out.
///
/// @param pieces what is missing, from left to right
/// @param jumps those that were met where what is missing goes on
/// @param end whether all of it is known
public record Audit(List<AuditPiece> pieces, List<MissedJump> jumps, AuditEnd end) {
  public Audit {
    pieces = List.copyOf(pieces);
    jumps = List.copyOf(jumps);
  }

  /// What is missing over an unbroken stretch.
  ///
  /// @param anew whether a pole or a range without values stands before it, so that a is its own
  ///   left end
  public record AuditPiece(double[] xs, double[] missing, boolean anew) {
    double first() {
      return missing[0];
    }

    double last() {
      return missing[missing.length - 1];
    }
  }

  /// A jump of the function; at an end of the range the part of it that lies within, up to the
  /// value there.
  ///
  /// @param from what is missing before it
  /// @param to what is missing behind it
  public record MissedJump(double x, double from, double to) {
    public double weight() {
      return to - from;
    }
  }

  /// How an audit ends.
  public enum AuditEnd {
    WHOLE,
    /// Answers are not finite over a stretch.
    NOT_FINITE,
    /// The integral of the answers could not be worked out.
    UNDECIDED,
    /// What the framework answers is not known.
    UNPREDICTED
  }

  /// Along the active input of a board, the others held, from the left end of a range.
  ///
  /// @param breaks where the function is not smooth in the range, ascending
  public static Audit of(
      Board board, Convention rules, List<NonsmoothPoint> breaks, double low, double high) {
    return new Auditor(LineAnswers.of(board, rules), low, high).audit(breaks);
  }

  /// All that is missing at the right end, since the count last began.
  public double total() {
    if (pieces.isEmpty()) return 0;
    AuditPiece last = pieces.getLast();
    boolean after = !jumps.isEmpty() && jumps.getLast().x() >= last.xs()[last.xs().length - 1];
    return after ? jumps.getLast().to() : last.last();
  }

  /// What is missing and belongs to no jump, by absolute value over all pieces.
  public double drift() {
    double sum = 0;
    for (AuditPiece piece : pieces) sum += Math.abs(piece.last() - piece.first());
    return sum;
  }

  /// Whether the count begins anew somewhere.
  public boolean anew() {
    return pieces.stream().skip(1).anyMatch(AuditPiece::anew);
  }
}
