package pragmatic.gradients.speech;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.words.Words;

/// What the speaker alone reads.
public final class SpeakerWording {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private SpeakerWording() {}

  /// The time of day, as 09:05.
  public static RichText clock(LocalTime now) {
    return RichText.literal(MINUTES.format(now));
  }

  /// How long the lesson has taken, as 7:05 of 10 min.
  ///
  /// @param minutes that the lesson takes by its author
  public static RichText elapsed(Duration since, int minutes) {
    long seconds = Math.max(0, since.toSeconds());
    String taken = String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    return RichText.of(Words.say("speaker.elapsed", taken, minutes));
  }

  /// What comes next: the title of a step, or that there is none.
  ///
  /// @param title in Markdown; empty behind the last step
  public static RichText next(String title) {
    return title.isEmpty()
        ? RichText.of(Words.say("speaker.end"))
        : RichText.of(Words.say("speaker.next"))
            .plus(RichText.literal(" "))
            .plus(Markdown.of(List.of(title)));
  }
}
