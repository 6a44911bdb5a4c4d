package pragmatic.gradients.page;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.TypeWeight;

/// The strip at the top of a presented page, in pixels of a page of 1920 × 1080, and how much text
/// it holds: two lines of the least letters. Every bundled face is 1.3 times as high as its size,
/// so that two lines are always lower than the strip.
///
/// @param title width for the text
/// @param measure of the fonts that draw it
public record CaptionRoom(double title, TextMeasure measure) {
  public static final double HEIGHT = 92;
  public static final double SIDE = 48;
  public static final double GAP = 28;
  public static final double LARGE = 44;

  /// What the back row can read.
  public static final double LEAST = 36;

  /// Between two lines of the least letters, which stand closer than they would by themselves.
  public static final double CLOSE = -4;

  public static final double CHEVRON = 90;
  private static final double CHEVRON_EDGE = 8;

  /// Between its parts: text, empty space, place, and two chevrons.
  private static final int GAPS = 4;

  /// Lines that stand in the strip.
  private static final int LINES = 2;

  /// The smallest screen that a lesson is shown on.
  private static final double SMALL_WIDTH = 1280;

  private static final double SMALL_HEIGHT = 720;

  /// Letters of several faces are set a little wider than they are measured.
  private static final double WIDER = 1.02;

  /// The room on the smallest screen.
  ///
  /// @param place what stands behind the text, as step 2 of 5
  public static CaptionRoom smallest(RichText place, TextMeasure measure) {
    double width = SMALL_WIDTH / Style.hallFactor(SMALL_WIDTH, SMALL_HEIGHT);
    return new CaptionRoom(title(width, Math.ceil(measure.width(place, LEAST))), measure);
  }

  /// The width that is left for the text.
  ///
  /// @param width of the strip
  /// @param place width of what stands behind the text
  public static double title(double width, double place) {
    return width - 2 * SIDE - GAPS * GAP - place - 2 * (CHEVRON + 2 * CHEVRON_EDGE);
  }

  /// The text as the strip shows it.
  public static RichText shown(RichText text) {
    return text.weighing(TypeWeight.MEDIUM);
  }

  /// How many letters at the end have no room; 0 if the text fits.
  public int excess(RichText text) {
    return excess(text, LINES);
  }

  private int excess(RichText text, int most) {
    RichText shown = shown(text);
    String all = letters(shown);
    int end = 0;
    for (int line = 0; line < most && end < all.length(); line++) end = line(shown, all, end);
    return all.length() - end;
  }

  /// The first of shorter and shorter texts that fits, or the last one without the letters that
  /// have no room. One alone stands as it is.
  public RichText fitting(List<RichText> shorter) {
    if (shorter.size() == 1) return shorter.getFirst();
    return shorter.stream()
        .filter(text -> excess(text) == 0)
        .findFirst()
        .orElseGet(() -> cut(shorter.getLast()));
  }

  /// The text without the letters that have no room.
  public RichText cut(RichText text) {
    return cut(text, LINES);
  }

  /// The text without the letters that some lines do not hold.
  public RichText cut(RichText text, int most) {
    RichText left = text;
    // the sign of a cut is wider than some letters
    for (int excess = excess(left, most); excess > 0; excess = excess(left, most))
      left = left.cut(left.letters() - excess);
    return left;
  }

  /// A text as a whole, and then with its last letters left out for one line less at a time, down
  /// to two lines.
  ///
  /// @param most lines that anything has room for
  public List<RichText> shorter(RichText text, int most) {
    RichText first = cut(text, most);
    List<RichText> forms = new ArrayList<>(List.of(first));
    for (int line = lines(first) - 1; line >= LINES; line--) forms.add(cut(text, line));
    return List.copyOf(forms);
  }

  /// How many lines of its width a text takes, however many there are.
  int lines(RichText text) {
    RichText shown = shown(text);
    String all = letters(shown);
    int lines = 0;
    for (int end = 0; end < all.length(); end = line(shown, all, end)) lines++;
    return lines;
  }

  private static String letters(RichText text) {
    StringBuilder letters = new StringBuilder();
    text.runs().forEach(run -> letters.append(run.text()));
    return letters.toString();
  }

  /// Where the line ends that begins at a letter.
  private int line(RichText text, String letters, int from) {
    int words = last(false, text, letters, from);
    // a word longer than a line is broken
    return words > from ? words : Math.max(from + 1, last(true, text, letters, from));
  }

  /// @param anywhere or behind a space alone: a screen does not break every line behind a hyphen
  private int last(boolean anywhere, RichText text, String letters, int from) {
    BreakIterator breaks =
        anywhere ? BreakIterator.getCharacterInstance() : BreakIterator.getLineInstance();
    breaks.setText(letters);
    int last = from;
    for (int to = breaks.following(from); to != BreakIterator.DONE; to = breaks.next()) {
      // spaces at the end of a line take no room
      int ink = from + letters.substring(from, to).stripTrailing().length();
      if (WIDER * measure.width(text.part(from, ink), LEAST) > title) break;
      if (anywhere || to == letters.length() || letters.charAt(to - 1) == ' ') last = to;
    }
    return last;
  }
}
