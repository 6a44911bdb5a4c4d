package pragmatic.gradients.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pragmatic.gradients.app.PollPlayer.ShownPoll;
import pragmatic.gradients.app.look.FxTextMeasure;
import pragmatic.gradients.app.look.RichTextNode;
import pragmatic.gradients.lesson.LessonStep.Prediction;
import pragmatic.gradients.lesson.poll.ChoiceRound;
import pragmatic.gradients.lesson.poll.NumberRound;
import pragmatic.gradients.lesson.poll.Poll;
import pragmatic.gradients.lesson.poll.PollRound;
import pragmatic.gradients.lesson.poll.Tally;
import pragmatic.gradients.page.PollRoom;
import pragmatic.gradients.speech.LessonWording;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The question of a step and what the class predicts: in place of the answers, as long as these
/// are hidden.
///
/// In a hall sizes are those of a page of 1920 × 1080, and the node is scaled as a whole.
final class PollPane extends VBox {
  /// Counts hands for a choice.
  @FunctionalInterface
  interface ClickedHands {
    void raise(int choice, int by);
  }

  private final FxTextMeasure measure = new FxTextMeasure();
  private final ClickedHands hands;
  private double question = PollRoom.QUESTION;
  private double letters = PollRoom.LEAST;
  private double bar = PollRoom.BAR;

  /// @param hands takes one more for a choice that is clicked, and one less for a right click
  PollPane(ClickedHands hands) {
    this.hands = hands;
    setId("poll");
    setFillWidth(true);
  }

  /// @param question size of the letters of the question
  /// @param letters size of all others, and unit of all distances
  /// @param around the pane
  void sized(double question, double letters, Insets around) {
    this.question = question;
    this.letters = letters;
    bar = PollRoom.BAR * letters / PollRoom.LEAST;
    setSpacing(part(PollRoom.GAP));
    setPadding(around);
  }

  private double part(double of) {
    return of * letters / PollRoom.LEAST;
  }

  /// @param program that is asked about, for a line over the question; empty for none
  void show(ShownPoll shown, RichText program) {
    Prediction prediction = shown.prediction();
    getChildren().clear();
    if (prediction == null) return;
    RichTextNode asked = text(prediction.question(), Role.INK);
    PollRoom room = new PollRoom(measure);
    List<RichText> offered = prediction.choices().stream().map(PollPane::said).toList();
    RichText over = room.over(program, asked.getText(), offered);
    if (!over.isEmpty()) getChildren().add(new RichTextNode(over, letters));
    getChildren().add(asked);
    Poll poll = shown.poll();
    RichText round =
        RichText.of(Words.say("poll.round", poll.rounds().size())).weighing(TypeWeight.SEMIBOLD);
    RichTextNode number = new RichTextNode(round, letters, Role.INK2);
    number.setVisible(poll.rounds().size() > 1);
    getChildren().add(number);
    boolean counting = poll.counting() && poll.hidden();
    switch (poll.last()) {
      case ChoiceRound choices -> choices(prediction, poll, choices, counting);
      case NumberRound numbers -> numbers(poll, numbers, counting);
    }
    fit(asked);
  }

  /// A long question has smaller letters, never less than the back row can read.
  private void fit(RichTextNode asked) {
    asked.setSize(question);
    applyCss();
    if (getHeight() > 0 && prefHeight(getWidth()) > getHeight()) asked.setSize(letters);
  }

  private void choices(Prediction prediction, Poll poll, ChoiceRound round, boolean counting) {
    List<Tally> before = before(poll);
    int most = most(poll);
    for (int i = 0; i < round.hands().size(); i++) {
      int hands = round.hands().get(i);
      int earlier = before.isEmpty() ? -1 : before.get(i).hands();
      boolean counted = !round.isEmpty() || poll.rounds().size() > 1;
      HBox bars = bars(hands, earlier, most, counted, getInner());
      VBox choice = new VBox(text(prediction.choices().get(i), Role.INK), bars);
      choice.getStyleClass().add("pg-guess");
      choice.setPadding(
          new Insets(
              part(PollRoom.EDGE), part(PollRoom.SIDE), part(PollRoom.EDGE), part(PollRoom.SIDE)));
      if (counting && i == round.focus()) choice.getStyleClass().add("pg-counting");
      int clicked = i;
      // its right button takes a hand away
      choice.setOnContextMenuRequested(Event::consume);
      choice.setOnMouseClicked(click -> {
        boolean fewer = click.getButton() == MouseButton.SECONDARY || click.isShiftDown();
        this.hands.raise(clicked, fewer ? -1 : 1);
      });
      choice.setAccessibleText(Words.say("poll.hands", plain(prediction.choices().get(i)), hands));
      getChildren().add(choice);
    }
  }

  private void numbers(Poll poll, NumberRound round, boolean counting) {
    String typed = Numbers.digits(round.typed()).replace('-', '−').replace('*', '×');
    RichTextNode field =
        new RichTextNode(
            RichText.literal(Words.say("poll.number", typed)).weighing(TypeWeight.MEDIUM), letters);
    VBox box = new VBox(field);
    box.getStyleClass().add("pg-guess");
    if (counting) box.getStyleClass().add("pg-counting");
    box.setVisible(counting);
    box.setPadding(
        new Insets(
            part(PollRoom.EDGE), part(PollRoom.SIDE), part(PollRoom.EDGE), part(PollRoom.SIDE)));
    getChildren().add(box);
    Map<String, Integer> now = hands(round);
    Map<String, Integer> before =
        poll.rounds().size() > 1 ? hands(poll.rounds().getFirst()) : Map.of();
    int most = most(poll);
    List<String> all = ranked(now, before);
    int room = all.size() > PollRoom.NUMBERS ? PollRoom.NUMBERS - 1 : PollRoom.NUMBERS;
    List<String> guesses = rising(all.subList(0, Math.min(room, all.size())));
    // bars begin in one column, apart from the longest number
    double width = part(130);
    for (String guess : guesses) width = Math.max(width, number(guess).prefWidth(-1) + part(12));
    for (String guess : guesses) {
      RichTextNode name = number(guess);
      String shown = name.getText().plain();
      name.setMinWidth(USE_PREF_SIZE);
      name.setPrefWidth(width);
      int earlier = before.isEmpty() ? -1 : before.getOrDefault(guess, 0);
      HBox bars =
          bars(now.getOrDefault(guess, 0), earlier, most, true, getInner() - name.getPrefWidth());
      HBox row = new HBox(name, bars);
      row.setAlignment(Pos.CENTER_LEFT);
      row.setPadding(new Insets(0, 0, 0, part(PollRoom.SIDE)));
      row.setAccessibleText(Words.say("poll.hands", shown, now.getOrDefault(guess, 0)));
      getChildren().add(row);
    }
    if (all.size() > room) getChildren().add(others(rising(all.subList(room, all.size()))));
  }

  /// The numbers that have no row of their own.
  private Node others(List<String> guesses) {
    String numbers = guesses.stream().map(PollPane::written).collect(Collectors.joining("; "));
    RichText said = RichText.literal(Words.say("poll.others", guesses.size(), numbers));
    RichTextNode text =
        new RichTextNode(measure.cut(said, letters, getInner()), letters, Role.INK2);
    text.setPadding(new Insets(0, 0, 0, part(PollRoom.SIDE)));
    return text;
  }

  private static String written(String guess) {
    return Numbers.digits(guess).replace('-', '−');
  }

  private RichTextNode number(String guess) {
    return new RichTextNode(RichText.literal(written(guess)), letters);
  }

  /// All numbers, first those with most hands now, then those that had most.
  private static List<String> ranked(Map<String, Integer> now, Map<String, Integer> before) {
    Comparator<String> hands =
        Comparator.<String>comparingInt(guess -> -now.getOrDefault(guess, 0))
            .thenComparingInt(guess -> -before.getOrDefault(guess, 0))
            .thenComparingDouble(Double::parseDouble);
    return Stream.concat(now.keySet().stream(), before.keySet().stream())
        .distinct()
        .sorted(hands)
        .toList();
  }

  private static List<String> rising(List<String> guesses) {
    return guesses.stream().sorted(Comparator.comparingDouble(Double::parseDouble)).toList();
  }

  private static Map<String, Integer> hands(PollRound round) {
    Map<String, Integer> hands = new HashMap<>();
    for (Tally tally : round.tallies()) hands.put(tally.guess(), tally.hands());
    return hands;
  }

  private static List<Tally> before(Poll poll) {
    return poll.rounds().size() > 1 ? poll.rounds().getFirst().tallies() : List.of();
  }

  private static int most(Poll poll) {
    return poll.rounds().stream()
        .flatMap(round -> round.tallies().stream())
        .mapToInt(Tally::hands)
        .max()
        .orElse(0);
  }

  private double getInner() {
    double width = getWidth() > 0 ? getWidth() : PollRoom.WIDTH;
    return width - getPadding().getLeft() - getPadding().getRight() - 2 * part(PollRoom.SIDE);
  }

  /// A bar with its number, and below it the outline of the round before.
  ///
  /// @param before hands of the round before, −1 where there was none
  /// @param counted whether there is a number at all; the room stays the same
  private HBox bars(int hands, int before, int most, boolean counted, double room) {
    double longest = Math.max(1, room - part(PollRoom.NUMBER));
    List<Node> both = new ArrayList<>(List.of(bar(hands, most, longest, bar, "pg-hands")));
    if (before >= 0) both.add(bar(before, most, longest, bar * .6, "pg-hands-before"));
    VBox bars = new VBox(part(2), both.toArray(Node[]::new));
    bars.setAlignment(Pos.CENTER_LEFT);
    String text = (before >= 0 ? before + " → " : "") + "**" + hands + "**";
    RichTextNode number = new RichTextNode(RichText.of(text), letters);
    number.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(part(12), bars, number);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setVisible(counted);
    return line;
  }

  private static Region bar(int hands, int most, double longest, double height, String style) {
    Region bar = new Region();
    double width = most == 0 ? 0 : longest * hands / most;
    bar.getStyleClass().add(style);
    bar.setMinSize(width, height);
    bar.setMaxSize(width, height);
    bar.setVisible(hands > 0);
    return bar;
  }

  private RichTextNode text(String markdown, Role role) {
    return new RichTextNode(said(markdown), letters, role);
  }

  private static RichText said(String markdown) {
    return LessonWording.text("", List.of(markdown)).weighing(TypeWeight.MEDIUM);
  }

  private static String plain(String markdown) {
    return said(markdown).plain();
  }
}
