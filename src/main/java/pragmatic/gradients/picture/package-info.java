/// What a plot shows, as a value: a [Picture] is a frame and an immutable list of [Mark]s.
///
/// A mark says what it means (a curve of the function, the set of slopes at a kink, the answer of
/// AD), in data coordinates and in roles. It knows no colour, no toolkit and no file format, so one
/// list of marks serves the screen and a file, and tests compare values instead of pixels.
///
/// May use `words`, `text`, `program`, `autodiff`, `calculus`, `frameworks`, `board` and `speech`.
///
/// **How a plot is made.** What does not change while the point moves is sampled once
/// ([PlotGround], [MapGround]). Each plot is a class that gathers marks: [FunctionPlot],
/// [SlicePlot], [MapPlot], [BarsPlot], and the plots that can stand below the plot of the function,
/// which are listed in [LowerPlots].
///
/// **Decision.** A mark never joins what the function does not join: every [Mark.Curve] is one
/// unbroken piece, and a jump is two curves.
///
/// Terms. *Frame*: the rectangle of one plot with its two scales. *Role*: the meaning a colour will
/// carry. *Fan*: all lines through a point whose slopes lie in a set. *See-saw*: the line through
/// the point whose slope is AD's answer. *Guide*: the dotted line from the point down to its
/// slider. *Brief*: with fewer and shorter labels, as for presenter mode.
@NullMarked
package pragmatic.gradients.picture;

import org.jspecify.annotations.NullMarked;
