package pragmatic.gradients.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pragmatic.gradients.text.RichText;

class RichTextNodeTest {
  /// What is laid out no sooner than the renderer asks for it is drawn within the bounds of the
  /// text before: "the value is f(" and nothing behind it.
  @Test
  void aTextIsLaidOutAtOnce() {
    RichTextNode node = new RichTextNode(RichText.of("at $x$"), 20);
    assertThat(node.isNeedsLayout()).isFalse();
    node.setText(RichText.of("at $x = 1$ the value is $f(1) = 0$"));
    assertThat(node.isNeedsLayout()).as("more runs").isFalse();
    node.setText(RichText.of("at $x = 22$ the value is $f(22) = 0$"));
    assertThat(node.isNeedsLayout()).as("longer runs").isFalse();
    node.setSize(30);
    assertThat(node.isNeedsLayout()).as("larger").isFalse();
  }
}
