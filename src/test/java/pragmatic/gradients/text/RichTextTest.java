package pragmatic.gradients.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pragmatic.gradients.text.Typeface.MATH;
import static pragmatic.gradients.text.Typeface.MONO;
import static pragmatic.gradients.text.Typeface.SANS;
import static pragmatic.gradients.text.Typeface.SERIF;
import static pragmatic.gradients.text.Typeface.SERIF_ITALIC;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.frameworks.Frameworks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
  private static Run run(String text, Typeface face) {
    return new Run(text, face, TypeWeight.REGULAR, null, ScriptPosition.NONE);
  }

  @Test
  void noLineBeginsWithTheShortLastWordOfAClause() {
    String tied =
        letters(
            RichText.of("a rule counts $λ$. AD: (0, 0), steep: ∞. What it is. In x: **2**").tied());
    assertThat(tied)
        .isEqualTo(
            "a rule counts_λ. AD:_(0, 0), steep:_∞. What it_is. In x:_2".replace('_', '\u00a0'));
    assertThat(RichText.of("counts $λ$.").tied().plain()).isEqualTo("counts λ.");
  }

  @Test
  void noLineEndsBeforeTheNumberOfARelationOrInAShortPair() {
    String whole =
        letters(RichText.of("at $λ$ = 0,25, one of [0, 0.5] or (−1; 2,5), f(a, b) = c").whole());
    assertThat(whole)
        .isEqualTo("at λ =_0,25, one of [0,_0.5] or (−1;_2,5), f(a, b) = c".replace('_', '\u00a0'));
  }

  @Test
  void noLineEndsBetweenAFrameworkAndItsVersion() {
    assertThat(Frameworks.shipped())
        .isNotEmpty()
        .allSatisfy(framework -> {
          for (String name :
              List.of(framework.label(), framework.name() + " " + framework.about().version())) {
            RichText said = RichText.of("**answers " + name + "**, the newest");
            assertThat(letters(said.whole()))
                .isEqualTo("answers " + name.replace(' ', '\u00a0') + ", the newest");
          }
        });
  }

  private static String letters(RichText text) {
    return text.runs().stream().map(Run::text).collect(Collectors.joining());
  }

  @Test
  void namesOfOneLetterAreItalicAndTheRestUpright() {
    assertThat(RichText.of("$relu(x) − 1$").runs())
        .containsExactly(run("relu(", SERIF), run("x", SERIF_ITALIC), run(") − 1", SERIF));
  }

  @Test
  void aNameGoesOnThroughItsDigits() {
    assertThat(RichText.of("$log1p(x)$").runs())
        .containsExactly(run("log1p(", SERIF), run("x", SERIF_ITALIC), run(")", SERIF));
    assertThat(RichText.of("$log2(x)$").plain()).isEqualTo("log2(x)");
  }

  @Test
  void betweenAnItalicFAndAPrimeThereIsASpace() {
    assertThat(RichText.of("$f′(x)$").runs())
        .containsExactly(
            run("\u200a", SERIF),
            run("f", SERIF_ITALIC),
            run("\u200a′(", SERIF),
            run("x", SERIF_ITALIC),
            run(")", SERIF));
  }

  @Test
  void wordsMathematicsAndProgramTextMix() {
    assertThat(RichText.of("at $x$: `relu(x)`").runs())
        .containsExactly(
            run("at ", SANS), run("x", SERIF_ITALIC), run(": ", SANS), run("relu(x)", MONO));
  }

  @Test
  void rolesNestInsideMathematicsAndOutside() {
    assertThat(RichText.of("$[{left|0}, {right|1}]$").runs())
        .containsExactly(
            run("[", SERIF),
            new Run("0", SERIF, TypeWeight.REGULAR, Role.LEFT, ScriptPosition.NONE),
            run(", ", SERIF),
            new Run("1", SERIF, TypeWeight.REGULAR, Role.RIGHT, ScriptPosition.NONE),
            run("]", SERIF));
    assertThat(RichText.of("{calc|**true** $x$}").runs())
        .extracting(Run::role)
        .containsOnly(Role.DERIVATIVE);
  }

  @Test
  void boldIsSemibold() {
    assertThat(RichText.of("slope **1**").runs())
        .containsExactly(
            run("slope ", SANS),
            new Run("1", SANS, TypeWeight.SEMIBOLD, null, ScriptPosition.NONE));
  }

  @Test
  void subscriptsAndSuperscripts() {
    assertThat(RichText.of("$z_0 + z_{10} + x^2 + 10^{−7}$").runs())
        .filteredOn(run -> run.script() != ScriptPosition.NONE)
        .extracting(Run::text, Run::script)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("0", ScriptPosition.SUB),
            org.assertj.core.groups.Tuple.tuple("10", ScriptPosition.SUB),
            org.assertj.core.groups.Tuple.tuple("2", ScriptPosition.SUPER),
            org.assertj.core.groups.Tuple.tuple("−7", ScriptPosition.SUPER));
    assertThat(RichText.of("1.5·10^{−7}").runs()).hasSize(2);
  }

  @Test
  void signsThatOnlyTheMathFaceHasComeFromIt() {
    assertThat(RichText.of("$⟨0, 1⟩$").runs())
        .containsExactly(run("⟨", MATH), run("0, 1", SERIF), run("⟩", MATH));
    assertThat(RichText.of("1 ∈ R").runs()).extracting(Run::face).containsExactly(SANS, MATH, SANS);
    assertThat(RichText.of("$2·δ(x)$").runs()).contains(run("δ", SERIF_ITALIC));
  }

  @Test
  void anythingTypedCanBeShownAsItIs() {
    String typed = "2**x {left|$`_^\\";
    assertThat(RichText.literal(typed).runs()).containsExactly(run(typed, SANS));
    assertThat(RichText.of("found **" + RichText.escape("**") + "**.").plain())
        .isEqualTo("found **.");
    assertThat(RichText.program("2**x").runs()).containsExactly(run("2**x", MONO));
  }

  @Test
  void plainTextIsForReadingAloud() {
    assertThat(RichText.of("$f′(x)$ is **1**, {ad|AD} says $10^{−7}$").plain())
        .isEqualTo("f′(x) is 1, AD says 10^−7");
  }

  @Test
  void equalTextsHaveEqualRuns() {
    assertThat(RichText.of("a").plus(RichText.of("b"))).isEqualTo(RichText.of("ab"));
    assertThat(new RichText(List.of(run("", SANS)))).isEqualTo(RichText.EMPTY);
    assertThat(RichText.of("").isEmpty()).isTrue();
  }

  @Test
  void aTextsWeightAndRoleHoldWhereARunHasNone() {
    RichText text = RichText.of("a **b** {left|c}");
    assertThat(text.weighing(TypeWeight.MEDIUM).runs())
        .extracting(Run::weight)
        .containsExactly(
            TypeWeight.MEDIUM, TypeWeight.SEMIBOLD, TypeWeight.MEDIUM, TypeWeight.MEDIUM);
    assertThat(text.inRole(Role.INK2).runs())
        .extracting(Run::role)
        .containsExactly(Role.INK2, Role.INK2, Role.INK2, Role.LEFT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$x", "**x", "`x", "{left|x", "{left}", "{nobody|x}", "$x_{1$"})
  void brokenMarkupIsRefused(String markup) {
    assertThatIllegalArgumentException().isThrownBy(() -> RichText.of(markup));
  }

  /// Each word for itself: a pair stays whole in a row of pairs that is too long.
  @Test
  void onlyWordsThatNoLineHoldsAreBroken() {
    RichText row = RichText.of("in\u00a0a\u00a0row $(1,\u00a02)$; $(0,\u00a00)$");
    assertThat(row.broken(word -> word.letters() <= 7))
        .isEqualTo(RichText.of("in a row $(1,\u00a02)$; $(0,\u00a00)$"));
    assertThat(row.broken(_ -> true)).isEqualTo(row);
  }
}
