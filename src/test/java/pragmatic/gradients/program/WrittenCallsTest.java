package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenCallsTest {
  @Test
  void shortCallsAreReadOnce() throws ProgramException {
    Primitive mean = Vocabulary.named("mean").orElseThrow();
    assertThat(WrittenCalls.DEFINITIONS.of(mean, 3, 0).inputs()).hasSize(3);
    assertThat(WrittenCalls.DEFINITIONS.of(mean, 4, 0).inputs()).hasSize(4);
    assertThat(definition("mean", 3, 0)).isSameAs(definition("mean", 3, 0));
    assertThat(definition("mean", 3, 0)).isNotSameAs(definition("mean", 4, 0));
  }

  /// There are too many of them to keep.
  @Test
  void longCallsAndFractionsAreNotKept() throws ProgramException {
    assertThat(definition("mean", 9, 0)).isNotSameAs(definition("mean", 9, 0));
    assertThat(definition("quantile", 3, 0.3)).isNotSameAs(definition("quantile", 3, 0.3));
    assertThat(definition("quantile", 3, 0.3)).isNotEqualTo(definition("quantile", 3, 0));
  }

  private static Program definition(String name, int arguments, double index)
      throws ProgramException {
    Primitive primitive = Vocabulary.named(name).orElseThrow();
    return WrittenCalls.DEFINITIONS.of(primitive, arguments, index);
  }
}
