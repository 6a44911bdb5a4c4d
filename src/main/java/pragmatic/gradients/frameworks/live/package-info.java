/// Asks a framework on this computer: writes a check for it, runs that in a Python of the user's,
/// and compares the answers with the measured tables.
///
/// May use what `frameworks` may.
///
/// Decision: what runs is generated from a parsed program alone. Inputs and results have names of
/// ours (`v0`, `v1`…), numbers are written by us, and functions are spelled by the templates in
/// `assets/frameworks/python`; nothing that a user typed is ever part of it, and no shell is asked.
///
/// A check and what it starts end with the app, however the app ends: `guard.py` says how, and
/// where that is best effort.
///
/// Terms: *dialect*, how a framework spells and differentiates; *script*, a whole check as Python;
/// *answer*, what the framework returned for one question.
@NullMarked
package pragmatic.gradients.frameworks.live;

import org.jspecify.annotations.NullMarked;
