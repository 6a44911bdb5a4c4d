package pragmatic.gradients.app;

import javafx.geometry.Bounds;

/// A text outside the plots.
///
/// @param id of the node that it stands in
/// @param box in pixels of the scene
/// @param style the first style class of its node, or empty
/// @param size of its letters in pixels
record SeenWords(String id, String style, String text, Bounds box, double size) {}
