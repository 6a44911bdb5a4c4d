package pragmatic.gradients.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import pragmatic.gradients.Main;
import pragmatic.gradients.ProcessImage;

/// A process that starts the app, or a bare window, and ends when the first frames are painted; it
/// prints the milliseconds since its start, by the clock and of processor time.
public final class StartProbe {
  /// The renderer paints a frame while the next one is laid out; a third waits for the first.
  private static final int FRAMES = 3;

  static final String REPLACED = "replaced";

  private int left = FRAMES;

  private StartProbe() {}

  /// A window with nothing in it.
  public static final class BareWindow extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Pane(), 1280, 720));
      stage.show();
    }
  }

  /// @param args `bare` for the bare window; or [#REPLACED] and the command that takes the place of
  ///   this process
  public static void main(String[] args) {
    List<String> words = List.of(args);
    if (words.contains(REPLACED)) ProcessImage.replace(words.subList(1, words.size()));
    Thread.ofPlatform().daemon().start(() -> new StartProbe().watch());
    if (args.length > 0) Application.launch(BareWindow.class);
    else Main.main(new String[] {});
  }

  private void watch() {
    while (!isBegun()) {
      try {
        TimeUnit.MILLISECONDS.sleep(2);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /// Whether somebody looks for windows: not before there is a toolkit.
  private boolean isBegun() {
    try {
      Platform.runLater(this::look);
      return true;
    } catch (IllegalStateException noToolkit) {
      return false;
    }
  }

  private void look() {
    for (Window window : Window.getWindows()) {
      if (window.isShowing() && window.getScene() != null) {
        window.getScene().addPostLayoutPulseListener(this::framed);
        Platform.requestNextPulse();
        return;
      }
    }
    Platform.runLater(this::look);
  }

  private void framed() {
    left--;
    if (left > 0) {
      Platform.runLater(Platform::requestNextPulse);
      return;
    }
    // of the process, which may have run another Java before this one
    ProcessHandle.Info process = ProcessHandle.current().info();
    Instant started = process.startInstant().orElseThrow();
    long clock = Duration.between(started, Instant.now()).toMillis();
    // asked without a module that an installed Java has not
    long work = process.totalCpuDuration().orElseThrow().toMillis();
    System.out.println("frames " + clock + " " + work);
    Runtime.getRuntime().halt(0);
  }
}
