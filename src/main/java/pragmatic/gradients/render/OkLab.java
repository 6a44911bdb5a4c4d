package pragmatic.gradients.render;

/// Mixes colours in OKLab, where equal steps look equal. Source: B. Ottosson, A perceptual color
/// space (2020).
final class OkLab {
  private OkLab() {}

  /// The opaque colour at `t` in [0, 1] between two colours given as 0xAARRGGBB.
  static int mix(int from, int to, double t) {
    double[] a = lab(from);
    double[] b = lab(to);
    for (int i = 0; i < 3; i++) {
      a[i] += (b[i] - a[i]) * t;
    }
    return rgb(a);
  }

  private static double[] lab(int argb) {
    double r = linear(argb >> 16 & 0xFF);
    double g = linear(argb >> 8 & 0xFF);
    double b = linear(argb & 0xFF);
    double l = Math.cbrt(.4122214708 * r + .5363325363 * g + .0514459929 * b);
    double m = Math.cbrt(.2119034982 * r + .6806995451 * g + .1073969566 * b);
    double s = Math.cbrt(.0883024619 * r + .2817188376 * g + .6299787005 * b);
    return new double[] {
      .2104542553 * l + .7936177850 * m - .0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + .4505937099 * s,
      .0259040371 * l + .7827717662 * m - .8086757660 * s
    };
  }

  private static int rgb(double[] lab) {
    double l = cube(lab[0] + .3963377774 * lab[1] + .2158037573 * lab[2]);
    double m = cube(lab[0] - .1055613458 * lab[1] - .0638541728 * lab[2]);
    double s = cube(lab[0] - .0894841775 * lab[1] - 1.2914855480 * lab[2]);
    int r = eightBit(4.0767416621 * l - 3.3077115913 * m + .2309699292 * s);
    int g = eightBit(-1.2684380046 * l + 2.6097574011 * m - .3413193965 * s);
    int b = eightBit(-.0041960863 * l - .7034186147 * m + 1.7076147010 * s);
    return 0xFF000000 | r << 16 | g << 8 | b;
  }

  private static double linear(int eightBit) {
    double c = eightBit / 255.0;
    return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
  }

  private static int eightBit(double linear) {
    double c = linear <= .0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - .055;
    return (int) Math.round(255 * Math.clamp(c, 0, 1));
  }

  private static double cube(double v) {
    return v * v * v;
  }
}
