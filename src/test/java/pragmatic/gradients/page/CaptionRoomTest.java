package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;

/// What the strip over a presented board holds, in letters that are all ten wide.
class CaptionRoomTest {
  private static final TextMeasure TEN = (text, _) -> 10 * text.letters();

  private static CaptionRoom room(int letters) {
    return new CaptionRoom(10 * letters + 5, TEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          ''                          => 0
          one two                     => 0
          one two to three four       => 0
          one two thr three four      => 4
          one two to three four five  => 4
          one two to three fours      => 5
          abcdefghijabcdefghij        => 0
          abcdefghijabcdefghijabc     => 3
          a abcdefghijklm             => 3
          one two to '**three** four' => 0
          """)
  void whatStandsBehindTheSecondLineIsTooMuch(String text, int excess) {
    assertThat(room(10).excess(RichText.of(text.replace("'", "")))).isEqualTo(excess);
  }

  @Test
  void spacesAtTheEndOfALineTakeNoRoom() {
    assertThat(room(3).excess(RichText.of("one two"))).isZero();
    assertThat(room(3).excess(RichText.of("one    two   "))).isZero();
  }

  @Test
  void aTextFitsExactlyWhereAllItsBeginningsFit() {
    Random random = new RandomPrograms(3618).random();
    for (int i = 0; i < Exhaustive.count(500, 5000); i++) {
      RichText text = text(random);
      CaptionRoom room = room(1 + random.nextInt(30));
      int before = 0;
      for (int to = 0; to <= text.letters(); to++) {
        int excess = room.excess(text.part(0, to));
        assertThat(excess).as("%s to %s", text, to).isBetween(0, to);
        if (before > 0) assertThat(excess).as("%s to %s", text, to).isPositive();
        before = excess;
      }
    }
  }

  @Test
  void moreRoomNeverHoldsLess() {
    Random random = new RandomPrograms(3619).random();
    for (int i = 0; i < Exhaustive.count(500, 5000); i++) {
      RichText text = text(random);
      int before = text.letters();
      for (int letters = 1; letters < 40; letters++) {
        int excess = room(letters).excess(text);
        assertThat(excess).as("%s in %s", text, letters).isLessThanOrEqualTo(before);
        before = excess;
      }
    }
  }

  @Test
  void theSmallestScreenLeavesRoomForThePlaceAndBothChevrons() {
    assertThat(CaptionRoom.smallest(RichText.of("step 2 of 5"), TEN).title())
        .isEqualTo(1920 - 96 - 112 - 110 - 212);
  }

  private static RichText text(Random random) {
    StringBuilder text = new StringBuilder();
    int letters = random.nextInt(60);
    while (text.length() < letters) text.append("abc dé−1.[(α ½)".charAt(random.nextInt(15)));
    int bold = random.nextInt(text.length() + 1);
    return RichText.literal(text.substring(0, bold)).plus(RichText.program(text.substring(bold)));
  }
}
