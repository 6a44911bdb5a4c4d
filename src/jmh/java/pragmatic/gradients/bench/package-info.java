/// Benchmarks, run by `mvn -Pbench`: what a slider move costs, beside what it could cost at best.
///
/// Figures are ratios within one run on one machine; absolute times say nothing elsewhere.
@NullMarked
package pragmatic.gradients.bench;

import org.jspecify.annotations.NullMarked;
