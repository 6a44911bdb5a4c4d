package pragmatic.gradients;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The plan of the house: which room may use which.
class LayerTest {
  private static final String ROOT = "pragmatic.gradients";

  // @formatter:off
  private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("words",      Set.of()),
      Map.entry("program",    Set.of("words")),
      Map.entry("autodiff",   Set.of("words", "program")),
      Map.entry("calculus",   Set.of("words", "program", "autodiff")),
      Map.entry("frameworks", Set.of("words", "program", "autodiff")),
      Map.entry("board",      Set.of("words", "program", "autodiff", "calculus", "frameworks")),
      Map.entry("picture",    Set.of("words", "program", "autodiff", "calculus", "frameworks", "board")),
      Map.entry("render",     Set.of("words", "picture")),
      Map.entry("cli",        Set.of("words", "program", "autodiff", "calculus", "frameworks", "board", "picture", "render")),
      Map.entry("app",        Set.of("words", "program", "autodiff", "calculus", "frameworks", "board", "picture", "render", "cli")));
  // @formatter:on

  static final Set<String> ROOMS = MAY_USE.keySet();

  private static JavaClasses house;

  @BeforeAll
  static void readHouse() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void usesOnlyItsRooms(String room) {
    Set<String> closed = new TreeSet<>(ROOMS);
    closed.removeAll(MAY_USE.get(room));
    closed.remove(room);
    Stream<String> forbidden =
        Stream.concat(closed.stream().map(LayerTest::within), Stream.of(ROOT));
    noClasses()
        .that()
        .resideInAPackage(within(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(house);
  }

  @Test
  void onlyAppKnowsJavaFx() {
    noClasses()
        .that()
        .resideOutsideOfPackage(within("app"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun..")
        .check(house);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().haveModifier(STATIC).should().beFinal().check(house);
  }

  @Test
  void everyPackageIsInARoom() {
    assertThat(
            house.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(name -> !name.isEmpty()))
        .allSatisfy(name -> assertThat(ROOMS).contains(name.split("\\.")[1]));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageIntroducesItself(Path folder) throws IOException {
    assertThat(folder.resolve("package-info.java"))
        .content()
        .startsWith("/// ")
        .containsPattern("@(org\\.jspecify\\.annotations\\.)?NullMarked");
  }

  static List<Path> packages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static String within(String room) {
    return ROOT + "." + room + "..";
  }
}
