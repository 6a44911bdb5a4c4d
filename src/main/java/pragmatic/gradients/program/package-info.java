/// The language: text becomes a [Program], a directed acyclic graph of [Node]s in evaluation order
/// (a Wengert list).
///
/// May use: nothing but the sentences of `words`.
///
/// The one decision worth knowing: **a primitive is one declaration** ([Primitive]). Its value, its
/// slopes, its kinks, jumps and boundaries, its definition in terms of simpler primitives and what
/// simplifies its formulas stand together in the family files ([Operators], [PiecewiseFamily],
/// [JumpFamily], [SmoothFamily], [ElementaryFamily], [SelectionFamily], [LossFamily],
/// [VectorFamily], [SumFamily]); the parser, every engine, the completion list and the law tests
/// follow from it.
///
/// Terms: *primitive*, *Wengert list*, *kink* (corner), *jump*, *tie*.
@NullMarked
package pragmatic.gradients.program;

import org.jspecify.annotations.NullMarked;
