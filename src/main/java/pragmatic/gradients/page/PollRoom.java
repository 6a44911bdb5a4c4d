package pragmatic.gradients.page;

import java.util.ArrayList;
import java.util.List;
import pragmatic.gradients.render.TextMeasure;
import pragmatic.gradients.text.RichText;

/// The side of a presented page while a class predicts, in pixels of a page of 1920 × 1080, and how
/// much text it holds in the least letters that the back row can read.
///
/// @param measure of the fonts that draw it
public record PollRoom(TextMeasure measure) {
  public static final double WIDTH = 520;
  public static final double HEIGHT = 742;
  public static final double QUESTION = 44;
  public static final double LEAST = CaptionRoom.LEAST;

  /// Around a choice, on its left and right.
  public static final double SIDE = 14;

  /// Above and below a choice.
  public static final double EDGE = 5;

  /// Between the parts of the side.
  public static final double GAP = 8;

  /// Height of the bar of a choice.
  public static final double BAR = 18;

  /// Width that the number of hands has beside a bar.
  public static final double NUMBER = 170;

  /// Every bundled face is so many times as high as its size.
  private static final double LEADING = 1.3;

  /// Lines of a program that no question leaves room for.
  private static final int LINES = 12;

  /// Rows of numbers that have room below a question without choices.
  public static final int NUMBERS = 4;

  /// How many letters have no room: of the question, and of the choices behind it.
  public int excess(RichText question, List<RichText> choices) {
    return excess(question, choices, HEIGHT);
  }

  /// What has room over the question of a program that is asked about: all of it, or the beginning
  /// in fewer lines, or nothing.
  public RichText over(RichText program, RichText question, List<RichText> choices) {
    CaptionRoom room = new CaptionRoom(WIDTH, measure);
    for (RichText form : room.shorter(program, LINES))
      if (holdsOver(room.lines(form), question, choices)) return form;
    return holdsOver(1, question, choices) ? measure.cut(program, LEAST, WIDTH) : RichText.EMPTY;
  }

  private boolean holdsOver(int lines, RichText question, List<RichText> choices) {
    return excess(question, choices, HEIGHT - lines * LEADING * LEAST - GAP) == 0;
  }

  private int excess(RichText question, List<RichText> choices, double height) {
    double line = LEADING * LEAST;
    double choice = Math.max(BAR, line) + 2 * EDGE + GAP;
    // a line that names the second round
    double left = height - line - GAP;
    left -= choices.isEmpty() ? NUMBERS * choice : choices.size() * choice;
    int lines = (int) Math.floor(left / line);
    List<RichText> texts = new ArrayList<>(List.of(question));
    texts.addAll(choices);
    int over = 0;
    for (int i = 0; i < texts.size(); i++) {
      double width = i == 0 ? WIDTH : WIDTH - 2 * SIDE;
      CaptionRoom room = new CaptionRoom(width, measure);
      int taken = room.lines(texts.get(i));
      int letters = texts.get(i).plain().length();
      if (taken > lines) over += (int) Math.ceil((double) letters * (taken - lines) / taken);
      lines = Math.max(0, lines - taken);
    }
    return over;
  }
}
