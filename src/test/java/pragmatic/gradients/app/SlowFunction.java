package pragmatic.gradients.app;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pragmatic.gradients.program.Node;
import pragmatic.gradients.program.Primitive;
import pragmatic.gradients.program.Program;
import pragmatic.gradients.program.Rule;
import pragmatic.gradients.program.Vocabulary;

/// A function that is known once it is released.
///
/// @param begun is counted down when somebody asks for a value
/// @param broken whether it then fails
record SlowFunction(CountDownLatch begun, CountDownLatch released, boolean broken) {
  double value(double x) {
    begun.countDown();
    try {
      if (!released.await(60, TimeUnit.SECONDS)) throw new IllegalStateException("not released");
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
    if (broken) throw new IllegalStateException("broken");
    return x;
  }

  Program program(String text) {
    Primitive like = Vocabulary.named("relu").orElseThrow();
    Primitive primitive =
        new Primitive(
            like.name(),
            like.parameters(),
            false,
            false,
            new Rule.Multivariate(x -> value(x[0]), (_, _, _) -> 1, false, null),
            "",
            "",
            "",
            like.traits(),
            "",
            "",
            List.of());
    List<Node> nodes =
        List.of(new Node.Input(0, "x"), new Node.Call(1, 1, primitive, List.of(0), null, 1));
    return new Program(text, List.of("x"), nodes, 1);
  }
}
