/// The sentences on screen: one bundle of messages per language, and the one place that reads it.
///
/// Beside it stands what every room may need of the computer: where the user's files are, and what
/// the user chose.
///
/// This is the bottom room: every room may use it and it uses none.
///
/// Decision: sentences are looked up by key and filled by position. Numbers reach a sentence
/// already formatted, so that one class (`Numbers`) decides how numbers look.
///
/// Terms: *key*, the dotted name of a sentence; *argument*, what fills `{0}`, `{1}`...
@NullMarked
package pragmatic.gradients.words;

import org.jspecify.annotations.NullMarked;
