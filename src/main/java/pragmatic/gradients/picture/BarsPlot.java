package pragmatic.gradients.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pragmatic.gradients.board.CrossEntropyParts;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// A cross-entropy loss in parts, as four panels of bars: logits → probabilities − target =
/// gradient.
public final class BarsPlot {
  /// More classes than this have no numbers over their bars.
  private static final int NUMBERED = 6;

  /// Less than this is nearly 0.
  private static final double NEARLY = 1e-3;

  /// More classes than this do not all have their number below.
  private static final int CROWDED = 8;

  /// Left edges and widths of the panels, as parts of the whole width.
  private static final double[] LEFT = {0.035, 0.3, 0.545, 0.8};

  private static final double WIDTH = 0.175;

  /// The advance of a digit, as part of the size of its letters.
  private static final double DIGIT = 0.6;

  /// The same of a letter, on average.
  private static final double LETTER = 0.5;

  /// From the middle of a number to that of a sign that is surely not beside it, in sizes of
  /// numbers.
  private static final double APART = 1.2;

  private final CrossEntropyParts bars;
  private final double[] answer;
  private final boolean wrong;
  private final Style style;
  private final boolean brief;
  private final double left;
  private final double width;
  private final double top;
  private final double bottom;

  /// @param answer the gradient of automatic differentiation
  /// @param left pixel column where the panels begin
  /// @param width of all panels
  /// @param top pixel row of their upper edge, above it stand their titles
  /// @param bottom pixel row of their lower edge, below it stand the names of the classes
  /// @param brief presenter mode: fewer and shorter words
  public BarsPlot(
      CrossEntropyParts bars,
      double[] answer,
      boolean wrong,
      double left,
      double width,
      double top,
      double bottom,
      Style style,
      boolean brief) {
    this.bars = bars;
    this.answer = answer;
    this.wrong = wrong;
    this.left = left;
    this.width = width;
    this.top = top;
    this.bottom = bottom;
    this.style = style;
    this.brief = brief;
  }

  /// The panels from left to right.
  public List<Picture> pictures() {
    double[] target = bars.wanted();
    double t = bars.temperature();
    List<Mark> first = panel(0, bars.logits(), Role.FUNCTION, "bars.logits", "$z$");
    String softmax = t == 1 ? "$p = softmax(z)$" : "$p = softmax(z/" + Numbers.of(t) + ")$";
    List<Mark> second =
        panel(1, bars.probabilities(), Role.FUNCTION, "bars.probabilities", softmax);
    String which =
        bars.smoothing() == 0
            ? Words.say("bars.target.sub", bars.target())
            : Words.say("bars.target.smooth", bars.target(), Numbers.of(bars.smoothing()));
    List<Mark> third = panel(2, target, Role.INK3, "bars.target", which);
    Role role = wrong ? Role.WRONG : Role.CHOSEN;
    String difference = t == 1 ? "p − y" : "(p − y)/" + Numbers.of(t);
    String formula = "{ad|$" + (brief ? "" : "∂L/∂z = ") + difference + "$}";
    List<Mark> fourth = panel(3, answer, role, "bars.gradient", formula);
    truth(fourth);
    List<List<Mark>> panels = List.of(first, second, third, fourth);
    double row = signs(pictures(panels, target));
    operator(first, 0, row, "→");
    if (!brief) softmax(first, row);
    operator(second, 1, row, "−");
    operator(third, 2, row, "=");
    return pictures(panels, target);
  }

  private List<Picture> pictures(List<List<Mark>> panels, double[] target) {
    return List.of(
        picture(0, panels.get(0), bars.logits()),
        picture(1, panels.get(1), bars.probabilities()),
        picture(2, panels.get(2), target),
        picture(3, panels.get(3), both()));
  }

  private double[] both() {
    double[] both = Arrays.copyOf(answer, 2 * answer.length);
    System.arraycopy(bars.truth(), 0, both, answer.length, answer.length);
    return both;
  }

  private Picture picture(int place, List<Mark> marks, double[] values) {
    Frame frame = frame(place, values);
    double gap = width * 0.03;
    return new Picture(frame, Picture.Room.around(frame, gap, gap), marks);
  }

  /// Classes stand at 0.5, 1.5, …; values above and below 0 have room for their numbers.
  private Frame frame(int place, double[] values) {
    double low = 0;
    double high = 0;
    for (double value : values) {
      if (!Double.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (place == 1 || place == 2) high = 1;
    if (place == 3) {
      high = Math.max(high, 0.5);
      low = Math.min(low, -0.5);
    }
    if (high == low) high = low + 1;
    double span = high - low;
    double number = 1.5 * style.label() / (bottom - top) * span;
    double x = left + LEFT[place] * width;
    // the number of 0 stands over its bar too
    boolean over = high > 0 || Arrays.stream(values).anyMatch(value -> !(value < 0));
    double above = over ? number : 0;
    double below = low < 0 ? number : 0;
    return new Frame(
        x, top, WIDTH * width, bottom - top, 0, bars.logits().length, low - below, high + above);
  }

  private List<Mark> panel(int place, double[] values, Role role, String title, String sub) {
    List<Mark> marks = new ArrayList<>();
    Frame frame = frame(place, place == 3 ? both() : values);
    double gap = style.tick() * (brief ? 2.4 : 3.4);
    List<Double> ticks = Ticks.of(frame.yLow(), frame.yHigh(), frame.height(), gap);
    marks.add(new Mark.Grid(List.of(), ticks, false, !brief));
    int count = values.length;
    String longest = Words.say("bars.class", count - 1);
    boolean alone = brief || (longest.length() + 1) * LETTER * style.tick() > frame.scaleX();
    for (int i = 0; i < count; i++) {
      marks.add(new Mark.Bar(role, i + 0.5, values[i], count > 2 ? 0.32 : 0.26));
      if (count > CROWDED && i % 2 == 1) continue;
      String name = alone ? String.valueOf(i) : Words.say("bars.class", i);
      TextAnchor spot = TextAnchor.middle(frame.px(i + 0.5), bottom + style.tick() * 1.5);
      marks.add(new Mark.Note(RichText.of(name), Role.INK2, spot, style.tick()));
    }
    numbers(place, marks, frame, values, role);
    double row = top - style.label() * (brief ? 0.7 : 2.2);
    String head = brief ? Words.say(title + ".brief", sub) : Words.say(title);
    marks.add(note(head, Role.INK, TextAnchor.start(frame.x(), row)));
    if (!brief)
      marks.add(note(sub, Role.INK2, TextAnchor.start(frame.x(), top - style.label() * 0.75)));
    return marks;
  }

  private Mark note(String markup, Role role, TextAnchor spot) {
    return new Mark.Note(RichText.of(markup), role, spot, style.label());
  }

  /// Numbers over the bars, the largest first, in one row where bars are about as high; aside where
  /// a higher bar stands in the way, and else beyond the foot of its bar. One without room is left
  /// out: a shorter one would not be that of the readout; of next to nothing it is said that it is.
  private void numbers(int place, List<Mark> marks, Frame frame, double[] values, Role role) {
    if (values.length > NUMBERED) return;
    double size = values.length < 3 ? style.label() : style.tick();
    Role ink = role == Role.CHOSEN || role == Role.WRONG ? role : Role.INK;
    NumberRooms rooms = new NumberRooms(frame, size, next(place) - size / 2);
    for (Mark mark : marks) if (mark instanceof Mark.Bar bar) rooms.take(bar);
    IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i])))
        .forEach(i -> {
          RichText number = RichText.of("**" + Numbers.of(values[i]) + "**");
          double value = Double.isFinite(values[i]) ? values[i] : 0;
          double below = style.label() * 1.15;
          double above = -style.label() * 0.45;
          List<Double> rows = new ArrayList<>();
          rows.add(frame.py(value) + (value < 0 ? below : above));
          double foot = frame.py(0) + (value < 0 ? above : below);
          if (foot <= frame.bottom() && foot - size >= frame.y()) rows.add(foot);
          List<RichText> forms = new ArrayList<>(List.of(number));
          if (value != 0 && Math.abs(value) < NEARLY) forms.add(RichText.of("**≈0**"));
          forms.stream()
              .flatMap(form ->
                  rows.stream()
                      .flatMap(row -> rooms.place(i + 0.5, row, width(form, size)).stream())
                      .limit(1)
                      .map(spot -> new Mark.Note(form, ink, spot, size)))
              .findFirst()
              .ifPresent(marks::add);
        });
  }

  private static double width(RichText number, double size) {
    return number.plain().length() * DIGIT * size;
  }

  /// Where the next panel begins, or the page ends.
  private double next(int place) {
    return place + 1 < LEFT.length ? left + LEFT[place + 1] * width : left + width;
  }

  /// What calculus says, across the bars of AD.
  private void truth(List<Mark> marks) {
    int count = answer.length;
    for (int i = 0; i < count; i++)
      marks.add(new Mark.Rung(Role.DERIVATIVE, i + 0.5, bars.truth()[i], count > 2 ? 0.42 : 0.36));
    Frame frame = frame(3, both());
    if (brief || count > 2) return;
    int highest = 0;
    for (int i = 1; i < count; i++) if (bars.truth()[i] > bars.truth()[highest]) highest = i;
    boolean room = highest + 1 < count;
    double column = frame.px(highest + 0.5 + (room ? 0.42 : -0.42));
    double row = frame.py(bars.truth()[highest]) + style.tick() * 0.35;
    TextAnchor spot = room ? TextAnchor.start(column, row) : TextAnchor.end(column, row);
    marks.add(
        new Mark.Note(
            RichText.of(Words.say("bars.calculus")), Role.DERIVATIVE, spot, style.tick()));
  }

  /// The name of what leads from logits to probabilities.
  private void softmax(List<Mark> marks, double middle) {
    double from = left + (LEFT[0] + WIDTH) * width;
    double to = left + LEFT[1] * width - style.tick() * 2;
    TextAnchor spot = TextAnchor.middle((from + to) / 2, middle - style.title() * 0.6);
    marks.add(new Mark.Note(RichText.of(Words.say("bars.softmax")), Role.INK2, spot, style.tick()));
  }

  /// The row of what leads from one panel to the next, in the inner half of the panels: beside a
  /// number of an axis a minus is read as its own.
  private double signs(List<Picture> panels) {
    double middle = (top + bottom) / 2;
    if (brief) return middle;
    double[] numbers = numbers(panels.subList(1, panels.size()));
    double best = middle;
    for (double aside = 1; aside < (bottom - top) / 4; aside++)
      for (double row : new double[] {middle - aside, middle + aside})
        if (apart(row, numbers) > apart(best, numbers)) best = row;
    return best;
  }

  /// Pixels from a row to the nearest number, if they are few.
  private double apart(double row, double[] numbers) {
    double nearest = APART * style.tick();
    for (double number : numbers) nearest = Math.min(nearest, Math.abs(number - row));
    return nearest;
  }

  /// The rows of the numbers of upright axes.
  private static double[] numbers(List<Picture> panels) {
    return panels.stream()
        .flatMapToDouble(panel ->
            panel.marks().stream()
                .filter(Mark.Grid.class::isInstance)
                .flatMapToDouble(
                    grid -> ((Mark.Grid) grid).yTicks().stream().mapToDouble(panel.frame()::py)))
        .toArray();
  }

  /// What leads from one panel to the next.
  private void operator(List<Mark> marks, int place, double middle, String sign) {
    double from = left + (LEFT[place] + WIDTH) * width;
    double to = left + LEFT[place + 1] * width - (brief ? 0 : style.tick() * 2);
    TextAnchor spot = TextAnchor.middle((from + to) / 2, middle + style.title() * 0.3);
    marks.add(
        new Mark.Note(RichText.of(sign), Role.INK2, spot, style.title() * (brief ? 0.9 : 1.3)));
  }
}
