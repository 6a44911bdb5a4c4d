package pragmatic.gradients.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pragmatic.gradients.cli.CommandRun.feed;
import static pragmatic.gradients.cli.CommandRun.run;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.words.Words;

/// What is for people is said in their language, and what is for programs is the same everywhere.
class CliLanguageTest {
  @AfterEach
  void english() {
    Words.speak(Locale.ENGLISH);
  }

  private static String[] explain(String... more) {
    String[] first = {"explain", "relu(x) - relu(-x)", "--at", "x=0", "--lambda", "0.25"};
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  @Test
  void jsonDoesNotDependOnTheLanguage() {
    String english = run(explain("--json")).out();
    Words.speak(Locale.GERMAN);
    assertThat(run(explain("--json")).out()).isEqualTo(english).contains("calculus");
    // and the language is that of before
    assertThat(Words.own().language()).isEqualTo(Locale.GERMAN);
  }

  @Test
  void linesDoNotDependOnTheLanguage() {
    String requests = "{\"program\": \"abs(x)\", \"at\": {\"x\": 0}}\n{\"program\": \"rel(x)\"}\n";
    String english = feed(requests, "explain", "--lines").out();
    Words.speak(Locale.GERMAN);
    assertThat(feed(requests, "explain", "--lines").out())
        .isEqualTo(english)
        .contains("did you mean");
  }

  @Test
  void proseIsSaidInTheLanguageWithItsNumbers() {
    Words.speak(Locale.GERMAN);
    assertThat(run(explain()).out())
        .contains("links       Grenzwert 0, Steigung 1")
        .contains("AD          0,5")
        .contains("Ableitung 1, AD sagt 0,5.");
    assertThat(run("explain", "rel(x)", "--at", "x=0").err()).contains("gemeint ist vielleicht");
  }

  @Test
  void theSideOnTheLeftIsCalledLeft() {
    assertThat(run(explain()).out()).contains("left        limit 0, slope 1");
  }
}
