package pragmatic.gradients.app.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.look.Look;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.picture.RichText;
import pragmatic.gradients.picture.Role;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.picture.Weight;
import pragmatic.gradients.words.Words;

/// What calculus and automatic differentiation make of each other: a kind with its icon, a heading
/// and a sentence.
public final class VerdictCard extends BorderPane {
  private final Look look;
  private final HBox icon = new HBox();
  private final RichTextNode head = new RichTextNode(RichText.EMPTY, 17);
  private final RichTextNode sentence = new RichTextNode(RichText.EMPTY, 22);
  private VerdictKind kind = VerdictKind.AGREES;

  public VerdictCard(Look look) {
    this.look = look;
    setAccessibleRole(AccessibleRole.TEXT);
    icon.setAlignment(Pos.CENTER);
    setMinHeight(USE_PREF_SIZE);
    show(kind, RichText.EMPTY, RichText.EMPTY);
    look.onChange(this::build);
  }

  /// Shows a verdict.
  public void show(VerdictKind now, RichText heading, RichText said) {
    kind = now;
    head.setText(heading.weighing(Weight.SEMIBOLD));
    head.setRole(now.role());
    sentence.setText(said.weighing(Weight.MEDIUM));
    getStyleClass().setAll("pg-card", "pg-card-" + now.token());
    setAccessibleText(heading.plain() + ". " + said.plain());
    build();
  }

  public VerdictKind kind() {
    return kind;
  }

  private void build() {
    Style z = look.sizes();
    head.setSize(z.type().head());
    sentence.setSize(z.type().sentence());
    icon.getChildren().setAll(Icons.verdict(kind, z.type().icon()));
    icon.setMinSize(z.type().icon(), z.type().icon());
    icon.setMaxSize(z.type().icon(), z.type().icon());
    icon.setAccessibleText(Words.say("verdict." + kind.token() + ".icon"));
    boolean hall = !z.versions();
    double edge = hall ? z.axis() * 4 / 3 : 2;
    double radius = hall ? z.bar() * .52 : z.type().icon() > 40 ? 10 : 8;
    setStyle(
        "-fx-background-insets: 0, %s; -fx-background-radius: %s, %s;"
            .formatted(edge, radius, radius - edge));
    VBox.setVgrow(sentence, Priority.NEVER);
    HBox.setHgrow(head, Priority.ALWAYS);
    setLeft(null);
    setTop(null);
    setCenter(null);
    if (hall) {
      HBox top = new HBox(z.tick() * .55, icon, head);
      top.setAlignment(Pos.CENTER_LEFT);
      setTop(top);
      setCenter(sentence);
      BorderPane.setMargin(sentence, new Insets(z.tick() * .3, 0, 0, 0));
      setPadding(new Insets(z.tick() * .72, z.tick() * .8, z.tick() * .72, z.tick() * .8));
    } else {
      boolean desk = z.type().icon() > 40;
      VBox texts = new VBox(2, head, sentence);
      texts.setAlignment(Pos.CENTER_LEFT);
      setLeft(icon);
      BorderPane.setAlignment(icon, Pos.CENTER);
      setCenter(texts);
      BorderPane.setMargin(texts, new Insets(0, 0, 0, desk ? 14 : 11));
      setPadding(desk ? new Insets(16, 20, 16, 20) : new Insets(11, 14, 11, 14));
    }
    BorderPane.setAlignment(sentence, Pos.TOP_LEFT);
  }

  /// The colour of the kind.
  public Role role() {
    return kind.role();
  }
}
