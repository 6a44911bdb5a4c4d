package pragmatic.gradients.program;

/// A definition that is made for a call, where it depends on a number or on how many values there
/// are.
@FunctionalInterface
interface DefinitionForm {
  /// As text of the language over the parameter names, those of lists numbered from 0.
  ///
  /// @param number the call's written number, NaN if it has none
  /// @param groups what is known of the values of each parameter but the number; NaN of the others
  String text(double number, double[]... groups);
}
