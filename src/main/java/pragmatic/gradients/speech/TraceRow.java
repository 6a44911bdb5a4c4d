package pragmatic.gradients.speech;

import pragmatic.gradients.text.RichText;

/// A line of a trace: `v1`, `= relu(x)`, `⟨0, 0⟩`, `← tie`.
///
/// @param name of the line
/// @param expression what it computes, empty for an input
/// @param value its dual number
/// @param note said beside it, or empty
/// @param tie whether its slope was a choice
/// @param accessible the line in words
public record TraceRow(
    RichText name,
    RichText expression,
    RichText value,
    RichText note,
    boolean tie,
    String accessible) {}
