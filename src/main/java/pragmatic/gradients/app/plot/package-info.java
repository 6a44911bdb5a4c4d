/// Plots on screen: shapes as retained JavaFX nodes, and the gestures made on them.
///
/// May use `picture` and `render` and everything above; nobody but `app` uses it.
///
/// **Decision.** Nodes are kept from frame to frame and only those are touched whose shape changed:
/// while one point is dragged, all else stays as it was painted. A canvas would have to draw
/// everything again.
///
/// Terms. *Slot*: a node with the shape it shows. *Handle*: what can be grabbed. *Halo*: outlined
/// text behind text.
@NullMarked
package pragmatic.gradients.app.plot;

import org.jspecify.annotations.NullMarked;
