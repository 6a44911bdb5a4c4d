package pragmatic.gradients.program;

import java.util.Arrays;

/// Logits divided by a temperature, and the probabilities that they stand for.
///
/// @param z the logits
/// @param weights `e^(z/T)`, divided by the largest so that nothing overflows
/// @param sum of the weights
public record Logits(double[] z, double temperature, double largest, double[] weights, double sum) {

  /// The logits of a call whose argument before them is the temperature.
  static Logits of(double[] arguments, int from) {
    return of(Arrays.copyOfRange(arguments, from, arguments.length), arguments[from - 1]);
  }

  public static Logits of(double[] z, double temperature) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double logit : z) largest = Math.max(largest, logit / temperature);
    double[] weights = new double[z.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) sum += weights[i] = Math.exp(z[i] / temperature - largest);
    return new Logits(z, temperature, largest, weights, sum);
  }

  double z(int i) {
    return z[i];
  }

  /// Probability number i.
  public double share(int i) {
    return weights[i] / sum;
  }

  double logShare(int i) {
    double logit = z[i] / temperature;
    return Double.isInfinite(largest) ? logit - largest : logit - largest - Math.log(sum);
  }

  /// The mean of the logits by their probabilities.
  double mean() {
    double mean = 0;
    for (int i = 0; i < z.length; i++) mean += share(i) * z[i];
    return mean;
  }

  /// The plain mean.
  double average() {
    double sum = 0;
    for (double logit : z) sum += logit / z.length;
    return sum;
  }

  /// What a probability should be: 1 for the true class, with a part of it spread evenly over all.
  public double target(double smoothing, int truth, int i) {
    return (i == truth ? 1 - smoothing : 0) + smoothing / z.length;
  }
}
