/// Pragmatic Gradients: what automatic differentiation returns where calculus has no gradient.
@org.jspecify.annotations.NullMarked
package pragmatic.gradients;
