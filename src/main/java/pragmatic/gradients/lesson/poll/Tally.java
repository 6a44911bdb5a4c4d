package pragmatic.gradients.lesson.poll;

/// How many hands went up for a guess.
///
/// @param guess as it is written
/// @param hands from 0 to 999 for a choice; at least 1 for a number
public record Tally(String guess, int hands) {}
