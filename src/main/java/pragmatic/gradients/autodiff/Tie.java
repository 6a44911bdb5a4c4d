package pragmatic.gradients.autodiff;

/// A tie that was met, and what the convention chose.
///
/// @param picked the slope chosen at a kink; the weights chosen at a selection
public record Tie(TieSite site, double... picked) {}
