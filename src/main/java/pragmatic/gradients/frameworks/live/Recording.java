package pragmatic.gradients.frameworks.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.frameworks.Framework;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Program;

/// The rows of a table, measured again with the framework on this computer.
///
/// Only rows whose call the language can express are measured, each program once: what is evaluated
/// is our spelling of it.
///
/// @param table the framework as it was measured
/// @param rows the rows that were measured again
/// @param replies one answer per row
/// @param skipped programs that cannot be spelled for the framework
public record Recording(Framework table, List<Measurement> rows, Replies replies, int skipped) {
  public Recording {
    rows = List.copyOf(rows);
  }

  /// Measures a table again; takes a minute.
  ///
  /// @throws CheckException if there is no answer, with the reason as a sentence
  /// @throws InterruptedException if the thread was interrupted: Python is ended
  public static Recording of(Framework table, List<Python> pythons, Duration limit)
      throws CheckException, InterruptedException {
    Dialect dialect =
        Dialect.of(table.about().key())
            .orElseThrow(() -> CheckException.of("check.no-dialect", table.name()));
    Map<String, Measurement> rows = new LinkedHashMap<>();
    Map<String, Boolean> spellable = new LinkedHashMap<>();
    for (Measurement row : table.measurements()) {
      Program program = row.call().program().orElse(null);
      if (program == null || (row.mode() == Mode.SECOND && program.inputs().size() > 1)) {
        continue;
      }
      if (spellable.computeIfAbsent(program.text(), text -> isSpellable(program, dialect))) {
        rows.putIfAbsent(program.text() + row.mode() + row.at(), row);
      }
    }
    List<Measurement> asked = List.copyOf(rows.values());
    List<LiveQuestion> questions =
        asked.stream().map(row -> new LiveQuestion(program(row), at(row), row.mode())).toList();
    int skipped = (int) spellable.values().stream().filter(can -> !can).count();
    return new Recording(table, asked, Python.ask(pythons, dialect, questions, limit), skipped);
  }

  private static boolean isSpellable(Program program, Dialect dialect) {
    try {
      PythonSpelling.of(program, dialect);
      return true;
    } catch (CheckException unknown) {
      return false;
    }
  }

  private static Program program(Measurement row) {
    return row.call().program().orElseThrow();
  }

  private static List<Double> at(Measurement row) {
    return program(row).inputs().stream().map(row.at()::get).toList();
  }

  /// The id of what was measured: `pytorch-2.14.1`.
  public String id() {
    return table.about().key() + "-" + replies.version();
  }

  /// The rows that have another gradient here, as their ids with both answers.
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Measurement row = rows.get(i);
      LiveAnswer answer = replies.answers().get(i);
      if (answer.answered() && !agrees(row, answer)) {
        differences.add(
            "%s %s %s: %s, %s"
                .formatted(
                    row.mode().key(),
                    program(row).text(),
                    row.at(),
                    row.gradient().values(),
                    answer.gradient()));
      }
    }
    return differences;
  }

  private static boolean agrees(Measurement row, LiveAnswer answer) {
    List<String> inputs = program(row).inputs();
    for (int i = 0; i < inputs.size(); i++) {
      if (!LiveCheck.same(row.partial(inputs.get(i)).orElse(0), answer.partial(i))) {
        return false;
      }
    }
    return true;
  }

  /// How many rows raised an error here.
  public long refused() {
    return replies.answers().stream().filter(answer -> !answer.answered()).count();
  }

  /// Writes a file of records. It is there as a whole or not at all.
  ///
  /// @param date of the measurement, as yyyy-mm-dd
  public void write(Path file, String date) throws IOException {
    byte[] text =
        new ObjectMapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(json(date))
            .getBytes(StandardCharsets.UTF_8);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file.toString());
    }
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "record", ".new");
    try {
      Files.write(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  ObjectNode json(String date) {
    ObjectNode file = new ObjectMapper().createObjectNode();
    file.put("framework", table.about().key());
    file.put("name", table.name());
    file.put("short", table.shortName() + " " + Framework.About.shortened(replies.version()));
    file.put("version", replies.version());
    file.put("build", replies.build());
    file.put("python", replies.python());
    file.put("date", date);
    file.put("dtype", "float64");
    file.put(
        "setup",
        "measured by the check of this app; inputs are v0, v1, … in the order of the program's");
    ArrayNode calls = file.putArray("calls");
    @Nullable ObjectNode call = null;
    @Nullable Program last = null;
    for (int i = 0; i < rows.size(); i++) {
      LiveAnswer answer = replies.answers().get(i);
      Program program = program(rows.get(i));
      if (!answer.answered()) {
        continue;
      }
      if (call == null || !program.equals(last)) {
        call = calls.addObject();
        call.put("function", rows.get(i).call().function());
        call.put("call", answer.code());
        call.put("program", program.text());
        call.putArray("rows");
        last = program;
      }
      row(call.withArray("rows").addObject(), rows.get(i), program, answer);
    }
    return file;
  }

  private static void row(ObjectNode node, Measurement row, Program program, LiveAnswer answer) {
    node.put("mode", row.mode().key());
    ObjectNode at = node.putObject("at");
    program.inputs().forEach(name -> put(at, name, row.at().get(name)));
    put(node, "value", answer.value());
    ObjectNode gradient = node.putObject("gradient");
    for (int i = 0; i < program.inputs().size(); i++) {
      put(gradient, program.inputs().get(i), answer.gradient().get(i));
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Double value) {
    if (value == null) {
      node.putNull(name);
    } else if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.put(name, Double.toString(value));
    }
  }
}
