package pragmatic.gradients.autodiff;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Program;

/// One loop over the samples of a sweep, generated for one program: the just-in-time compiler sees
/// all calls at once and keeps what is between them in registers.
///
/// It answers to the last bit what the columns answer. It knows the calls of its program, not the
/// program. For use by any number of threads.
final class FusedLoop {
  /// What is generated.
  @FunctionalInterface
  interface LoopCode {
    /// @param held values of the nodes that do not move, by their ids
    /// @param picks what a convention chose at the ties of the program, [#NUMBERS] for each
    void run(
        double[] xs,
        int count,
        double[] held,
        double[] picks,
        Powers powers,
        double[] values,
        double[] tangents);
  }

  /// Asks a convention for what it chooses at a tie; null if that depends on what the loop does not
  /// look at.
  @FunctionalInterface
  interface Pick {
    double @Nullable [] by(Convention convention);
  }

  /// @param numbers null if the loop cannot follow the convention
  private record Chosen(Convention convention, double @Nullable [] numbers) {}

  /// Longer methods are never compiled by HotSpot.
  private static final int LONGEST = 8000;

  /// Room for what is chosen at one tie.
  static final int NUMBERS = 2;

  private static final MethodTypeDesc RUN =
      MethodType.methodType(
              void.class,
              double[].class,
              int.class,
              double[].class,
              double[].class,
              Powers.class,
              double[].class,
              double[].class)
          .describeConstable()
          .orElseThrow();

  private static final double[] NONE = new double[0];

  private final List<Node.Call> calls;
  private final LoopCode code;
  private final List<Pick> picks;

  /// What the convention of the last run chose, for the next one.
  private volatile @Nullable Chosen last;

  private FusedLoop(List<Node.Call> calls, LoopCode code, List<Pick> picks) {
    this.calls = calls;
    this.code = code;
    this.picks = picks;
  }

  /// The loop of a program along one of its inputs; empty if it can have none or one too long to be
  /// compiled.
  ///
  /// @param slopes whether tangents are wanted too
  static Optional<FusedLoop> of(Program program, int active, boolean slopes) {
    LoopPlan plan = new LoopPlan(program, active, slopes);
    if (!plan.canBeWritten()) return Optional.empty();
    for (int lanes = plan.lanes(); lanes > 0; lanes--) {
      AtomicReference<LoopBody> body = new AtomicReference<>();
      byte[] bytes = written(plan, lanes, body::set);
      if (length(bytes) < LONGEST)
        return Optional.of(
            new FusedLoop(program.calls(), loaded(bytes, body.get().data()), body.get().picks()));
    }
    return Optional.empty();
  }

  /// @param written told the code, the last time if it is written again for longer jumps
  private static byte[] written(LoopPlan plan, int lanes, Consumer<LoopBody> written) {
    return ClassFile.of()
        .build(
            LoopBody.type(FusedLoop.class).nested("Loop"),
            type ->
                type.withInterfaceSymbols(LoopBody.type(LoopCode.class))
                    .withMethodBody(
                        INIT_NAME,
                        MTD_void,
                        0,
                        c -> c.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_())
                    .withMethodBody(
                        "run",
                        RUN,
                        ClassFile.ACC_PUBLIC,
                        c -> {
                          LoopBody body = new LoopBody(plan, c);
                          body.write(lanes);
                          written.accept(body);
                        }));
  }

  private static int length(byte[] bytes) {
    return ClassFile.of().parse(bytes).methods().stream()
        .flatMap(method -> method.code().stream())
        .mapToInt(code -> ((CodeAttribute) code).codeLength())
        .max()
        .orElseThrow();
  }

  private static LoopCode loaded(byte[] bytes, List<Object> data) {
    try {
      MethodHandles.Lookup loop =
          MethodHandles.lookup().defineHiddenClassWithClassData(bytes, data, true);
      return (LoopCode)
          loop.findConstructor(loop.lookupClass(), MethodType.methodType(void.class)).invoke();
    } catch (Throwable fault) {
      throw new IllegalStateException("a generated loop was not accepted", fault);
    }
  }

  void evaluate(double[] xs, int count, double[] held, double[] values) {
    code.run(xs, count, held, NONE, Powers.LIMITS, values, NONE);
  }

  /// @return false if the convention is none that the loop can follow; then nothing was done
  boolean run(
      double[] xs,
      int count,
      double[] held,
      Convention convention,
      double[] values,
      double[] tangents) {
    Chosen known = last;
    if (known == null || known.convention != convention) {
      known = new Chosen(convention, chosen(convention));
      last = known;
    }
    if (known.numbers == null) return false;
    code.run(xs, count, held, known.numbers, convention.powers(), values, tangents);
    return true;
  }

  private double @Nullable [] chosen(Convention convention) {
    for (Node.Call call : calls)
      if (convention.masking(call) != Masking.UNTAKEN || convention.hasPartials(call)) return null;
    double[] chosen = new double[NUMBERS * picks.size()];
    for (int i = 0; i < picks.size(); i++) {
      double[] numbers = picks.get(i).by(convention);
      if (numbers == null) return null;
      System.arraycopy(numbers, 0, chosen, NUMBERS * i, numbers.length);
    }
    return chosen;
  }
}
