package pragmatic.gradients.speech;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pragmatic.gradients.calculus.nonsmooth.Calculus;
import pragmatic.gradients.calculus.nonsmooth.DifferenceQuotients;
import pragmatic.gradients.calculus.nonsmooth.PointClass;
import pragmatic.gradients.words.Numbers;
import pragmatic.gradients.words.Words;

/// The plot of difference quotients against the step in words, in markup.
///
/// @param calculus what is true at the point of the quotients
public record QuotientWording(Calculus calculus, DifferenceQuotients quotients) {
  /// Decades of steps, from 1 down, in which rounding moves no quotient of ordinary size visibly.
  private static final int LARGE = 3;

  /// Part of a slope that cannot be seen.
  private static final double ALIKE = 1e-6;

  /// What stands over the plot.
  public String title() {
    return Words.say("panel.steps.title");
  }

  /// What is to be seen.
  public String sentence() {
    return switch (calculus.point()) {
      case SMOOTH, DIFF_NOT_C1 -> smooth();
      case KINK -> Words.say("panel.steps.kink", mean());
      case JUMP -> Words.say("panel.steps.jump");
      case POINT_DEFECT -> Words.say("panel.steps.defect");
      case REMOVABLE_HOLE -> Words.say("panel.steps.hole");
      case CUSP, HALF_CUSP, VERTICAL_TANGENT -> Words.say("panel.steps.infinite");
      case BOUNDARY ->
          Double.isFinite(calculus.value())
              ? Words.say(calculus.left().isOk() ? "panel.steps.left" : "panel.steps.right")
              : missing("hole");
      case POLE -> Double.isFinite(calculus.value()) ? unbounded() : missing("pole");
      case UNDEFINED -> missing("hole");
      case UNDECIDED, OSCILLATING -> Words.say("panel.steps.unknown");
    };
  }

  private String unbounded() {
    String side = PoleSide.of(calculus).map(one -> "." + one.key()).orElse("");
    return Words.say("panel.steps.infinite" + side);
  }

  /// Where the value at the point is missing: central quotients may do without it.
  private String missing(String key) {
    boolean central = DoubleStream.of(quotients.central()).anyMatch(Double::isFinite);
    return Words.say("panel.steps." + (central ? key : "undefined"));
  }

  /// The same for a hall, where a title stands if there is nothing short to say.
  public String brief() {
    return calculus.point() == PointClass.KINK
        ? Words.say("panel.steps.kink.brief", mean())
        : title();
  }

  private String mean() {
    return Numbers.of(calculus.left().slope() / 2 + calculus.right().slope() / 2);
  }

  /// With the best steps where curvature and rounding leave one.
  private String smooth() {
    Double derivative = calculus.derivative();
    if (derivative == null) return Words.say("panel.steps.unknown");
    int forward = DifferenceQuotients.bestDecade(quotients.forward(), derivative);
    int central = DifferenceQuotients.bestDecade(quotients.central(), derivative);
    boolean agree =
        Stream.of(quotients.forward(), quotients.backward(), quotients.central())
            .allMatch(each -> isLevel(each, derivative));
    if (agree) return Words.say("panel.steps.smooth");
    return Words.say("panel.steps.best", power(forward), power(central));
  }

  /// Whether a quotient is the derivative for all steps that are large beside rounding.
  private static boolean isLevel(double[] quotient, double derivative) {
    return IntStream.rangeClosed(0, LARGE)
        .mapToDouble(decade -> quotient[decade * DifferenceQuotients.DENSITY])
        .allMatch(q -> Math.abs(q - derivative) <= ALIKE * Math.max(1, Math.abs(derivative)));
  }

  /// The step after some decades, `10^{−3}`.
  public static String power(int decade) {
    return decade == 0 ? "1" : "10^{−" + decade + "}";
  }
}
