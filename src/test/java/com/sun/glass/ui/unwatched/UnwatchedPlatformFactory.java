package com.sun.glass.ui.unwatched;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.CommonDialogs;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import com.sun.glass.ui.headless.RoomyApplication;

/// JavaFX's headless platform, less the copy of every frame to its screen: tests look at the scene,
/// and that copy makes an object for each pixel, which took two fifths of all the time of a robot.
/// Its screen is as wide as the first window. Whoever is asked for a file gives none, as if the
/// question was closed.
///
/// JavaFX finds it by the name `Unwatched` in the property `glass.platform`.
public final class UnwatchedPlatformFactory extends HeadlessPlatformFactory {
  @Override
  public Application createApplication() {
    return new RoomyApplication() {
      @Override
      public View createView() {
        return new UnwatchedView();
      }

      @Override
      protected CommonDialogs.FileChooserResult staticCommonDialogs_showFileChooser(
          Window owner,
          String folder,
          String filename,
          String title,
          int type,
          boolean multipleMode,
          CommonDialogs.ExtensionFilter[] extensionFilters,
          int defaultFilterIndex) {
        return new CommonDialogs.FileChooserResult();
      }
    };
  }

  private static final class UnwatchedView extends HeadlessView {
    @Override
    protected void _uploadPixels(long view, Pixels pixels) {}
  }
}
