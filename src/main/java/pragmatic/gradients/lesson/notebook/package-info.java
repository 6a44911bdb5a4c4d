/// A notebook as a lesson: a step for each of its questions. It is a lesson from then on, with the
/// same keys, presenter and file, so that nothing else has to know of notebooks.
///
/// May use: `words`, `program`, `autodiff`, `frameworks`, `notebook`, `board`, `board.text`,
/// `lesson`.
@NullMarked
package pragmatic.gradients.lesson.notebook;

import org.jspecify.annotations.NullMarked;
