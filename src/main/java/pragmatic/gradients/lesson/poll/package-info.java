/// What a class predicts: its guesses, counted key by key, and the file in which they are kept.
///
/// Everything is a value that each key makes anew, so that no count can be lost between two keys.
@NullMarked
package pragmatic.gradients.lesson.poll;

import org.jspecify.annotations.NullMarked;
