package io.nimbill.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.nimbill.audit.AuditTrail;
import io.nimbill.catalog.Offers;
import io.nimbill.notification.KeptMails;
import io.nimbill.party.Callers;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Requires;
import io.nimbill.party.Unrestricted;
import io.nimbill.secret.Sealing;
import io.nimbill.time.ApplicationClock;
import io.nimbill.vendor.CloudAccountScope;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.PartnerAccounts;
import io.nimbill.work.IdempotencyKeys;
import io.nimbill.work.Settings;
import io.nimbill.work.StartUpProgress;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What keeps pages and resources honest: whatever they ask the business for, the business checks who asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebArchitectureTest {

    /** Beans that are asked without a permission, each with its reason. */
    private static final Map<Class<?>, String> OPEN = Map.ofEntries(
            Map.entry(CurrentCaller.class, "says who the caller is"),
            Map.entry(AuditTrail.class, "records what was refused at the door"),
            Map.entry(Callers.class, "finds out who the caller is"),
            Map.entry(KeptMails.class, "tells whether and where a sample keeps its mails"),
            Map.entry(Settings.class, "settings of the installation"),
            Map.entry(StartUpProgress.class, "tells whether the server is up"),
            Map.entry(ApplicationClock.class, "the time"),
            Map.entry(Sealing.class, "seals cursors"),
            Map.entry(IdempotencyKeys.class, "keys belong to their caller"),
            Map.entry(Transactions.class, "opens transactions"),
            Map.entry(CloudAccountScope.class, "checks the caller's subtree itself"),
            Map.entry(Parties.class, "turns ids that a use case gave into public ids"),
            Map.entry(Offers.class, "names what is in an offer that a use case gave"),
            Map.entry(CloudAccounts.class, "turns ids that a use case gave into public ids"),
            Map.entry(PartnerAccounts.class, "vendors are reference data that everybody knows"));

    private final JavaClasses web = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.nimbill.web");

    @Test
    void pages_and_resources_ask_guarded_use_cases_only() {
        classes().should(new AskGuardedMethods()).check(web);
    }

    @Test
    void rules_are_not_reached_by_the_database() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..")
                .check(web);
    }

    @Test
    void the_door_knows_neither_pages_nor_resources() {
        noClasses()
                .that()
                .resideInAPackage("io.nimbill.web.entry..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.nimbill.web.api..", "io.nimbill.web.staff..", "io.nimbill.web.client..")
                .check(web);
    }

    private static final class AskGuardedMethods extends ArchCondition<JavaClass> {

        private AskGuardedMethods() {
            super("ask the business through guarded methods only");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                JavaClass owner = call.getTargetOwner();
                boolean business = owner.getPackageName().startsWith("io.nimbill.")
                        && !owner.getPackageName().startsWith("io.nimbill.web")
                        && (owner.isAnnotatedWith(Stateless.class) || owner.isAnnotatedWith(ApplicationScoped.class));
                boolean allowed =
                        OPEN.keySet().stream().anyMatch(open -> owner.isEquivalentTo(open)) || isGuarded(call);
                events.add(new SimpleConditionEvent(call, !business || allowed, call.getDescription()));
            }
        }

        private static boolean isGuarded(JavaMethodCall call) {
            return call.getTargetOwner().isAnnotatedWith(Requires.class)
                    || call.getTarget()
                            .resolveMember()
                            .map(method -> method.isAnnotatedWith(Requires.class)
                                    || method.isAnnotatedWith(Unrestricted.class))
                            .orElse(false);
        }
    }
}
