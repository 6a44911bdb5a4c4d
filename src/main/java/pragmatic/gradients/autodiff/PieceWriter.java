package pragmatic.gradients.autodiff;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Piece;
import pragmatic.gradients.program.Pieces;
import pragmatic.gradients.program.Rule;

/// Writes the code of a call with kinks in the loop of a [FusedLoop]: the search for the piece that
/// holds a sample, and that piece. Its parameters are numbers.
final class PieceWriter extends LoopCall {
  PieceWriter(LoopPlan plan, LoopLane lane, CodeBuilder c, Node.Call call) {
    super(plan, lane, c, call);
  }

  void write(Rule.Piecewise rule) {
    double[] arguments = new double[call.arguments().size()];
    for (int k = 1; k < arguments.length; k++)
      arguments[k] = plan.constant(call.arguments().get(k));
    Pieces pieces = rule.of(arguments);
    int middle = pieces.seamless();
    if (middle >= 0) seamless(pieces, middle);
    else kinked(pieces, arguments);
  }

  /// Where no break is a tie, two pieces answer alike on each: neither has to be told from its
  /// sides.
  ///
  /// @param middle the piece that is left for what is no number
  private void seamless(Pieces pieces, int middle) {
    Label done = c.newLabel();
    for (int k = 0; k < middle; k++) {
      Label next = c.newLabel();
      lane.value(a);
      c.loadConstant(pieces.breaks()[k]).dcmpg().ifge(next);
      piece(pieces.pieces().get(k));
      c.goto_(done).labelBinding(next);
    }
    for (int k = pieces.breaks().length; k > middle; k--) {
      Label next = c.newLabel();
      lane.value(a);
      c.loadConstant(pieces.breaks()[k - 1]).dcmpl().ifle(next);
      piece(pieces.pieces().get(k));
      c.goto_(done).labelBinding(next);
    }
    piece(pieces.pieces().get(middle));
    c.labelBinding(done);
  }

  private void kinked(Pieces pieces, double[] arguments) {
    Label nothing = c.newLabel();
    Label done = c.newLabel();
    for (int k = 0; k < pieces.breaks().length; k++) {
      double at = pieces.breaks()[k];
      Label above = c.newLabel();
      Label notBelow = c.newLabel();
      lane.value(a);
      c.loadConstant(at).dcmpl().ifgt(above);
      lane.value(a);
      c.loadConstant(at).dcmpg().ifge(notBelow);
      piece(pieces.pieces().get(k));
      c.goto_(done).labelBinding(notBelow);
      lane.value(a);
      c.loadConstant(at).dcmpl().ifne(nothing);
      arguments[0] = at;
      kink(pieces, new TieSite.Kink(call, k, pieces.leftSlope(k), pieces.rightSlope(k), arguments));
      c.goto_(done).labelBinding(above);
    }
    piece(pieces.pieces().getLast());
    c.goto_(done).labelBinding(nothing).loadConstant(Double.NaN).dstore(value);
    if (sloped) c.loadConstant(Double.NaN).dstore(tangent);
    c.labelBinding(done);
  }

  private void piece(Piece piece) {
    switch (piece) {
      case Piece.Affine(double slope, double intercept) when slope == 0 -> {
        c.loadConstant(intercept).dstore(value);
        if (sloped) c.dconst_0().dstore(tangent);
      }
      case Piece.Affine(double slope, double intercept) -> {
        c.loadConstant(slope);
        lane.value(a);
        c.dmul();
        if (intercept != 0) c.loadConstant(intercept).dadd();
        c.dstore(value);
        if (sloped) c.loadConstant(slope);
        chain();
      }
      case Piece.Curved(DoubleUnaryOperator function, DoubleUnaryOperator slope) -> {
        lane.apply(function, a);
        c.dstore(value);
        if (sloped) lane.apply(slope, a);
        chain();
      }
    }
  }

  private void chain() {
    if (!sloped) return;
    lane.chain(a);
    c.dstore(tangent);
  }

  /// A sample that sits on a break.
  private void kink(Pieces pieces, TieSite.Kink kink) {
    lane.object(pieces, Pieces.class);
    lane.value(a);
    c.invokevirtual(LoopBody.type(Pieces.class), "value", LoopBody.numbers(1)).dstore(value);
    if (!sloped) return;
    if (kink.left() != kink.right()) {
      TieSite.Kink met = at(kink, kink.argument());
      lane.pick(1, rules -> slope(met, rules));
      chain();
    } else if (kink.left() == 0 && pieces.pieces().get(kink.index()) instanceof Piece.Affine) {
      c.dconst_0().dstore(tangent);
    } else {
      c.loadConstant(kink.left());
      chain();
    }
  }

  /// What a convention chooses; null if it looks at the sign of a zero, for which there is no code.
  private static double @Nullable [] slope(TieSite.Kink kink, Convention rules) {
    double slope = rules.slope(kink);
    boolean blind =
        kink.argument() != 0 || Double.compare(slope, rules.slope(at(kink, -kink.argument()))) == 0;
    return blind ? new double[] {slope} : null;
  }

  private static TieSite.Kink at(TieSite.Kink kink, double x) {
    double[] arguments = kink.arguments().clone();
    arguments[0] = x;
    return new TieSite.Kink(kink.call(), kink.index(), kink.left(), kink.right(), arguments);
  }
}
