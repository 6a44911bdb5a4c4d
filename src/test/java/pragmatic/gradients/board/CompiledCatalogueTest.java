package pragmatic.gradients.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the build writes of the catalogue is what its files say.
class CompiledCatalogueTest {
  private static final Catalogue WRITTEN = new Catalogue(Catalogue.written());

  private static List<CatalogueEntry> read(boolean stating) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompiledCatalogue.write(WRITTEN, new DataOutputStream(out));
    byte[] bytes = out.toByteArray();
    return CompiledCatalogue.read(new DataInputStream(new ByteArrayInputStream(bytes)), stating);
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    assertThat(read(false)).isEqualTo(WRITTEN.entries());
  }

  @Test
  void statesTheSameTruths() throws IOException {
    Catalogue stating = new Catalogue(read(true));
    assertThat(stating.entries()).isNotEmpty().allMatch(entry -> !entry.stated().isEmpty());
    for (CatalogueEntry entry : WRITTEN.entries()) {
      double[] at = entry.start().stream().mapToDouble(x -> x).toArray();
      assertThat(stating.stated(entry.program(), at))
          .isEqualTo(WRITTEN.stated(entry.program(), at));
      for (StatedTruth truth : entry.stated()) {
        double[] there = truth.at().stream().mapToDouble(x -> x).toArray();
        assertThat(stating.stated(entry.program(), there)).contains(truth);
      }
    }
  }
}
