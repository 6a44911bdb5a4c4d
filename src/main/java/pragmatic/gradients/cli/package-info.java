/// The command line: the same answers without a screen.
///
/// May use every room but `app`.
///
/// What is printed as JSON is a promise to other programs: fields are added, never renamed. Errors
/// are one message on standard error and exit code 1, never a stack trace.
@NullMarked
package pragmatic.gradients.cli;

import org.jspecify.annotations.NullMarked;
