package pragmatic.gradients.render;

/// The rectangle of the page, in pixels, that a line of text takes.
record Box(double left, double top, double right, double bottom) {
  private static final double ASCENT = .76;
  private static final double DESCENT = .24;

  /// The box of a line of text.
  static Box ofText(double x, double baseline, double width, double size) {
    return new Box(x, baseline - ASCENT * size, x + width, baseline + DESCENT * size);
  }

  /// Of a line of text, whose box this is.
  double baseline() {
    return bottom - DESCENT * (bottom - top);
  }

  Box grown(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /// The same rows, with more at both sides.
  Box widened(double by) {
    return new Box(left - by, top, right + by, bottom);
  }

  boolean meets(Box other) {
    return overlap(other) > 0;
  }

  /// Area common with another box.
  double overlap(Box other) {
    double w = Math.min(right, other.right) - Math.max(left, other.left);
    double h = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return w > 0 && h > 0 ? w * h : 0;
  }

  /// The same with the other one after it has grown to the sides and up and down.
  double overlap(Box other, double aside, double away) {
    double w = Math.min(right, other.right + aside) - Math.max(left, other.left - aside);
    double h = Math.min(bottom, other.bottom + away) - Math.max(top, other.top - away);
    return w > 0 && h > 0 ? w * h : 0;
  }

  Box down(double by) {
    return new Box(left, top + by, right, bottom + by);
  }

  /// From a point outside; 0 inside.
  double distance(double x, double y) {
    double aside = Math.max(0, Math.max(left - x, x - right));
    double away = Math.max(0, Math.max(top - y, y - bottom));
    return length(aside, away);
  }

  /// From another box; 0 where both meet.
  double distance(Box other) {
    double aside = Math.max(0, Math.max(left - other.right, other.left - right));
    double away = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
    return length(aside, away);
  }

  /// From a segment; 0 where it goes through.
  double distance(double x1, double y1, double x2, double y2) {
    if (cut(x1, y1, x2, y2) > 0) return 0;
    double ends = Math.min(distance(x1, y1), distance(x2, y2));
    double before =
        Math.min(distance(left, top, x1, y1, x2, y2), distance(left, bottom, x1, y1, x2, y2));
    double behind =
        Math.min(distance(right, top, x1, y1, x2, y2), distance(right, bottom, x1, y1, x2, y2));
    return Math.min(ends, Math.min(before, behind));
  }

  /// From a point to a segment.
  private static double distance(double x, double y, double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double part = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
    return length(x1 + part * dx - x, y1 + part * dy - y);
  }

  /// The part of a segment at which it is nearest to the box: it ends there, meets a side or stands
  /// at a right angle to the way to a corner.
  double nearest(double x1, double y1, double x2, double y2) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double square = dx * dx + dy * dy;
    double[] parts = {
      (left - x1) / dx,
      (right - x1) / dx,
      (top - y1) / dy,
      (bottom - y1) / dy,
      ((left - x1) * dx + (top - y1) * dy) / square,
      ((right - x1) * dx + (top - y1) * dy) / square,
      ((left - x1) * dx + (bottom - y1) * dy) / square,
      ((right - x1) * dx + (bottom - y1) * dy) / square,
      1
    };
    double nearest = 0;
    double least = distance(x1, y1);
    for (double part : parts) {
      if (!(part > 0 && part <= 1)) continue;
      double away = distance(x1 + part * dx, y1 + part * dy);
      if (away >= least) continue;
      least = away;
      nearest = part;
    }
    return nearest;
  }

  /// Pixels are neither so large nor so small that squares lose them, and a picture asks often.
  private static double length(double dx, double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }

  double area() {
    return (right - left) * (bottom - top);
  }

  /// Area that lies outside of another box.
  double outside(Box room) {
    return area() - overlap(room);
  }

  /// Length of the part of a segment that lies inside; 0 when it only touches.
  double cut(double x1, double y1, double x2, double y2) {
    return cut(x1, y1, x2, y2, 0);
  }

  /// The same after the box has grown, without another box: it is asked for every line of a plot.
  double cut(double x1, double y1, double x2, double y2, double by) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double enter = 0;
    double leave = 1;
    if (dx == 0) {
      if (x1 <= left - by || x1 >= right + by) {
        return 0;
      }
    } else {
      enter = Math.max(enter, ((dx > 0 ? left - by : right + by) - x1) / dx);
      leave = Math.min(leave, ((dx > 0 ? right + by : left - by) - x1) / dx);
    }
    if (dy == 0) {
      if (y1 <= top - by || y1 >= bottom + by) {
        return 0;
      }
    } else {
      enter = Math.max(enter, ((dy > 0 ? top - by : bottom + by) - y1) / dy);
      leave = Math.min(leave, ((dy > 0 ? bottom + by : top - by) - y1) / dy);
    }
    return leave > enter ? (leave - enter) * length(dx, dy) : 0;
  }

  boolean contains(double x, double y) {
    return x > left && x < right && y > top && y < bottom;
  }
}
