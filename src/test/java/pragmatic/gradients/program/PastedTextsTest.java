package pragmatic.gradients.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pragmatic.gradients.Oracle;

/// What is said to texts that people paste from papers, notebooks and other languages.
class PastedTextsTest {
  private static final int DAMAGED = 10_000;
  private static final String SIGNS = "()[]{}|‖⌊⌋.,;:=<>!?&'\"\\^_*/+-%#$`@ \n\tx02²⁺√½π∞if";

  @Test
  void eachHasItsReply() throws IOException {
    List<PastedTexts.Pasted> all = PastedTexts.all();
    if (System.getProperty("pasted", "").equals("write")) PastedTexts.write(all);
    assertThat(all).hasSize(284);
    assertThat(all)
        .allSatisfy(each -> assertThat(PastedTexts.reply(each.text())).isEqualTo(each.reply()));
  }

  /// Neighbours of these texts: other names, spaces, nesting and delimiters.
  @ParameterizedTest
  @MethodSource
  void neighboursAreAccepted(String line) {
    String[] parts = line.split(" ⇒ ");
    assertThat(PastedTexts.reply(parts[0].replace("⏎", "\n"))).isEqualTo("= " + parts[1]);
  }

  static List<String> neighboursAreAccepted() throws IOException {
    return PastedTexts.lines("/program/accepted.txt");
  }

  @ParameterizedTest
  @MethodSource
  void neighboursAreRefusedWithTheReason(String line) {
    String[] parts = line.split(" ⇒ ");
    assertThat(PastedTexts.reply(parts[0].replace("⏎", "\n")))
        .startsWith("column " + parts[1] + ": ")
        .contains(parts[2]);
  }

  static List<String> neighboursAreRefusedWithTheReason() throws IOException {
    return PastedTexts.lines("/program/refused.txt");
  }

  /// What is read prints as a text that reads as the same program.
  @Test
  void printingIsTheInverse() throws IOException, ProgramException {
    for (PastedTexts.Pasted each : PastedTexts.all())
      if (each.reply().startsWith("=")) printsAsItself(Parser.parse(each.text()));
  }

  private static void printsAsItself(Program program) throws ProgramException {
    String spelt = Spelling.PLAIN.program(program);
    Program again = Parser.parse(spelt);
    assertThat(Spelling.PLAIN.program(again)).isEqualTo(spelt);
    assertThat(again.inputs())
        .containsAll(program.inputs().stream().filter(spelt::contains).toList());
  }

  @Test
  void damagedTextsNameAColumn() throws IOException {
    Random random = new Random(11);
    List<PastedTexts.Pasted> all = PastedTexts.all();
    for (int i = 0; i < DAMAGED; i++) {
      String text = all.get(random.nextInt(all.size())).text();
      for (int n = 1 + random.nextInt(4); n > 0; n--) text = damaged(text, all, random);
      String damaged = text;
      assertThatCode(() -> judge(damaged)).as("«%s»", damaged).doesNotThrowAnyException();
    }
  }

  private static String damaged(String text, List<PastedTexts.Pasted> all, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(4));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + sign(random) + text.substring(at);
      case 2 -> text.substring(0, at) + sign(random) + text.substring(to);
      case 3 -> text.substring(0, at) + all.get(random.nextInt(all.size())).text();
      default -> text.substring(at) + text.substring(0, at);
    };
  }

  private static char sign(Random random) {
    return SIGNS.charAt(random.nextInt(SIGNS.length()));
  }

  private static void judge(String text) throws ProgramException {
    Program program;
    try {
      program = Parser.parse(text);
    } catch (ProgramException e) {
      assertThat(e.column()).isBetween(1, text.length() + 1);
      assertThat(e.getMessage()).isNotBlank();
      return;
    }
    printsAsItself(program);
  }

  /// The names of functions of PyTorch, JAX, TensorFlow, NumPy and others: what is none of ours is
  /// never taken for a misspelt one of ours.
  @Test
  void aSuggestionNeverChangesTheFunction() throws IOException {
    List<String> suggested = new ArrayList<>();
    try (var in = Oracle.class.getResourceAsStream("/program/names-elsewhere.txt.gz")) {
      String names = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(names.lines()).hasSizeGreaterThan(2500);
      for (String name : names.lines().toList()) {
        String reply = PastedTexts.reply(name + "(x)");
        if (reply.contains("did you mean")) suggested.add(name + ": " + reply);
      }
    }
    assertThat(suggested).isEmpty();
  }

  @Test
  void aSlipOfTheHandIsStillSeen() {
    assertThat(PastedTexts.reply("rellu(x)")).contains("did you mean relu?");
    assertThat(PastedTexts.reply("softplsu(x)")).contains("did you mean softplus?");
    assertThat(PastedTexts.reply("leaky_rleu(x)")).contains("did you mean leaky_relu?");
  }
}
