package pragmatic.gradients.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.Role;

/// Letters in a colour that no palette knows are black in every theme: nobody reads them on a dark
/// page.
class LetterColoursTest {
  private final OffscreenWindow window = OffscreenWindow.shared();

  /// Also of letters that are hidden now.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void areThoseOfTheTheme(Theme theme) {
    Palette palette = Palette.of(theme);
    Set<Color> known =
        Stream.of(Role.values())
            .flatMap(role -> Stream.of(palette.argb(role), palette.text(role)))
            .map(argb -> Color.web(Palette.web(argb)))
            .collect(Collectors.toSet());
    window
        .in(theme, 1280, 720)
        .show("max(a, b)")
        .does(() -> {
          var letters =
              window.desk().scene().getRoot().lookupAll("*").stream()
                  .filter(Labeled.class::isInstance)
                  .map(Labeled.class::cast)
                  .filter(letter -> !letter.getText().isBlank() || letter.getId() != null)
                  .toList();
          assertThat(letters).hasSizeGreaterThan(30);
          for (Labeled letter : letters) {
            letter.applyCss();
            assertThat(known).as(name(letter)).contains((Color) letter.getTextFill());
          }
        });
  }

  private static String name(Node node) {
    return node + " " + node.getStyleClass();
  }
}
