package pragmatic.gradients.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pragmatic.gradients.Exhaustive;
import pragmatic.gradients.RandomPrograms;
import pragmatic.gradients.autodiff.Convention;
import pragmatic.gradients.autodiff.Conventions;
import pragmatic.gradients.autodiff.Gradient;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.witness.Slice;
import pragmatic.gradients.witness.Surroundings;
import pragmatic.gradients.witness.Witness;

/// Calculus and grades against values with hundreds of digits, near the point and around it.
class WitnessLawsTest {
  private static final int COUNT =
      Integer.getInteger("witness.count", Exhaustive.count(300, 20_000));
  private static final int BITS = Exhaustive.count(1600, 5120);
  private static final int SAMPLES = Exhaustive.count(5, 16);

  private static final int MANY = 100;
  private static final int PROBES = 8;

  private final Map<String, Integer> tally = new ConcurrentSkipListMap<>();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void calculusAgreesWithValuesOfManyDigits() {
    Random random = new RandomPrograms(401).random();
    List<String> faults = Collections.synchronizedList(new ArrayList<>());
    HardPrograms.rare().forEach(example -> look(example, 1, faults));
    HardPrograms programs = new HardPrograms(random);
    Map<HardPrograms.Case, Long> seeds = new LinkedHashMap<>();
    programs.cases(COUNT).forEach(example -> seeds.put(example, random.nextLong()));
    seeds.entrySet().parallelStream()
        .forEach(entry -> look(entry.getKey(), entry.getValue(), faults));
    System.out.println("witness: " + tally);
    assertThat(faults).isEmpty();
  }

  private void look(HardPrograms.Case example, long seed, List<String> faults) {
    if (done.incrementAndGet() % 1000 == 0) System.out.println("looked at " + done);
    Witness witness = new Witness(example.program(), example.at(), BITS);
    List<String> found = unbroken(example, witness, seed, SAMPLES);
    // few gradients may miss a narrow cell
    if (!found.isEmpty()) found = unbroken(example, witness, seed, MANY);
    if (!found.isEmpty()) found = unbroken(example, witness.nearer(), seed, SAMPLES);
    if (found.isEmpty()) return;
    String first = String.join("\n   ", found.subList(0, Math.min(3, found.size())));
    faults.add(example + "\n   " + first);
    if (Boolean.getBoolean("witness.list")) System.out.println("FAULT " + faults.getLast());
  }

  /// A program that breaks the engine is a fault among others: it must not hide them.
  private List<String> unbroken(
      HardPrograms.Case example, Witness witness, long seed, int samples) {
    try {
      return faults(example, witness, seed, samples);
    } catch (RuntimeException e) {
      return List.of(e + " at " + e.getStackTrace()[0]);
    }
  }

  private List<String> faults(HardPrograms.Case example, Witness witness, long seed, int samples) {
    Judge judge = new Judge();
    Truth truth = Truth.at(example.program(), example.at());
    if (truth.slices().stream().anyMatch(slice -> slice.fragile())) {
      // decimals, doubles and arithmetic disagree there, and that is said
      tally.merge("fragile", 1, Integer::sum);
      if (!Boolean.getBoolean("witness.fragile")) return List.of();
    }
    @Nullable Slice slice = null;
    for (int input = 0; input < truth.inputs(); input++) {
      slice = witness.slice(input).orElse(null);
      count(
          "slice",
          truth.slices().get(input).point().name(),
          slice == null ? "OPEN" : slice.pointClass());
      if (slice != null) judge.slice(truth.slices().get(input), slice);
    }
    boolean visible = truth.slices().stream().noneMatch(Judge::isTooSmallToSee);
    Surroundings around =
        truth.inputs() == 1 || !visible ? null : witness.surroundings(seed, samples).orElse(null);
    if (truth.inputs() > 1)
      count("whole", truth.whole().regularity().name(), around == null ? "OPEN" : "seen");
    if (around != null) judge.whole(truth.whole(), around);
    List<double[]> answers = answers(example);
    if (around != null) answers.addAll(probes(around, new Random(seed)));
    for (double[] answer : answers) {
      Grade grade = Grade.of(truth, true, answer);
      // where there is no Clarke set an answer is judged along each input
      boolean along = grade.kind() == VerdictKind.WRONG && truth.whole().set().vertices().isEmpty();
      if (truth.inputs() > 1 && around != null && !along) judge.grade(grade, answer, around);
      if (truth.inputs() == 1 && visible && slice != null) judge.grade(grade, answer[0], slice);
    }
    return judge.faults();
  }

  private void count(String what, String ours, String seen) {
    String sure = seen.equals("OPEN") ? "open" : "sure";
    String decided = ours.equals("UNDECIDED") ? "undecided" : "decided";
    tally.merge(what + " " + decided + ", witness " + sure, 1, Integer::sum);
  }

  /// Answers between gradients that were seen, and a little beyond: whether a set holds them.
  private static List<double[]> probes(Surroundings around, Random random) {
    List<double[]> probes = new ArrayList<>();
    List<double[]> seen = around.gradients();
    for (int n = 0; n < PROBES && !seen.isEmpty(); n++) {
      double[] one = seen.get(random.nextInt(seen.size()));
      double[] other = seen.get(random.nextInt(seen.size()));
      double beyond = n % 2 == 0 ? -random.nextDouble() : 0.1;
      double[] probe = new double[one.length];
      for (int i = 0; i < probe.length; i++) probe[i] = one[i] + beyond * (one[i] - other[i]);
      probes.add(probe);
    }
    return probes;
  }

  /// Every different answer that a rule at ties gives in some mode.
  private static List<double[]> answers(HardPrograms.Case example) {
    List<Convention> rules = new ArrayList<>(Conventions.named());
    rules.add(Conventions.lambda(0.25));
    List<double[]> answers = new ArrayList<>();
    for (Convention rule : rules)
      for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE)) {
        double[] answer = Gradient.of(example.program(), example.at(), rule, mode).partials();
        if (answers.stream().noneMatch(known -> Arrays.equals(known, answer))) answers.add(answer);
      }
    return answers;
  }
}
