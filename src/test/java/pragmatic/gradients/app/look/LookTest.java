package pragmatic.gradients.app.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import pragmatic.gradients.picture.Style;
import pragmatic.gradients.render.Palette;
import pragmatic.gradients.render.Theme;
import pragmatic.gradients.text.RichText;
import pragmatic.gradients.text.Role;
import pragmatic.gradients.text.TypeWeight;
import pragmatic.gradients.text.Typeface;

@ExtendWith(ApplicationExtension.class)
class LookTest {
  private final Look look = new Look();
  private RichTextNode text;

  @Start
  void start(Stage stage) {
    text = new RichTextNode(RichText.of("slope {right|1} is one of many words that wrap"), 18);
    text.setMaxWidth(150);
    Scene scene = new Scene(new VBox(text), 400, 300);
    look.install(scene);
    stage.setX(0);
    stage.setY(0);
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void everyFaceIsABundledFont() {
    for (Typeface face : Typeface.values()) {
      for (TypeWeight weight : TypeWeight.values()) {
        assertThat(Fonts.of(face, weight, 18).getName()).startsWith("IBM Plex");
      }
    }
    assertThat(Fonts.name(Typeface.SANS, TypeWeight.SEMIBOLD)).isEqualTo("IBM Plex Sans SmBld");
    assertThat(Fonts.name(Typeface.SANS, TypeWeight.MEDIUM)).isEqualTo("IBM Plex Sans Medm");
  }

  @Test
  void nothingJittersBecauseDigitsAndMinusAreEquallyWide() {
    FxTextMeasure measure = new FxTextMeasure();
    for (String markup : new String[] {"0", "**0**", "$0$", "`0`"}) {
      double zero = measure.width(RichText.of(markup), 18);
      for (String other : "123456789−".split("")) {
        RichText text = RichText.of(markup.replace("0", other));
        assertThat(measure.width(text, 18)).describedAs(markup + other).isCloseTo(zero, within(.1));
      }
    }
  }

  @Test
  void widthsAddUpAndScale() {
    FxTextMeasure measure = new FxTextMeasure();
    RichText mixed = RichText.of("at $x_0$");
    double parts =
        measure.width(RichText.of("at "), 20)
            + measure.width(RichText.of("$x$"), 20)
            + measure.width(RichText.of("$0$"), 14);
    assertThat(measure.width(mixed, 20)).isCloseTo(parts, within(.1));
    assertThat(measure.width(mixed, 40)).isCloseTo(2 * parts, within(.5));
  }

  @Test
  void theSheetDefinesEveryRole() {
    for (Theme theme : Theme.values()) {
      Palette palette = Palette.of(theme);
      String url = ThemeSheet.of(palette, look.sizes()).getFirst();
      String css =
          new String(
              Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)),
              StandardCharsets.UTF_8);
      for (Role role : Role.values()) {
        assertThat(css)
            .contains("-pg-" + role.token() + ": " + Palette.web(palette.argb(role)) + ";")
            .contains("-pg-" + role.token() + "T: " + Palette.web(palette.text(role)) + ";");
      }
    }
  }

  @Test
  void textFollowsTheThemeAndWraps(FxRobot robot) {
    Text one = (Text) text.getChildren().get(1);
    for (Theme theme : Theme.values()) {
      robot.interact(() -> {
        look.themeProperty().set(theme);
        text.applyCss();
      });
      assertThat(one.getFill()).isEqualTo(Color.web(Palette.web(look.palette().text(Role.RIGHT))));
    }
    assertThat(text.getHeight()).isGreaterThan(50);
    assertThat(text.getAccessibleText()).startsWith("slope 1 is");
  }

  private Button button(FxRobot robot) {
    Button button = new Button("word");
    button.getStyleClass().setAll("pg-button");
    Runnable size =
        () ->
            Fonts.wear(
                button, Fonts.of(Typeface.SANS, TypeWeight.REGULAR, look.sizes().type().hint()));
    size.run();
    look.onChange(button, size);
    robot.interact(() -> ((VBox) text.getParent()).getChildren().add(button));
    WaitForAsyncUtils.waitForFxEvents();
    return button;
  }

  @Test
  void coloursAreKnownWhileTheSheetsChange(FxRobot robot) {
    Button button = button(robot);
    assertThat(
            StyleWarnings.during(() ->
                robot.interact(() -> {
                  look.sizesProperty().set(Style.COMPACT);
                  look.themeProperty().set(Theme.DARK);
                })))
        .isEmpty();
    assertThat(button.getFont().getSize()).isEqualTo(Style.COMPACT.type().hint());
    assertThat(button.getScene().getStylesheets()).hasSize(2);
  }

  @Test
  void aControlOutOfItsSceneHasItsFontWhenItIsBack(FxRobot robot) {
    Button button = button(robot);
    VBox page = (VBox) text.getParent();
    assertThat(
            StyleWarnings.during(() ->
                robot.interact(() -> {
                  page.getChildren().remove(button);
                  look.sizesProperty().set(Style.COMPACT);
                  page.getChildren().add(button);
                })))
        .isEmpty();
    assertThat(button.getFont().getSize()).isEqualTo(Style.COMPACT.type().hint());
  }

  @Test
  void whereMotionIsReducedNothingTakesTime() {
    assertThat(look.motion(120).toMillis()).isEqualTo(120);
    look.reducedMotionProperty().set(true);
    assertThat(look.motion(120).toMillis()).isZero();
  }

  @Test
  void theSystemIsAsked(FxRobot robot) {
    robot.interact(() -> {
      Look own = Look.ofSystem();
      assertThat(own.theme()).isIn(Theme.LIGHT, Theme.DARK);
      assertThat(own.palette().theme()).isEqualTo(own.theme());
    });
  }
}
