package app.rewarddesk;

import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house: which room may see which, and what stays out of which room. The table is the one of
/// the README.
class ArchitectureTest {
  private static final String ROOT = "app.rewarddesk";
  private static final String[] PURE = {
    "money", "work", "campaign", "referral", "customer", "reward"
  };
  private static final String[] PORTS = {
    "money", "work", "campaign", "referral", "customer", "reward", "issuing", "detection"
  };

  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("money", Set.of()),
          Map.entry("work", Set.of()),
          Map.entry("campaign", Set.of("money")),
          Map.entry("referral", Set.of("money", "campaign")),
          Map.entry("customer", Set.of("money")),
          Map.entry("reward", Set.of("money", "campaign", "referral", "customer")),
          Map.entry("issuing", Set.of(PURE)),
          Map.entry("detection", Set.of(PURE)),
          Map.entry("settings", Set.of("money", "work")),
          Map.entry("store", Set.of(PORTS)),
          Map.entry("stripe", and(PORTS, "settings")),
          Map.entry("rehearsal", Set.of()),
          Map.entry("export", and(PORTS)),
          Map.entry("desk", and(PORTS, "settings")),
          Map.entry("ui", and(PORTS, "settings", "export", "desk")),
          Map.entry("cli", and(PORTS, "settings", "export", "desk")));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> aRoomSeesOnlyTheRoomsItMay() {
    return MAY_USE.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> check(room)));
  }

  private static void check(Map.Entry<String, Set<String>> room) {
    String[] allowed =
        Stream.concat(room.getValue().stream(), Stream.of(room.getKey()))
            .map(name -> ROOT + "." + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + room.getKey() + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to other rooms than " + room.getValue(),
                (JavaClass other) ->
                    other.getPackageName().startsWith(ROOT) && !resides(other, allowed)))
        .check(OURS);
  }

  @Test
  void everyPackageHasItsRow() {
    Set<String> rooms =
        OURS.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
            .collect(toCollection(TreeSet::new));
    rooms.remove("app");
    assertThat(MAY_USE.keySet()).containsAll(rooms);
  }

  @Test
  void everyPackageSaysWhatItIsForAndAcceptsNoNull() {
    Set<String> without =
        OURS.stream()
            .filter(type -> !type.getPackageName().startsWith(ROOT + ".store.jooq"))
            .map(JavaClass::getPackageName)
            .filter(name -> !OURS.containPackage(name) || !isNullMarked(name))
            .collect(toCollection(TreeSet::new));
    assertThat(without).isEmpty();
  }

  private static boolean isNullMarked(String packageName) {
    return OURS.getPackage(packageName).isAnnotatedWith("org.jspecify.annotations.NullMarked");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void oneScreenDoesNotUseAnother() {
    slices().matching(ROOT + ".ui.(*)..").should().notDependOnEachOther().check(OURS);
  }

  @Test
  void javaFxStaysInTheWindow() {
    onlyIn("JavaFX", Set.of("ui", "app"), "javafx..", "atlantafx..", "org.controlsfx..");
  }

  @Test
  void stripeJavaStaysInItsAdapter() {
    onlyIn("stripe-java", Set.of("stripe"), "com.stripe..");
  }

  @Test
  void theDatabaseStaysInTheStore() {
    onlyIn("the database", Set.of("store"), "org.jooq..", "org.h2..", "java.sql..", "javax.sql..");
    onlyIn("migrations", Set.of("store"), "org.flywaydb..");
  }

  private static void onlyIn(String what, Set<String> rooms, String... packages) {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not in " + rooms,
                (JavaClass type) ->
                    rooms.stream().noneMatch(room -> resides(type, ROOT + "." + room + ".."))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .as(what + " is used only in " + rooms)
        .check(OURS);
  }

  @Test
  void purePackagesDoNoInputOrOutputAndHaveNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Arrays.stream(PURE).map(room -> ROOT + "." + room + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .check(OURS);
  }

  @Test
  void aViewModelKnowsNoSceneStageOrThread() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .check(OURS);
  }

  @Test
  void nobodySleepsInterruptsOrReadsTheClockBehindOurBack() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "sleeps, interrupts or reads the system's clock", ArchitectureTest::isForbidden))
        .check(OURS);
  }

  private static boolean isForbidden(JavaAccess<?> call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getName();
    return (owner.equals("java.lang.Thread") && (name.equals("sleep") || name.equals("interrupt")))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.time.Instant")
            && name.equals("now")
            && call.getTarget().getFullName().endsWith("now()"));
  }

  @Test
  void namesAreWordsOfTheDesign() {
    classes()
        .should(not(haveNameMatching(".*(Manager|Helper|Handler|Impl|Util|Utils)$")))
        .check(
            OURS.that(
                DescribedPredicate.describe(
                    "are not generated",
                    type -> !type.getPackageName().startsWith(ROOT + ".store.jooq"))));
  }

  private static boolean resides(JavaClass type, String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages).test(type);
  }

  private static Set<String> and(String[] some, String... more) {
    return Set.copyOf(Stream.concat(Arrays.stream(some), Arrays.stream(more)).toList());
  }
}
