package pragmatic.gradients.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
  @TempDir private Path folder;

  @Test
  void faultsFollowEachOther() throws IOException {
    Path file = folder.resolve("new").resolve("faults.log");
    FaultLog log = new FaultLog(file);
    assertThat(log.write("first\n")).isTrue();
    assertThat(log.write("second")).isTrue();
    assertThat(Files.readString(file)).matches("(?s)\\d{4}-.*Z\nfirst\n\n\\d{4}-.*Z\nsecond\n\n");
  }

  @Test
  void aLongLogBeginsAnewAndTheOldOneIsKept() throws IOException {
    Path file = folder.resolve("faults.log");
    Files.writeString(file, "x".repeat((1 << 20) + 1));
    assertThat(new FaultLog(file).write("next")).isTrue();
    assertThat(Files.size(file)).isLessThan(100);
    assertThat(Files.size(folder.resolve("faults.log.old"))).isEqualTo((1 << 20) + 1);
  }

  @Test
  void aFolderThatIsAFileIsNoFault() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(new FaultLog(file.resolve("faults.log")).write("x")).isFalse();
  }
}
