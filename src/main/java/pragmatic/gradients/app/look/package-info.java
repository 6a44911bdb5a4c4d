/// How the application looks: fonts, themes, sizes and text, shared by every control and plot.
///
/// It may use JavaFX, `render`, `picture` and `words`.
///
/// Decision: colours reach JavaFX only from the palette, as looked-up colours (`-pg-ink`) and style
/// classes (`pg-fill-left`, `pg-text-calc`) that a generated style sheet defines. A node names a
/// role and never a colour, so a change of theme is one new style sheet.
///
/// Terms: *look*, the theme, the sizes and the motion in force; *sheet*, a style sheet made from
/// palette and sizes.
@NullMarked
package pragmatic.gradients.app.look;

import org.jspecify.annotations.NullMarked;
