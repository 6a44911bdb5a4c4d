/// What is to be seen, as a value: a picture is a frame and an immutable list of marks.
///
/// A mark says what it means (a curve of the function, the set of slopes at a kink, the answer of
/// AD), in data coordinates and in roles. It knows no colour, no toolkit and no file format, so the
/// screen, a file and the words for a screen reader all come from the same marks, and tests compare
/// values instead of pixels. May use `board` and the rooms above it.
///
/// **Decision.** A mark never joins what the function does not join: every [Mark.Curve] is one
/// unbroken piece, and a jump is two curves.
///
/// Terms. *Frame*: the rectangle of one plot with its two scales. *Role*: the meaning a colour will
/// carry. *Fan*: all lines through a point whose slopes lie in a set. *See-saw*: the tangent line
/// AD stands for, balanced on the point. *Spot*: a place where a label would like to stand.
@NullMarked
package pragmatic.gradients.picture;

import org.jspecify.annotations.NullMarked;
