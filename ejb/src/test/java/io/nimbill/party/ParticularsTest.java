package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.work.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParticularsTest {

    private final PartyProfile profile = PartyProfile.named("X", "DE", "EUR");

    @Test
    void a_contact_can_be_reached() {
        assertRefused("contacts.1.email", () -> Contact.of("contacts.1.", ContactRole.BILLING, "Accounts", " ", null));
        assertThat(Contact.of("", ContactRole.CREDIT, "Ann", "ANN@example.org", null)
                        .email())
                .isEqualTo("ann@example.org");
    }

    @Test
    void a_contact_is_asked_for_something_and_has_a_name() {
        assertRefused("contacts.0.role", () -> Contact.of("contacts.0.", null, "Ann", "a@example.org", null));
        assertRefused("contacts.0.name", () -> Contact.of("contacts.0.", ContactRole.BILLING, "", "a@b.org", null));
        assertRefused("contacts.0.email", () -> Contact.of("contacts.0.", ContactRole.BILLING, "Ann", "nowhere", null));
    }

    @Test
    void there_is_one_address_for_each_purpose() {
        PostalAddress billing = PostalAddress.of("", AddressPurpose.BILLING, "Postfach 1", "10115", "Berlin", "DE");
        assertThatThrownBy(() -> new Particulars(profile, List.of(), List.of(billing, billing)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("purpose-twice"));
        assertRefused(
                "addresses.0.country",
                () -> PostalAddress.of("addresses.0.", AddressPurpose.DELIVERY, "Ring 1", null, "Linz", "Austria"));
    }

    @Test
    void the_trail_names_contacts_that_changed_without_their_values() {
        Contact ann = Contact.of("", ContactRole.BILLING, "Ann Example", "ann@example.org", null);
        String change = ProfileChanges.between(
                        Particulars.of(profile), new Particulars(profile.withName("Y"), List.of(ann), List.of()))
                .toJson();
        assertThat(change)
                .contains("contacts", "\"before\":\"X\",\"after\":\"Y\"")
                .doesNotContain("ann", "Ann");
    }

    @Test
    void a_customer_is_one_of_three_sorts() {
        assertThat(profile.withCustomerType("PARTNER").customerType()).isEqualTo("PARTNER");
        assertRefused("customerType", () -> profile.withCustomerType("BUSINESS"));
    }

    private static void assertRefused(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .contains(field));
    }
}
