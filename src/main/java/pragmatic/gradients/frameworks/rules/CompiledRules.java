package pragmatic.gradients.frameworks.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import pragmatic.gradients.autodiff.Held;
import pragmatic.gradients.autodiff.Masking;
import pragmatic.gradients.autodiff.Mode;
import pragmatic.gradients.autodiff.Powers;
import pragmatic.gradients.autodiff.Quotient;
import pragmatic.gradients.frameworks.records.Lazy;
import pragmatic.gradients.frameworks.records.Measurement;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Parser;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.ProgramException;
import pragmatic.gradients.program.Spelling;

/// Rules as they lie in a file, found from the rows when the app was built: to find them anew takes
/// longer than everything else that a first answer needs.
public final class CompiledRules {
  private CompiledRules() {}

  /// @param number of a row among all of its framework
  public static void write(
      FrameworkConvention rules, ToIntFunction<Measurement> number, DataOutputStream out)
      throws IOException {
    out.writeByte(rules.mode().ordinal());
    writePicks(rules.picks(), number, out);
    writeExceptions(rules.exceptions(), out);
    writeNonfinite(rules.nonfinite(), out);
  }

  /// @param row by its number
  public static FrameworkConvention read(
      String framework, IntFunction<Measurement> row, DataInputStream in) throws IOException {
    Mode mode = Mode.values()[in.readByte()];
    return new FrameworkConvention(framework, mode, picks(row, in), exceptions(in), nonfinite(in));
  }

  private static void writePicks(
      TieRules picks, ToIntFunction<Measurement> number, DataOutputStream out) throws IOException {
    out.writeInt(picks.kinks().size());
    for (var kink : picks.kinks().entrySet()) {
      out.writeUTF(kink.getKey().primitive());
      out.writeInt(kink.getKey().index());
      out.writeDouble(kink.getValue().lambda());
      out.writeInt(number.applyAsInt(kink.getValue().evidence().get()));
    }
    out.writeInt(picks.ties().size());
    for (var tie : picks.ties().entrySet()) {
      out.writeUTF(tie.getKey().primitive());
      out.writeInt(tie.getKey().arguments());
      writeInts(tie.getKey().positions(), out);
      out.writeInt(tie.getKey().place());
      writeDoubles(tie.getValue().weights(), out);
      out.writeInt(number.applyAsInt(tie.getValue().evidence().get()));
    }
    out.writeInt(picks.tips().size());
    for (var tip : picks.tips().entrySet()) {
      out.writeUTF(tip.getKey());
      out.writeDouble(tip.getValue().slope());
      out.writeInt(number.applyAsInt(tip.getValue().evidence().get()));
    }
    out.writeInt(picks.zeros().size());
    for (TieRules.ZeroKey zero : picks.zeros()) {
      out.writeUTF(zero.primitive());
      out.writeInt(zero.argument());
      out.writeBoolean(zero.finite());
    }
  }

  private static TieRules picks(IntFunction<Measurement> row, DataInputStream in)
      throws IOException {
    TieRules picks =
        new TieRules(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
    for (int i = in.readInt(); i > 0; i--)
      picks
          .kinks()
          .put(
              new TieRules.KinkKey(in.readUTF(), in.readInt()),
              new TieRules.MeasuredLambda(in.readDouble(), evidence(row, in.readInt())));
    for (int i = in.readInt(); i > 0; i--)
      picks
          .ties()
          .put(
              new TieRules.TieKey(in.readUTF(), in.readInt(), ints(in), in.readInt()),
              new TieRules.MeasuredWeights(doubles(in), evidence(row, in.readInt())));
    for (int i = in.readInt(); i > 0; i--)
      picks
          .tips()
          .put(
              in.readUTF(), new TieRules.MeasuredTip(in.readDouble(), evidence(row, in.readInt())));
    for (int i = in.readInt(); i > 0; i--)
      picks.zeros().add(new TieRules.ZeroKey(in.readUTF(), in.readInt(), in.readBoolean()));
    return picks;
  }

  private static Lazy<Measurement> evidence(IntFunction<Measurement> row, int number) {
    return new Lazy<>(() -> row.apply(number));
  }

  private static void writeExceptions(MeasuredExceptions exceptions, DataOutputStream out)
      throws IOException {
    out.writeInt(exceptions.points().size());
    for (var point : exceptions.points().entrySet()) {
      out.writeUTF(point.getKey().primitive());
      writeDoubles(point.getKey().values(), out);
      for (boolean needed : point.getKey().needed()) out.writeBoolean(needed);
      for (double partial : point.getValue()) out.writeDouble(partial);
    }
    out.writeInt(exceptions.orders().size());
    for (var order : exceptions.orders().entrySet()) {
      out.writeUTF(order.getKey().primitive());
      writeInts(order.getKey().order(), out);
      out.writeInt(order.getKey().argument());
      out.writeDouble(order.getValue());
    }
    writeNames(exceptions.steered(), out);
  }

  private static MeasuredExceptions exceptions(DataInputStream in) throws IOException {
    Map<MeasuredExceptions.CallPoint, double[]> points = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String primitive = in.readUTF();
      List<Double> values = doubles(in);
      List<Boolean> needed = new ArrayList<>();
      for (int k = 0; k < values.size(); k++) needed.add(in.readBoolean());
      double[] partials = new double[values.size()];
      for (int k = 0; k < partials.length; k++) partials[k] = in.readDouble();
      points.put(new MeasuredExceptions.CallPoint(primitive, values, needed), partials);
    }
    Map<MeasuredExceptions.ArgumentOrder, Double> orders = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--)
      orders.put(
          new MeasuredExceptions.ArgumentOrder(in.readUTF(), ints(in), in.readInt()),
          in.readDouble());
    return new MeasuredExceptions(points, orders, names(in));
  }

  private static void writeNonfinite(NonfiniteRules rules, DataOutputStream out)
      throws IOException {
    out.writeInt(rules.maskings().size());
    // sorted, so that the same sources give the same file
    for (var masking : new TreeMap<>(rules.maskings()).entrySet()) {
      out.writeUTF(masking.getKey());
      out.writeByte(masking.getValue().ordinal());
    }
    out.writeBoolean(rules.powers().flat());
    out.writeBoolean(rules.powers().flatWhereItVaries());
    out.writeByte(rules.powers().logarithm().ordinal());
    out.writeByte(rules.held().ordinal());
    out.writeByte(rules.quotient().ordinal());
    out.writeInt(rules.traits().size());
    for (var trait : new TreeMap<>(rules.traits()).entrySet()) {
      out.writeByte(trait.getKey().ordinal());
      writeNames(trait.getValue(), out);
    }
  }

  private static NonfiniteRules nonfinite(DataInputStream in) throws IOException {
    Map<String, Masking> maskings = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--)
      maskings.put(in.readUTF(), Masking.values()[in.readByte()]);
    Powers powers =
        new Powers(in.readBoolean(), in.readBoolean(), Powers.Logarithm.values()[in.readByte()]);
    Held held = Held.values()[in.readByte()];
    Quotient quotient = Quotient.values()[in.readByte()];
    Map<NonfiniteRules.Trait, Set<String>> traits = new EnumMap<>(NonfiniteRules.Trait.class);
    for (int i = in.readInt(); i > 0; i--)
      traits.put(NonfiniteRules.Trait.values()[in.readByte()], names(in));
    return new NonfiniteRules(maskings, powers, held, quotient, traits);
  }

  public static void write(Rewritings rewritings, DataOutputStream out) throws IOException {
    out.writeInt(rewritings.all().size());
    for (Rewriting rewriting : rewritings.all()) {
      out.writeUTF(Spelling.PLAIN.program(rewriting.pattern()));
      Program result = rewriting.result();
      boolean number = result.node(result.output()) instanceof Node.Constant;
      out.writeBoolean(number);
      out.writeUTF(result.text());
      if (result.node(result.output()) instanceof Node.Constant constant)
        out.writeDouble(constant.value());
    }
  }

  public static Rewritings rewritings(DataInputStream in) throws IOException {
    List<Rewriting> all = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      Program pattern = parsed(in.readUTF());
      boolean number = in.readBoolean();
      String text = in.readUTF();
      all.add(
          new Rewriting(pattern, number ? Rewritings.number(in.readDouble(), text) : parsed(text)));
    }
    return new Rewritings(List.copyOf(all));
  }

  private static Program parsed(String text) {
    try {
      return Parser.parse(text);
    } catch (ProgramException e) {
      throw new IllegalStateException(text, e);
    }
  }

  private static void writeInts(List<Integer> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (int number : numbers) out.writeInt(number);
  }

  private static List<Integer> ints(DataInputStream in) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) numbers.add(in.readInt());
    return List.copyOf(numbers);
  }

  private static void writeDoubles(List<Double> numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.size());
    for (double number : numbers) out.writeDouble(number);
  }

  private static List<Double> doubles(DataInputStream in) throws IOException {
    List<Double> numbers = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) numbers.add(in.readDouble());
    return List.copyOf(numbers);
  }

  private static void writeNames(Set<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : new TreeSet<>(names)) out.writeUTF(name);
  }

  private static Set<String> names(DataInputStream in) throws IOException {
    Set<String> names = new HashSet<>();
    for (int i = in.readInt(); i > 0; i--) names.add(in.readUTF());
    return names;
  }
}
