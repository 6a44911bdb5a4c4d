/// What automatic differentiation says: forward mode with dual numbers at a point and over a range,
/// and every answer that some tie-break convention gives.
///
/// May use: `program`.
///
/// The one decision worth knowing: **a convention is a value** ([Convention]) that is asked at each
/// [TieSite]; no engine knows a framework, and the slider, the presets and the rules that were
/// measured are all conventions.
///
/// Terms: *dual number* ⟨value, tangent⟩, *seed*, *primal*, *Wengert list*, *tie*, *kink*.
@NullMarked
package pragmatic.gradients.autodiff;

import org.jspecify.annotations.NullMarked;
