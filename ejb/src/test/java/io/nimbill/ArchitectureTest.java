package io.nimbill;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.NotPermitted;
import io.nimbill.party.Permission;
import io.nimbill.party.PermissionCheck;
import io.nimbill.party.Requires;
import io.nimbill.party.Unrestricted;
import io.nimbill.secret.SealedStore;
import io.nimbill.secret.Sealing;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The house rules that a compiler does not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    /** Ground floor first; a capability uses only those above it in this list. Those of one line stand side by side. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("money"),
            Set.of("time"),
            Set.of("work"),
            Set.of("secret", "audit"),
            Set.of("party"),
            Set.of("approval"),
            Set.of("exchange"),
            Set.of("vendor"),
            Set.of("allocation"),
            Set.of("catalog"),
            Set.of("pricing"),
            Set.of("agreement"),
            Set.of("subscription"),
            Set.of("usage"),
            Set.of("rating"),
            Set.of("ledger"),
            Set.of("invoice"),
            Set.of("payment"),
            Set.of("credit"),
            Set.of("budget"),
            Set.of("reconciliation"),
            Set.of("analysis"),
            Set.of("notification"),
            Set.of("setup"),
            Set.of("simulator"));

    private static final Path SOURCES = Path.of("src/main/java/io/nimbill");
    private static final int MOST_LINES = 260;

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.nimbill");

    @Test
    void a_capability_uses_only_those_on_lower_floors() {
        List<String> above = new ArrayList<>();
        for (int floor = FLOORS.size() - 1; floor >= 0; floor--) {
            for (String capability : FLOORS.get(floor)) {
                List<String> forbidden = new ArrayList<>(above);
                FLOORS.get(floor).stream()
                        .filter(other -> !other.equals(capability))
                        .forEach(forbidden::add);
                noClasses()
                        .that()
                        .resideInAPackage("io.nimbill." + capability + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(forbidden))
                        .allowEmptyShould(true)
                        .check(product);
            }
            above.addAll(FLOORS.get(floor));
        }
    }

    @Test
    void every_capability_has_its_floor() {
        Set<String> known = FLOORS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> there = product.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("io.nimbill."))
                .map(name -> name.split("\\.")[2])
                // the module with the schema is no capability
                .filter(name -> !name.equals("sql"))
                .collect(Collectors.toSet());
        assertThat(known).containsAll(there);
    }

    @Test
    void no_packages_go_in_circles() {
        slices().matching("io.nimbill.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void money_arithmetic_stands_alone() {
        classes()
                .that()
                .resideInAPackage("io.nimbill.money")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.nimbill.money")
                .check(product);
    }

    @Test
    void no_field_holds_a_binary_fraction() {
        fields().should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .andShould()
                .notHaveRawType(Float.class)
                .because("amounts, rates and quantities are exact decimals")
                .check(product);
    }

    @Test
    void cloud_sdks_are_seen_by_their_adapters_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.nimbill.vendor.aws..", "io.nimbill.vendor.microsoft..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.azure..", "com.microsoft..")
                .check(product);
    }

    /** Or a change of key would leave it behind unreadable. */
    @Test
    void who_keeps_sealed_texts_can_seal_them_anew() {
        noClasses()
                .that()
                .doNotImplement(SealedStore.class)
                .should()
                .callMethod(Sealing.class, "seal", String.class, String.class)
                .check(product);
    }

    @Test
    void the_batch_runtime_is_not_known_here() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.batch..")
                .check(product);
    }

    /** A class with one guarded method is a use case: then each of its public methods says what it needs. */
    @Test
    void every_public_method_of_a_use_case_names_its_permission() {
        methods()
                .that()
                .areDeclaredInClassesThat(new UseCase())
                .and()
                .arePublic()
                .should(new NameItsPermission())
                .check(product);
    }

    /** {@code CurrentCaller} and the interceptor put the attempt into the trail: a refusal made elsewhere would leave no row. */
    @Test
    void who_refuses_for_want_of_a_permission_leaves_a_row_in_the_trail() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CurrentCaller.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(PermissionCheck.class.getName())
                .should()
                .callConstructor(NotPermitted.class, Permission.class)
                .check(product);
    }

    /** Sign-in, keys and books first of all: these capabilities are reached from outside by use cases alone. */
    @Test
    void stateless_beans_of_people_and_vendors_are_use_cases() {
        classes()
                .that()
                .resideInAnyPackage(
                        "io.nimbill.party", "io.nimbill.vendor", "io.nimbill.pricing", "io.nimbill.agreement")
                .and()
                .areAnnotatedWith(Stateless.class)
                .should(new BeUseCases())
                .check(product);
    }

    /** Sums and names of several capabilities may be joined there; what one owns alone, its own directory reads. */
    @Test
    void analysis_does_not_list_what_a_directory_lists() throws IOException {
        Pattern listing = Pattern.compile("FROM (invoice|invoice_line|invoice_tax_subtotal|invoice_rendition)\\b");
        Map<Path, String> sources = sources(SOURCES.resolve("analysis"));
        assertThat(sources).isNotEmpty();
        assertThat(sources).allSatisfy((file, text) -> assertThat(text).doesNotContainPattern(listing));
    }

    @Test
    void a_class_fits_in_the_head() throws IOException {
        Set<String> stillTooLong = Set.of(
                // each waits to be split by responsibility
                "RowReducer.java", "DailyRowFile.java", "PartnerCenterMappings.java", "RecordScanner.java");
        Map<Path, String> sources = sources(SOURCES);
        assertThat(sources).isNotEmpty();
        assertThat(sources).allSatisfy((file, text) -> assertThat(text.lines().count() <= MOST_LINES
                        || stillTooLong.contains(file.getFileName().toString()))
                .as("%s has at most %d lines", file, MOST_LINES)
                .isTrue());
    }

    private static Map<Path, String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                texts.put(file, Files.readString(file));
            }
            return texts;
        }
    }

    private static String[] packages(List<String> capabilities) {
        return capabilities.stream().map(name -> "io.nimbill." + name + "..").toArray(String[]::new);
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class) || method.isAnnotatedWith(Unrestricted.class);
    }

    private static boolean isUseCase(JavaClass type) {
        return type.isAnnotatedWith(Requires.class)
                || type.getMethods().stream().anyMatch(ArchitectureTest::isGuarded);
    }

    private static final class UseCase extends DescribedPredicate<JavaClass> {

        private UseCase() {
            super("use cases");
        }

        @Override
        public boolean test(JavaClass type) {
            return isUseCase(type);
        }
    }

    private static final class BeUseCases extends ArchCondition<JavaClass> {

        private BeUseCases() {
            super("have guarded methods");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            events.add(new SimpleConditionEvent(type, isUseCase(type), type.getName() + " guards no method"));
        }
    }

    private static final class NameItsPermission extends ArchCondition<JavaMethod> {

        private NameItsPermission() {
            super("carry @Requires or @Unrestricted");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            boolean guarded = isGuarded(method) || method.getOwner().isAnnotatedWith(Requires.class);
            events.add(new SimpleConditionEvent(method, guarded, method.getFullName() + " names no permission"));
        }
    }
}
