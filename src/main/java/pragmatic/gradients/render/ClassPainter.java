package pragmatic.gradients.render;

import org.jspecify.annotations.Nullable;
import pragmatic.gradients.picture.Mark.Bar;
import pragmatic.gradients.picture.Mark.GuessBar;
import pragmatic.gradients.picture.Mark.Rung;
import pragmatic.gradients.text.Role;

/// Draws the bars of classes: logits, probabilities, gradients; and those of a class that guesses.
final class ClassPainter {
  private static final double INK = .82;

  private ClassPainter() {}

  /// A bar of value 0 is a thick stroke on the axis, so that it is seen to be there.
  static void bar(Bar bar, Sheet sheet) {
    if (!Double.isFinite(bar.value())) {
      return;
    }
    double left = sheet.frame.px(bar.x() - bar.half());
    double width = sheet.frame.px(bar.x() + bar.half()) - left;
    double zero = sheet.frame.py(0);
    double end = sheet.row(bar.value());
    boolean ink = bar.role() == Role.FUNCTION;
    int colour = Sheet.faded(sheet.argb(bar.role()), ink ? INK : 1);
    double least = sheet.style.f();
    double top = Math.min(zero, end);
    double height = Math.abs(end - zero);
    if (height < least) {
      top = zero - least / 2;
      height = least;
    }
    sheet.add(new Shape.Rect(left, top, width, height, 0, new Paint.Solid(colour), null));
  }

  static void rung(Rung rung, Sheet sheet) {
    double left = sheet.frame.px(rung.x() - rung.half());
    double right = sheet.frame.px(rung.x() + rung.half());
    double y = sheet.row(rung.y());
    double width = sheet.style.f() * 1.1;
    sheet.line(left, y, right, y, Stroke.of(sheet.paper(), width * 1.8).butt());
    sheet.line(left, y, right, y, Stroke.of(sheet.argb(rung.role()), width).butt());
  }

  /// Grey: what is guessed is neither calculus nor automatic differentiation. The bar of the round
  /// before is an outline.
  static void guess(GuessBar guess, Sheet sheet) {
    double thick = sheet.style.label() * .7;
    Paint ink = new Paint.Solid(sheet.argb(Role.INK3));
    if (guess.part() > 0) sheet.add(guess(guess, guess.end(sheet.frame), thick, ink, null, sheet));
    if (guess.before() > 0) {
      Stroke edge = Stroke.of(sheet.argb(Role.INK3), sheet.style.axis());
      sheet.add(guess(guess, guess.endBefore(sheet.frame), thick * 1.6, null, edge, sheet));
    }
  }

  private static Shape guess(
      GuessBar guess,
      double end,
      double thick,
      @Nullable Paint fill,
      @Nullable Stroke edge,
      Sheet sheet) {
    double left = sheet.frame.x();
    double top = sheet.frame.py(guess.y()) - thick / 2;
    return new Shape.Rect(left, top, end - left, thick, 0, fill, edge);
  }
}
