package pragmatic.gradients.calculus.set;

import org.jspecify.annotations.Nullable;

/// A part of the plane without corners.
///
/// @param x first input of a point deep inside
/// @param y second input of that point
/// @param share of the whole area, in [0, 1]
/// @param depth distance of that point from the border, in shares of the area's width
/// @param gradient all over the region, or null if it varies
/// @param winner position of the argument that the result takes, or −1 if it is no choice
public record Region(
    double x, double y, double share, double depth, double @Nullable [] gradient, int winner) {}
