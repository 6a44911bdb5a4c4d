package pragmatic.gradients.app;

import java.util.List;
import javafx.scene.control.Tooltip;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.page.CaptionRoom;
import pragmatic.gradients.text.RichText;

/// The program over the answers of a presented page: in large letters on one line, then in smaller
/// ones, then on as many lines as there is room for. What is left out all the same a mouse finds in
/// its tip.
final class PresenterFormula {
  private static final double SIZE = 54;

  /// No side has room for more.
  private static final int LINES = 12;

  final RichTextNode node = new RichTextNode(RichText.EMPTY, SIZE);
  private final RichTextNode all = new RichTextNode(RichText.EMPTY, CaptionRoom.LEAST);
  private final Tooltip tip = new Tooltip();
  private final FxTextMeasure measure;
  private final CaptionRoom room;
  private RichText whole = RichText.EMPTY;
  private List<RichText> forms = List.of(RichText.EMPTY);
  private int form;

  PresenterFormula(FxTextMeasure measure) {
    this.measure = measure;
    room = new CaptionRoom(PresenterSide.WIDTH, measure);
    node.getStyleClass().add("presenter-formula");
    tip.setGraphic(all);
    all.setMaxWidth(PresenterSide.WIDTH);
  }

  /// Takes another program, as a whole.
  void read(RichText program) {
    if (program.equals(whole)) return;
    whole = program;
    forms = room.shorter(program, LINES);
    form = 0;
  }

  /// The letters of what a scaled page shows in a window of its own.
  void scaled(double k) {
    all.setSize(CaptionRoom.LEAST * k);
    all.setMaxWidth(2 * PresenterSide.WIDTH * k);
  }

  /// The form that is on show: 0 is the longest one.
  int form() {
    return form;
  }

  /// How many forms there are.
  int forms() {
    return forms.size();
  }

  /// @param form a number below [#forms()]
  /// @param moving whether letters may only become smaller
  void show(int form, boolean moving) {
    this.form = form;
    RichText text = forms.get(form);
    double fit = measure.fitting(text, SIZE, PresenterSide.WIDTH, CaptionRoom.LEAST);
    node.setText(text);
    node.setSize(moving ? Math.min(node.getSize(), fit) : fit);
    see(true);
    if (text.equals(whole)) {
      Tooltip.uninstall(node, tip);
    } else {
      all.setText(whole);
      Tooltip.install(node, tip);
    }
  }

  void see(boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible && !whole.isEmpty());
  }
}
