/// The board on screen: plots with their sliders, the readout, and the words they show.
///
/// Decision: one cell changes, the board in [BoardModel]; once per frame it becomes a `BoardView`,
/// from which the plots, the sliders, the texts and the trace are shown. Controls are told what to
/// show and report what hands did.
@NullMarked
package pragmatic.gradients.app.board;

import org.jspecify.annotations.NullMarked;
