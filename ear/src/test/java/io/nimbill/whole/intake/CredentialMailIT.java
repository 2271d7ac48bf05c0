package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.notification.CredentialWarnings;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.vendor.CredentialKind;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.vendor.VendorConnecting;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.whole.people.Letter;
import io.nimbill.whole.people.Letters;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.ParkedItem;
import io.nimbill.work.ParkedItems;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A credential runs out: the technical contact is told by mail at each step once, the home page until it is replaced. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CredentialMailIT {

    private static final String TECHNICIAN = "technik@credential-mail.example";
    private static final String NAME = "Tenant with an end";
    private static final String GUID = "11111111-2222-3333-4444-555555555555";

    @Inject
    private Intake intake;

    @Inject
    private ApiTree tree;

    @Inject
    private IdBlocks ids;

    @Inject
    private VendorAccountKeeping vendors;

    @Inject
    private VendorConnecting connecting;

    @Inject
    private CredentialWarnings warnings;

    @Inject
    private ParkedItems parked;

    @Inject
    private CurrentCaller caller;

    @Test
    @Order(1)
    void a_credential_that_ends_within_the_week_is_told_of_once() {
        tree.operator();
        intake.sql()
                .update(
                        "INSERT INTO party_contact (id, party_id, position, role, name, email)"
                                + " SELECT ?, id, 900, 'TECHNICAL', 'Technik', ? FROM party WHERE kind = 'OPERATOR'",
                        ids.take("party_contact", 1),
                        TECHNICIAN);
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            PartnerAccount account = vendors.register(
                    "microsoft", intake.operatorId(), NAME, PublicId.random().value(), null, PayerPolicy.PARK);
            connecting.setCredential(account.publicId(), CredentialKind.AZURE_APPLICATION, application(6));
            warnings.tell();
            warnings.tell();
        }
        assertThat(reasons()).singleElement().asString().contains(NAME);
        assertThat(warned()).isEqualTo(7);
    }

    @Test
    @Order(2)
    @RunAsClient
    void the_mail_says_which_and_when_and_where_to_mend_it() throws Exception {
        Letter letter = Letters.await(TECHNICIAN, 1);
        assertThat(letter.subject()).contains(NAME);
        assertThat(letter.text()).contains(NAME, "/staff/vendor-connection.xhtml?id=pac_", "(UTC)");
        assertThat(letter.html())
                .contains("/staff/vendor-connection.xhtml?id=pac_")
                .startsWith("<p>");
        assertThat(letter.text() + letter.html() + letter.subject()).doesNotContain("canary-of-the-application");
        assertThat(Letters.to(TECHNICIAN)).hasSize(1);
    }

    @Test
    @Order(3)
    void at_its_last_day_it_is_told_of_again() {
        intake.sql()
                .update(
                        "UPDATE partner_credential c JOIN partner_account p ON p.id = c.partner_account_id"
                                + " SET c.expires_at = ? WHERE p.name = ?",
                        Instant.now().plus(Duration.ofHours(30)),
                        NAME);
        caller.runAs(Caller.system("test"), warnings::tell);
        assertThat(warned()).isEqualTo(1);
    }

    @Test
    @Order(4)
    @RunAsClient
    void a_second_mail_left() throws Exception {
        assertThat(Letters.await(TECHNICIAN, 2).subject()).contains(NAME);
        assertThat(Letters.to(TECHNICIAN)).hasSize(2);
    }

    @Test
    @Order(5)
    void a_new_one_ends_the_warning_and_begins_the_steps_anew() {
        PublicId account = account();
        try (CurrentCaller.Acting acting = caller.begin(Caller.system("test"))) {
            connecting.setCredential(account, CredentialKind.AZURE_APPLICATION, application(400));
            warnings.tell();
            assertThat(reasons()).isEmpty();
            assertThat(warned()).isNull();
            vendors.close(account);
        }
        intake.sql().update("DELETE FROM party_contact WHERE email = ?", TECHNICIAN);
    }

    @Test
    @Order(6)
    @RunAsClient
    void nobody_is_written_to_when_nothing_ends() throws Exception {
        assertThat(Letters.to(TECHNICIAN)).hasSize(2);
    }

    private static Map<String, String> application(int daysLeft) {
        return Map.of(
                "tenantId",
                GUID,
                "clientId",
                GUID,
                "clientSecret",
                "canary-of-the-application",
                "expiresOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(daysLeft).toString());
    }

    private PublicId account() {
        return intake.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM partner_account WHERE name = ?",
                        NAME)
                .orElseThrow();
    }

    private Integer warned() {
        return intake
                .sql()
                .list(
                        row -> row.getObject("warned_days"),
                        "SELECT c.warned_days FROM partner_credential c JOIN partner_account p"
                                + " ON p.id = c.partner_account_id WHERE p.name = ?",
                        NAME)
                .stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .orElse(null);
    }

    private List<String> reasons() {
        String subject = account().prefixed("pac") + " AZURE_APPLICATION";
        return parked.open(1000).stream()
                .filter(item -> item.subject().equals(subject))
                .map(ParkedItem::reason)
                .toList();
    }
}
