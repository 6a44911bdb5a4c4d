package pragmatic.gradients.witness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/// A witness who had heard the answer would be none.
class IndependenceTest {
  @Test
  void theWitnessKnowsProgramsAlone() {
    JavaClasses classes = new ClassFileImporter().importPackages("pragmatic.gradients.witness");
    noClasses()
        .that()
        .resideInAPackage("..witness..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..gradients.calculus..",
            "..gradients.autodiff..",
            "..gradients.frameworks..",
            "..gradients.speech..",
            "..gradients.board..")
        .check(classes);
  }
}
