package com.sun.glass.ui.headless;

import com.sun.glass.ui.Screen;
import java.nio.ByteBuffer;

/// A headless screen that is as wide as the first window, with a buffer below it that also holds
/// windows which are larger or stand lower: the toolkit's own is 1000 × 1000 and breaks there.
public class RoomyApplication extends HeadlessApplication {
  private static final int WIDTH = 1280;
  private static final int ROWS_OF_BUFFER = 4000;
  private static final int BYTES = 4;

  private boolean roomy;

  @Override
  protected Screen[] staticScreen_getScreens() {
    Screen one = super.staticScreen_getScreens()[0];
    int height = one.getHeight();
    if (!roomy) frameBuffer = ByteBuffer.allocate(BYTES * one.getWidth() * ROWS_OF_BUFFER);
    roomy = true;
    return new Screen[] {
      new Screen(
          one.getNativeScreen(),
          one.getDepth(),
          0,
          0,
          WIDTH,
          height,
          0,
          0,
          WIDTH,
          height,
          0,
          0,
          WIDTH,
          height,
          one.getResolutionX(),
          one.getResolutionY(),
          1,
          1,
          1,
          1)
    };
  }
}
