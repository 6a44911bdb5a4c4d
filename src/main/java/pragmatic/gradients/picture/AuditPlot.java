package pragmatic.gradients.picture;

import static pragmatic.gradients.picture.LabelPlacement.Direction.ABOVE_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.BELOW_LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.LEFT;
import static pragmatic.gradients.picture.LabelPlacement.Direction.RIGHT;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.board.Audit;
import pragmatic.gradients.board.Audit.AuditPiece;
import pragmatic.gradients.board.Audit.MissedJump;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.BoardView;
import pragmatic.gradients.board.LowerPlot;
import pragmatic.gradients.speech.AuditWording;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Words;

/// What the integral of AD's answers leaves out of the function: f(x) − f(a) − ∫ AD over the range
/// on show, a staircase with a step for each Dirac delta that is missed.
public final class AuditPlot extends PanelPlot {
  static final LowerPlotKind KIND =
      new LowerPlotKind(new LowerPlot("audit"), "A", false, AuditPlot::of);

  /// Up to this many steps each have their weight.
  private static final int FEW = 6;

  /// Least height of an arrow, in sizes of letters.
  private static final double ARROW = 1.8;

  /// Part of the axis that is not seen.
  private static final double SEEN = 1e-3;

  private final Board board;
  private final Audit audit;
  private final AuditWording wording;

  private AuditPlot(
      BoardView view, Audit audit, Frame function, PanelArea area, Style style, boolean brief) {
    super(view, area, frame(audit, function, area), style, brief);
    this.board = view.board();
    this.audit = audit;
    this.wording = new AuditWording(view, audit, SEEN * (function.yHigh() - function.yLow()));
  }

  private static AuditPlot of(LowerPlotKind.Request asked) {
    Plotter plotter = asked.plotter();
    Style style = plotter.style();
    PanelArea area = new PanelArea(asked.area(), style, plotter.brief());
    Frame function = plotter.function();
    AuditPlot before = asked.previous() instanceof AuditPlot plot ? plot : null;
    Board board = asked.view().board();
    Audit audit =
        before != null && before.audits(board, function)
            ? before.audit
            : Audit.of(
                board, board.convention(), plotter.breaks(), function.xLow(), function.xHigh());
    return new AuditPlot(asked.view(), audit, function, area, style, plotter.brief());
  }

  /// Whether the point on show is all that differs. Comparing programs node by node would cost more
  /// than it saves.
  private boolean audits(Board other, Frame function) {
    return board.program() == other.program()
        && board.active() == other.active()
        && board.convention() == other.convention()
        && board.mode() == other.mode()
        && frame.xLow() == function.xLow()
        && frame.xHigh() == function.xHigh()
        && board.withX(0).inputs().equals(other.withX(0).inputs());
  }

  /// Steps are as high as the jumps above, or nearly.
  private static Frame frame(Audit audit, Frame function, PanelArea area) {
    Extent extent = new Extent().with(0);
    for (AuditPiece piece : audit.pieces())
      for (double missing : piece.missing()) extent.with(missing);
    extent.with(audit.total());
    double[] range = extent.padded(0, 0, (function.yHigh() - function.yLow()) / 4);
    return area.frame(function.xLow(), function.xHigh(), 0, range[0], range[1]);
  }

  @Override
  void draw() {
    if (!wording.isKnown()) {
      label(brief ? wording.brief() : sentence(), Role.INK2, List.of(area.middle()));
      return;
    }
    marks.add(new Mark.Grid(xTicks(brief ? 4.2 : 7.2), levels(), true, true));
    label("$" + board.variable() + "$", Role.INK2, List.of(area.axisName(frame, 1)));
    label(brief ? wording.brief() : sentence(), Role.INK2, area.sentence());
    if (board.x() > frame.xLow() && board.x() < frame.xHigh())
      marks.add(new Mark.Guide(board.x(), frame.bottom()));
    for (AuditPiece piece : audit.pieces())
      marks.add(new Mark.Curve(Role.DERIVATIVE, piece.xs(), piece.missing()));
    for (MissedJump jump : audit.jumps()) step(jump);
    for (int i = 1; i < audit.pieces().size(); i++)
      if (audit.pieces().get(i).anew()) cut(audit.pieces().get(i - 1), audit.pieces().get(i));
  }

  /// Rings where one count ends and the next begins: both are 0 there, and would look like one.
  private void cut(AuditPiece before, AuditPiece behind) {
    int last = before.xs().length - 1;
    open(before.xs()[last], before.missing()[last]);
    open(behind.xs()[0], behind.missing()[0]);
  }

  private void open(double x, double missing) {
    dot(Mark.DotKind.OPEN, x, missing);
  }

  private void dot(Mark.DotKind kind, double x, double missing) {
    marks.add(new Mark.Dot(Role.DERIVATIVE, kind, x, missing));
  }

  /// At an end of the range one side of a step is a point alone, which no curve shows.
  private void step(MissedJump jump) {
    if (jump.x() <= frame.xLow()) dot(Mark.DotKind.CLOSED, jump.x(), jump.from());
    if (jump.x() >= frame.xHigh()) dot(Mark.DotKind.CLOSED, jump.x(), jump.to());
    // an arrow needs room for both of its heads
    if (Math.abs(jump.weight()) * frame.scaleY() > ARROW * style.label())
      marks.add(new Mark.Rise(jump.x(), jump.from(), jump.to()));
    if (audit.jumps().size() > FEW) return;
    double middle = frame.py((jump.from() + jump.to()) / 2);
    // a low step leaves letters no room in its middle, but beside it there is free paper
    double away = jump.weight() > 0 ? style.label() : -style.label();
    List<TextAnchor> spots = new ArrayList<>();
    spots.addAll(beside(jump, further(frame.py(jump.from()) - away, middle, -away), LEFT));
    spots.addAll(beside(jump, further(frame.py(jump.to()) + away, middle, away), RIGHT));
    spots.addAll(beside(jump, middle, ABOVE_LEFT, BELOW_LEFT));
    label(Words.say("panel.audit.step", bold(jump.weight())), Role.DERIVATIVE, spots);
  }

  private List<TextAnchor> beside(
      MissedJump jump, double row, LabelPlacement.Direction... directions) {
    return around(frame.px(jump.x()), row, style.label() * 0.6, directions);
  }

  /// The one of two rows that is further down, or up.
  private static double further(double one, double other, double down) {
    return down > 0 ? Math.max(one, other) : Math.min(one, other);
  }

  @Override
  String heading() {
    return wording.title();
  }

  @Override
  public Role titleRole() {
    return Role.DERIVATIVE;
  }

  @Override
  public String sentence() {
    return wording.sentence();
  }
}
