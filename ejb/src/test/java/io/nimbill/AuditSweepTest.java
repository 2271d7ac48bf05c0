package io.nimbill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.nimbill.party.Requires;
import io.nimbill.party.Unrestricted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever people and programs may call and what changes something leaves a row in the trail: read from the compiled
 * classes, so that a new use case cannot forget it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditSweepTest {

    /** Why these write and leave no row. */
    private static final Map<String, String> SILENT = Map.ofEntries(
            Map.entry("AccountImporting.fileFromVendor", "reads; it counts the requests that the vendor charges for"),
            Map.entry("DeliverySimulation.simulate", "makes up files for trying out, outside of production"),
            Map.entry("InvoiceDirectory.rendition", "reads; what it keeps follows from the frozen document"),
            Map.entry("Rendering.of", "what it keeps follows from the frozen document"),
            Map.entry("Rendering.render", "what it keeps follows from the frozen document"),
            Map.entry("Sealing.seal", "the chain over the ledger is a trail of its own"),
            Map.entry("AccessLetters.mailed", "a letter follows from the invitation or reset, which is in the trail"),
            Map.entry(
                    "AccessLetters.ofMembership",
                    "a letter follows from the invitation or reset, which is in the trail"),
            Map.entry("AccessLetters.reset", "a letter follows from the invitation or reset, which is in the trail"),
            Map.entry(
                    "AccessMailing.invitation", "a letter follows from the invitation or reset, which is in the trail"),
            Map.entry("AccessMailing.notice", "a letter follows from the change it tells of, which is in the trail"),
            Map.entry("AccessMailing.reset", "a letter follows from the invitation or reset, which is in the trail"),
            Map.entry(
                    "SecondFactorSetup.begin",
                    "at sign-in: the password is proved anew; it counts from its confirmation on, which is in the trail"),
            Map.entry("Sessions.begin", "at sign-in: the sign-in is in the trail"),
            Map.entry("Sessions.goesOn", "at sign-in: only when a session was last seen"),
            Map.entry("Sessions.left", "at sign-in: the sign-out is in the trail"),
            Map.entry("SignIn.remember", "at sign-in: the sign-in is in the trail"),
            Map.entry(
                    "CredentialWarnings.tell", "warns of what is in the trail; each warning is kept where it was sent"),
            Map.entry(
                    "CredentialRenewing.renew",
                    "a renewal is in the trail where the vendor's new credential is kept, by whatever use it came"),
            Map.entry("ListPrices.each", "reads; it counts the requests that the vendor charges for"),
            Map.entry("ListPrices.page", "reads; it counts the requests that the vendor charges for"),
            Map.entry("ListPrices.read", "reads; it counts the requests that the vendor charges for"),
            Map.entry(
                    "VendorPriceImport.read", "prices follow from the vendor's list; that it is kept is in the trail"),
            Map.entry("VendorActs.operation", "reads; it counts the requests that the vendor charges for"),
            Map.entry("VendorActs.subscriptions", "reads; it counts the requests that the vendor charges for"),
            Map.entry("VendorCosts.costs", "reads; it counts the requests that the vendor charges for"),
            Map.entry("VendorCosts.forecast", "reads; it counts the requests that the vendor charges for"),
            Map.entry("LeakFinder.refresh", "what is found follows from charges and prices, which are in the trail"),
            Map.entry(
                    "PreviewReplay.replay", "the result of a preview whose request is in the trail; no charge changes"),
            Map.entry("ShadowReplay.replay", "the result of a run whose request is in the trail; no charge changes"),
            Map.entry(
                    "SubscriptionRun.charge",
                    "charges follow from orders, their changes and prices, which are in the trail"),
            Map.entry("SubscriptionRun.putOff", "when the job looks again; what stopped it is on the shelf"),
            Map.entry("FeeRating.pending", "marks what the calendar brings; agreements are in the trail"),
            Map.entry("FeeRating.rate", "fees follow from agreements and charges; agreements are in the trail"),
            Map.entry("UsageRating.rate", "charges follow from deliveries, holders and prices, which are in the trail"),
            Map.entry(
                    "UsageRating.rateAll",
                    "charges follow from deliveries, holders and prices, which are in the trail"),
            Map.entry("VendorConnecting.accountsAtVendor", "reads; it counts the requests that the vendor charges for"),
            Map.entry(
                    "VendorConnecting.publishedDatasets", "reads; it counts the requests that the vendor charges for"),
            Map.entry("VendorRowListing.page", "reads; its temporary files are not ours to keep"),
            Map.entry("Verification.run", "its findings are the run's own outcome"));

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.nimbill");

    private final CallGraph graph = new CallGraph(product);

    @Test
    void every_use_case_that_writes_leaves_a_row_in_the_trail() {
        Set<String> forgotten = new TreeSet<>();
        for (JavaMethod method : useCases()) {
            if (graph.writes(method) && !graph.isAudited(method) && !SILENT.containsKey(nameOf(method))) {
                forgotten.add(nameOf(method));
            }
        }
        assertThat(forgotten).as("use cases that write and are not audited").isEmpty();
    }

    /** Whoever looks around as somebody else holds viewing permissions alone; what writes under these has to be refused. */
    @Test
    void what_writes_under_a_viewing_permission_is_stopped_by_the_trail_or_only_reads_for_people() {
        Set<String> open = new TreeSet<>();
        for (JavaMethod method : useCases()) {
            boolean reachable = !method.isAnnotatedWith(Requires.class)
                    || method.getAnnotationOfType(Requires.class).value().isViewing();
            String reason = SILENT.getOrDefault(nameOf(method), "");
            boolean reads = reason.startsWith("reads")
                    || reason.startsWith("what it keeps follows")
                    || reason.startsWith("at sign-in: ");
            if (reachable && graph.writes(method) && !graph.isAudited(method) && !reads) {
                open.add(nameOf(method));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void no_exception_outlives_its_reason() {
        Set<String> silent = new TreeSet<>();
        useCases().stream()
                .filter(method -> graph.writes(method) && !graph.isAudited(method))
                .forEach(method -> silent.add(nameOf(method)));
        assertThat(silent).containsAll(SILENT.keySet());
    }

    @Test
    void the_sweep_sees_writing_and_auditing_where_they_are() {
        JavaMethod revoke = method("KeyKeeping.revoke");
        assertThat(graph.writes(revoke)).isTrue();
        assertThat(graph.isAudited(revoke)).isTrue();
        JavaMethod reading = method("KeyKeeping.of");
        assertThat(graph.writes(reading)).isFalse();
        assertThat(graph.isAudited(reading)).isFalse();
    }

    private JavaMethod method(String name) {
        return useCases().stream()
                .filter(each -> nameOf(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JavaMethod> useCases() {
        List<JavaMethod> found = new ArrayList<>();
        for (JavaClass type : product) {
            type.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                    .filter(AuditSweepTest::isGuarded)
                    .forEach(found::add);
        }
        assertThat(found).hasSizeGreaterThan(100);
        return found;
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(Requires.class)
                || method.isAnnotatedWith(Unrestricted.class)
                || method.getOwner().isAnnotatedWith(Requires.class);
    }

    private static String nameOf(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
