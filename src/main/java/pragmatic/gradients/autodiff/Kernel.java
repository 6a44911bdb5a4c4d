package pragmatic.gradients.autodiff;

/// Evaluates one call for the first `length` samples of a block.
@FunctionalInterface
interface Kernel {
  void run(int length, Convention convention);
}
