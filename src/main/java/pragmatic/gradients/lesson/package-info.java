/// Lessons: Markdown that a teacher writes, read as steps of boards.
///
/// May use `words`, `program`, `autodiff`, `calculus`, `frameworks`, `board` and its text.
///
/// A number in a lesson is never typed: a placeholder such as `{left}` stands for what the engines
/// say of the step's board. What is wrong with a file is a value with its line, never an exception,
/// so that one bad lesson leaves the others alone.
///
/// Terms: **front matter**, the lines `key: value` between two lines `---` at the beginning;
/// **placeholder**, a word in braces.
@NullMarked
package pragmatic.gradients.lesson;

import org.jspecify.annotations.NullMarked;
