package pragmatic.gradients.frameworks.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// When a rule changed, or was disputed.
///
/// @param framework key of the framework: `pytorch`
/// @param primitive name in our language
/// @param date year, or year-month-day
/// @param note one or two plain sentences
/// @param source where it can be read
public record HistoryNote(
    String framework, String primitive, String date, String note, String source) {

  /// All notes that ship with the app, by framework and date.
  public static List<HistoryNote> shipped() {
    InputStream file = HistoryNote.class.getResourceAsStream("/frameworks/history.json");
    try (InputStream in = Objects.requireNonNull(file, "frameworks/history.json is not there")) {
      List<HistoryNote> notes = new ArrayList<>();
      for (JsonNode note : new ObjectMapper().readTree(in).path("notes")) {
        notes.add(
            new HistoryNote(
                text(note, "framework"),
                text(note, "primitive"),
                text(note, "date"),
                text(note, "note"),
                text(note, "source")));
      }
      return List.copyOf(notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode note, String field) {
    String text = note.path(field).asText();
    if (text.isEmpty()) {
      throw new IllegalStateException("frameworks/history.json: no \"" + field + "\" in " + note);
    }
    return text;
  }
}
