/// How a picture looks: colours, and the painter that turns marks into plain shapes.
///
/// [Painter] is a pure function from a picture, a table of sizes, a palette and a way to measure
/// text to an immutable list of [Shape]s in pixels with resolved colours. Screen and files draw
/// that list and decide nothing. May use `picture`; knows no toolkit.
///
/// **Decision.** One painter for all renderers: what differs between a window and a file is only
/// who draws lines, rectangles, discs and text, so a handout equals the screen.
///
/// Terms. *Halo*: the paper-coloured outline that keeps a label or a dot legible over lines.
/// *Hatch*: parallel lines cut to an area. *Docked*: the open ring of a limit around the dot of an
/// answer that equals it.
@NullMarked
package pragmatic.gradients.render;

import org.jspecify.annotations.NullMarked;
