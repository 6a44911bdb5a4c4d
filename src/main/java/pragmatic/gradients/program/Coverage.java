package pragmatic.gradients.program;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whether one of several conditions always holds. That is decided for conditions on one quantity
/// only, such as `x` or `a - b`: its comparisons change at finitely many numbers, and what holds at
/// these, between and beyond them holds everywhere.
final class Coverage {
  /// Conditions that somebody writes are not deeper, and others must not overflow the stack.
  private static final int DEEPEST = 50;

  private final Graph graph;
  private final TreeSet<Double> breaks = new TreeSet<>();
  private @Nullable String quantity;
  private boolean single = true;

  Coverage(Graph graph) {
    this.graph = graph;
  }

  boolean isWhole(List<Integer> conditions) {
    for (int condition : conditions) collect(condition);
    if (!single || breaks.isEmpty()) return false;
    List<Double> places = new ArrayList<>(List.of(Double.NEGATIVE_INFINITY));
    Double before = null;
    for (double at : breaks) {
      if (before != null) places.add(before + (at - before) / 2);
      places.add(at);
      before = at;
    }
    places.add(Double.POSITIVE_INFINITY);
    return places.stream()
        .allMatch(place -> conditions.stream().anyMatch(c -> value(c, place) != 0));
  }

  private void collect(int id) {
    if (!(graph.node(id) instanceof Node.Call call)) {
      single &= graph.node(id) instanceof Node.Constant;
    } else if (isComparisonOfQuantity(call)) {
      compare(call);
    } else {
      single &= isLogical(id, 0);
      if (single) call.arguments().forEach(this::collect);
    }
  }

  /// Made of comparisons and numbers by arithmetic.
  private boolean isLogical(int id, int depth) {
    if (depth > DEEPEST) return false;
    return switch (graph.node(id)) {
      case Node.Constant _ -> true;
      case Node.Input _ -> false;
      case Node.Call call ->
          call.primitive().rule() instanceof Rule.Comparison
              || call.primitive().rule() instanceof Rule.Arithmetic
                  && call.arguments().stream().allMatch(each -> isLogical(each, depth + 1));
    };
  }

  private boolean isComparisonOfQuantity(Node.Call call) {
    return call.primitive().rule() instanceof Rule.Comparison
        && !call.arguments().stream().allMatch(each -> isLogical(each, 1));
  }

  private void compare(Node.Call call) {
    int left = call.arguments().get(0);
    int right = call.arguments().get(1);
    String key = key(left) + " " + key(right);
    if (graph.node(right) instanceof Node.Constant constant) {
      key = key(left);
      breaks.add(constant.value());
    } else if (graph.node(left) instanceof Node.Constant constant) {
      key = key(right);
      breaks.add(constant.value());
    } else {
      if (key(left).compareTo(key(right)) > 0) key = key(right) + " " + key(left);
      breaks.add(0.0);
    }
    if (quantity == null) quantity = key;
    single &= quantity.equals(key);
  }

  /// The value of a condition where the quantity is at a place.
  private double value(int id, double place) {
    if (graph.node(id) instanceof Node.Constant constant) return constant.value();
    Node.Call call = (Node.Call) graph.node(id);
    int left = call.arguments().getFirst();
    int right = call.arguments().getLast();
    if (!isComparisonOfQuantity(call)) {
      double[] v = call.arguments().stream().mapToDouble(each -> value(each, place)).toArray();
      return call.primitive().value(v);
    }
    if (graph.node(right) instanceof Node.Constant constant)
      return call.primitive().value(place, constant.value());
    if (graph.node(left) instanceof Node.Constant constant)
      return call.primitive().value(constant.value(), place);
    boolean turned = key(left).compareTo(key(right)) > 0;
    return turned ? call.primitive().value(0, place) : call.primitive().value(place, 0);
  }

  private String key(int id) {
    return key(id, 0);
  }

  private String key(int id, int depth) {
    if (depth > DEEPEST) {
      single = false;
      return "";
    }
    return switch (graph.node(id)) {
      case Node.Input input -> input.name();
      case Node.Constant constant -> constant.text();
      case Node.Call call ->
          call.name() != null
              ? call.name()
              : call.primitive().name()
                  + call.arguments().stream().map(each -> key(each, depth + 1)).toList();
    };
  }
}
