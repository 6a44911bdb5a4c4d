package pragmatic.gradients.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.text.RichText;

class RichTextNodeTest {
  /// Runs that are laid out no sooner than the renderer asks for them are not drawn: "the value is
  /// f(" and nothing behind it. Those that were there before keep the width that they are given, or
  /// they would be wrapped at that of the text before.
  @Test
  void newRunsAreLaidOutAtOnce() {
    RichTextNode node = new RichTextNode(RichText.of("at $x$"), 20);
    assertThat(node.isNeedsLayout()).isFalse();
    node.setText(RichText.of("at $x = 1$ the value is $f(1) = 0$"));
    assertThat(node.isNeedsLayout()).as("more runs").isFalse();
    node.setText(RichText.of("at $x = 22$ the value is $f(22) = 0$"));
    assertThat(node.isNeedsLayout()).as("longer runs").isTrue();
  }

  /// What the renderer does not count as part of a text stays on the screen when the text goes.
  @Test
  void aSlantedLetterIsWithinTheBoundsOfItsText() {
    RichTextNode node = new RichTextNode(RichText.of("$f(x)$"), 38);
    Text letter =
        node.getChildren().stream()
            .map(Text.class::cast)
            .filter(run -> run.getText().equals("f"))
            .findFirst()
            .orElseThrow();
    Shape outline = Shape.union(drawn(letter), new Rectangle());
    assertThat(letter.getBoundsInLocal().getMinX())
        .isNegative()
        .isLessThanOrEqualTo(outline.getBoundsInLocal().getMinX());
  }

  /// A copy that stands by itself, whose bounds are those of its outline.
  private static Text drawn(Text letter) {
    Text alone = new Text(letter.getText());
    alone.setFont(letter.getFont());
    return alone;
  }
}
