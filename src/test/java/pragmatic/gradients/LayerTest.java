package pragmatic.gradients;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The plan of the house: which room may use which.
class LayerTest {
  private static final String ROOT = "pragmatic.gradients";

  // @formatter:off
  private static final Map<String, String> MAY_USE =
      Map.ofEntries(
          Map.entry("words", ""),
          Map.entry("text", "words"),
          Map.entry("program", "words"),
          Map.entry("autodiff", "words program"),
          Map.entry("calculus.germ", "words program autodiff"),
          Map.entry("calculus.nonsmooth", "words program autodiff calculus.germ"),
          Map.entry("calculus.set", "words program autodiff calculus.germ calculus.nonsmooth"),
          Map.entry("calculus.formula", "words program autodiff calculus.germ calculus.nonsmooth"),
          Map.entry("calculus", "words program autodiff calculus.*"),
          Map.entry("frameworks.records", "words program autodiff"),
          Map.entry("frameworks.rules", "words program autodiff frameworks.records"),
          Map.entry("frameworks", "words program autodiff frameworks.records frameworks.rules"),
          Map.entry(
              "frameworks.tables",
              "words program autodiff frameworks frameworks.records frameworks.rules"),
          Map.entry(
              "frameworks.live",
              "words program autodiff frameworks frameworks.records frameworks.rules"),
          Map.entry("notebook.python", "words"),
          Map.entry("notebook.file", "words notebook.python"),
          Map.entry(
              "notebook.question",
              "words program autodiff frameworks frameworks.* notebook.python notebook.value"),
          Map.entry(
              "notebook.run",
              "words program autodiff calculus.formula frameworks notebook.python notebook.value"
                  + " notebook.question"),
          Map.entry(
              "notebook.output",
              "words program autodiff frameworks notebook.python notebook.value notebook.question"
                  + " notebook.run"),
          Map.entry("notebook.value", "words program autodiff notebook.python"),
          Map.entry(
              "notebook",
              "words program autodiff calculus calculus.* frameworks frameworks.* notebook.*"),
          Map.entry("board", "words program autodiff calculus calculus.* frameworks frameworks.*"),
          Map.entry("board.text", "words program autodiff frameworks frameworks.rules board"),
          Map.entry(
              "lesson",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board"
                  + " board.text speech"),
          Map.entry("lesson.poll", "words"),
          Map.entry(
              "lesson.notebook",
              "words program autodiff frameworks notebook notebook.* board board.text lesson"),
          Map.entry(
              "speech",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board"),
          Map.entry(
              "picture",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board"
                  + " speech"),
          Map.entry("render", "words text picture"),
          Map.entry(
              "page",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render"),
          Map.entry(
              "cli",
              "words text program autodiff calculus calculus.* frameworks frameworks.* notebook"
                  + " notebook.* board speech picture render page"),
          Map.entry(
              "app.look",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render page"),
          Map.entry(
              "app.plot",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render page app.look"),
          Map.entry(
              "app.control",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render page app.look app.plot"),
          Map.entry(
              "app.board",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render page app.look app.plot app.control"),
          Map.entry(
              "app.tables",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board speech"
                  + " picture render page app.look app.plot app.control app.board"),
          Map.entry(
              "app",
              "words text program autodiff calculus calculus.* frameworks frameworks.* board board.text"
                  + " lesson lesson.* speech picture render page cli app.*"));
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
    closed.remove(room);
    for (String open : MAY_USE.get(room).split(" ")) {
      if (open.endsWith(".*")) {
        closed.removeIf(other -> other.startsWith(open.substring(0, open.length() - 1)));
      } else {
        closed.remove(open);
      }
    }
    Stream<String> forbidden =
        Stream.concat(closed.stream().map(LayerTest::exactly), Stream.of(ROOT));
    noClasses()
        .that()
        .resideInAPackage(exactly(room))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
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

  /// What is copied is said.
  @Test
  void oneClassCopies() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".app.control.SaidEvent")
        .should()
        .callMethodWhere(
            target(name("setContent")).and(target(owner(assignableTo(Clipboard.class)))))
        .check(house);
  }

  /// What needs no window belongs where a file and a test can use it too.
  @Test
  void everyClassOfAppNeedsJavaFxOrServesOneThatDoes() {
    Map<JavaClass, Set<JavaClass>> uses = new HashMap<>();
    house.stream()
        .filter(type -> type.getPackageName().startsWith(ROOT + ".app"))
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(type ->
            type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .forEach(used ->
                    uses.computeIfAbsent(outermost(type), _ -> new HashSet<>())
                        .add(outermost(used))));
    Predicate<JavaClass> needsJavaFx =
        type ->
            uses.getOrDefault(type, Set.of()).stream()
                .anyMatch(used -> used.getPackageName().startsWith("javafx."));
    Predicate<JavaClass> serves =
        type ->
            uses.entrySet().stream()
                .filter(entry -> entry.getKey().getPackage().equals(type.getPackage()))
                .filter(entry -> needsJavaFx.test(entry.getKey()))
                .anyMatch(entry -> entry.getValue().contains(type));
    assertThat(uses.keySet()).isNotEmpty().allMatch(needsJavaFx.or(serves));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(LayerTest::outermost).orElse(type);
  }

  @Test
  void noSimpleNameStandsTwice() {
    Map<String, List<String>> names =
        house.stream()
            .filter(type -> !type.getSimpleName().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(names.values()).isNotEmpty().allMatch(same -> same.size() == 1);
  }

  @Test
  void aReaderHoldsAFileInTheHead() throws IOException {
    List<String> tooLong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList())
        if (Files.readAllLines(file).size() > 300) tooLong.add(file.getFileName().toString());
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void nothingStaticChanges() {
    fields().that().haveModifier(STATIC).should().beFinal().check(house);
  }

  /// What waits has a clock that is closed, or somebody who wakes it.
  @Test
  void nobodySleeps() {
    noClasses()
        .should()
        .callMethodWhere(target(name("sleep")).and(target(owner(assignableTo(Thread.class)))))
        .orShould()
        .callMethodWhere(target(name("sleep")).and(target(owner(assignableTo(TimeUnit.class)))))
        .check(house);
  }

  @Test
  void everyPackageIsInARoom() {
    assertThat(
            house.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .filter(name -> !name.isEmpty()))
        .allSatisfy(name -> assertThat(ROOMS).contains(name.substring(1)));
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

  private static String exactly(String room) {
    return ROOT + "." + room;
  }

  private static String within(String room) {
    return ROOT + "." + room + "..";
  }
}
