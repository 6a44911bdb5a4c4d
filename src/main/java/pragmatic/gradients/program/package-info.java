/// The language: text becomes a [Program], a directed acyclic graph of [Node]s in evaluation order
/// (a Wengert list).
///
/// May use: nothing but the sentences of `words`.
///
/// The one decision worth knowing: **a primitive is one declaration** ([Primitive]). Its value, its
/// slopes, its kinks and jumps, its definition in terms of simpler primitives and its spellings
/// stand together in the family files ([Operators], [PiecewiseFamily], [JumpFamily],
/// [SmoothFamily], [SelectionFamily]); the parser, every engine, the completion list and the law
/// tests follow from it.
///
/// Terms: *primitive*, *Wengert list*, *kink* (corner), *jump*, *tie*.
@NullMarked
package pragmatic.gradients.program;

import org.jspecify.annotations.NullMarked;
