/// Pragmatic Gradients: what automatic differentiation returns where calculus has no gradient.
///
/// Text becomes a *program*; a program is asked two questions, what automatic differentiation
/// answers (*autodiff*) and what *calculus* says; the two answers are compared in a verdict; a
/// *board* holds what is on show; a plotter turns the board into a *picture*; painters turn it into
/// shapes for the window, and *speech* puts all of it into words. The rooms of the house are the
/// nouns of that sentence, data moves through them in that order, and each says in its
/// `package-info.java` what it may use. Beside them a *notebook* turns cells of Python into such
/// questions, and holds what they printed against the answers.
@NullMarked
package pragmatic.gradients;

import org.jspecify.annotations.NullMarked;
