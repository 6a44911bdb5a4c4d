package pragmatic.gradients.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.board.Board;
import pragmatic.gradients.board.text.BoardText;
import pragmatic.gradients.board.text.BoardTextException;

/// Reads one step of a lesson, block by block.
final class StepReader {
  private static final String BOARD = "board";
  private static final String PREDICT = "predict:";
  private static final String NOTES = "notes:";

  /// Letters before choices, which Markdown takes for a paragraph and not for a list.
  private static final Pattern LETTERED = Pattern.compile("^\\s*\\(?[A-Za-z][.)]\\s");

  private static final int FEWEST_CHOICES = 2;
  private static final int MOST_CHOICES = 6;

  private final LessonText lines;
  private final BoardText boards;
  private final int line;
  private final String title;
  private final List<Block> text = new ArrayList<>();
  private final List<Block> notes = new ArrayList<>();
  private @Nullable FencedCodeBlock fence;
  private @Nullable Block question;
  private @Nullable ListBlock choices;

  /// @param line index of the line of its heading
  StepReader(LessonText lines, BoardText boards, int line) {
    this.lines = lines;
    this.boards = boards;
    this.line = line;
    this.title = lines.lines().get(line).strip().replaceAll("^#+\\s*|\\s+#+$", "").strip();
  }

  /// The index of the first line of a block.
  static int line(Block block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.getFirst().getLineIndex();
  }

  static boolean isBoard(FencedCodeBlock fence) {
    return fence.getInfo() != null && fence.getInfo().strip().split("\\s+")[0].equals(BOARD);
  }

  /// Whether a block of code is never closed: it goes to the end, or the beginning of the next one
  /// stands inside of it.
  static boolean isOpen(FencedCodeBlock fence) {
    boolean longer = fence.getOpeningFenceLength() != null && fence.getOpeningFenceLength() > 3;
    boolean swallows =
        fence.getLiteral().lines().anyMatch(inside -> inside.strip().startsWith("```"));
    return fence.getClosingFenceLength() == null || !longer && swallows;
  }

  void add(Block block) {
    if (block instanceof FencedCodeBlock code && isBoard(code)) {
      if (fence != null) lines.wrong(line(code), "lesson.board.twice");
      fence = code;
    } else if (block instanceof Paragraph && begins(block, PREDICT)) {
      if (question != null) lines.wrong(line(block), "lesson.predict.twice");
      question = block;
      lettered(block, 1);
    } else if (begins(block, NOTES)) {
      // without the sign of a quotation the hall would read them
      if (!(block instanceof BlockQuote)) lines.wrong(line(block), "lesson.notes.open");
      notes.add(block);
    } else if (question != null && choices == null && block instanceof ListBlock list) {
      choices = list;
    } else {
      if (question != null && block.getPrevious() == question) lettered(block, 0);
      text.add(block);
    }
  }

  /// Says where choices are meant and none are read.
  ///
  /// @param from the first line of the block that may be one
  private void lettered(Block block, int from) {
    List<SourceSpan> spans = block.getSourceSpans();
    for (int i = from; i < spans.size(); i++) {
      int at = spans.get(i).getLineIndex();
      if (!LETTERED.matcher(lines.lines().get(at)).find()) continue;
      lines.wrong(at, "lesson.predict.letters");
      return;
    }
  }

  private boolean begins(Block block, String word) {
    return source(block).toLowerCase(Locale.ROOT).startsWith(word);
  }

  /// The lines of a block as they stand, without the signs of a quotation.
  private String source(Block block) {
    StringBuilder source = new StringBuilder();
    for (SourceSpan span : block.getSourceSpans()) {
      String whole = lines.lines().get(span.getLineIndex());
      String part =
          whole.substring(
              Math.min(span.getColumnIndex(), whole.length()),
              Math.min(span.getColumnIndex() + span.getLength(), whole.length()));
      String plain = block instanceof BlockQuote ? part.replaceFirst("^\\s*>\\s?", "") : part;
      source.append(source.isEmpty() ? "" : "\n").append(plain);
    }
    return source.toString();
  }

  private String source(Block block, String without) {
    return source(block).substring(without.length()).strip();
  }

  /// The step, if nothing that it needs is missing. Says what is wrong.
  Optional<LessonStep> step() {
    if (title.isEmpty()) lines.wrong(line, "lesson.step.title");
    if (text.isEmpty()) lines.wrong(line, "lesson.step.text");
    Optional<LessonStep.Prediction> prediction = prediction();
    Optional<Board> board = board();
    board.ifPresent(this::checkPlaceholders);
    return board.map(on ->
        new LessonStep(
            title,
            line + 1,
            on,
            text.stream().map(this::source).toList(),
            prediction.orElse(null),
            notes.stream().map(block -> source(block, NOTES)).toList()));
  }

  private void checkPlaceholders(Board board) {
    List<Block> all = new ArrayList<>(text);
    all.addAll(notes);
    if (question != null) all.add(question);
    if (choices != null) all.add(choices);
    for (Block block : all)
      for (SourceSpan span : block.getSourceSpans()) {
        int at = span.getLineIndex();
        Placeholder.check(lines.lines().get(at), at, board.program(), lines);
      }
  }

  private Optional<Board> board() {
    if (fence == null) {
      lines.wrong(line, "lesson.board.missing");
      return Optional.empty();
    }
    int first = line(fence);
    List<String> inside = fence.getLiteral().lines().filter(each -> !each.isBlank()).toList();
    if (inside.size() != 1 || !String.valueOf(fence.getInfo()).strip().equals(BOARD)) {
      lines.wrong(first, "lesson.board.lines");
      return Optional.empty();
    }
    int at = first + 1;
    while (lines.lines().get(at).isBlank()) at++;
    try {
      return Optional.of(boards.read(lines.lines().get(at)));
    } catch (BoardTextException e) {
      lines.wrong(at, e);
      return Optional.empty();
    }
  }

  private Optional<LessonStep.Prediction> prediction() {
    if (question == null) return Optional.empty();
    String asked = source(question, PREDICT);
    if (asked.isEmpty()) lines.wrong(line(question), "lesson.predict.question");
    List<String> given = new ArrayList<>();
    if (choices != null)
      for (Node item = choices.getFirstChild(); item != null; item = item.getNext())
        given.add(source((Block) item).strip().replaceFirst("^(?:[-*+]|\\d+[.)])\\s*", ""));
    if (choices != null && (given.size() < FEWEST_CHOICES || given.size() > MOST_CHOICES))
      lines.wrong(line(choices), "lesson.predict.choices", given.size());
    return Optional.of(new LessonStep.Prediction(asked, given));
  }
}
