package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Vocabulary;

/// How many inputs a window has room for binds no definition: a function of one input may have any
/// number of arguments.
class ManyArgumentsTest {
  static List<Primitive> variadic() {
    return Vocabulary.functions().stream().filter(Primitive::variadic).toList();
  }

  @ParameterizedTest
  @MethodSource("variadic")
  void areAnswered(Primitive primitive) {
    List<String> arguments = new ArrayList<>(List.of("x"));
    for (int i = 1; i < 20; i++) arguments.add("0." + i);
    String index = primitive.indexed() ? "1; " : "";
    String text = primitive.name() + "(" + index + String.join(", ", arguments) + ")";
    assertThatCode(() ->
            Explanation.of(
                Parser.parse(text),
                new double[] {0.25},
                0,
                Conventions.MIDDLE,
                Mode.REVERSE,
                Catalogue.shipped()))
        .as(text)
        .doesNotThrowAnyException();
  }
}
