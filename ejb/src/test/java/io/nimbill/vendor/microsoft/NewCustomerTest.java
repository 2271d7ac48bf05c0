package io.nimbill.vendor.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.vendor.AccountBuyer;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.NewVendorAccount.Address;
import io.nimbill.work.Refusal;
import org.junit.jupiter.api.Test;

/** What Partner Center asks for, and what of it the client's profile knows. */
class NewCustomerTest {

    private static final AccountBuyer KIEL = new AccountBuyer(
            "Am Kai 1", "24103", "Kiel", "DE", "de", "Klara Maria Neu", "klara@contoso.example", "+49 431 1");

    @Test
    void the_address_the_culture_and_the_person_come_from_the_profile() {
        NewVendorAccount whole = NewCustomer.completed(wish(null), KIEL);
        assertThat(whole.address())
                .isEqualTo(new Address("Klara Maria", "Neu", "Am Kai 1", "Kiel", null, "24103", "DE", "+49 431 1"));
        assertThat(whole.culture()).isEqualTo("de-DE");
        assertThat(whole.email()).isEqualTo("klara@contoso.example");
        assertThat(whole.requestKey()).isEqualTo("req-1");
    }

    @Test
    void what_is_given_goes_before_what_is_known() {
        Address given = new Address(null, null, "One Microsoft Way", "Redmond", "WA", "98052", "US", null);
        NewVendorAccount wanted = new NewVendorAccount(
                "req-1", "Contoso", "gates@contoso.example", "contoso.onmicrosoft.com", "en-US", given);
        NewVendorAccount whole = NewCustomer.completed(wanted, KIEL);
        assertThat(whole.address())
                .isEqualTo(new Address(
                        "Klara Maria", "Neu", "One Microsoft Way", "Redmond", "WA", "98052", "US", "+49 431 1"));
        assertThat(whole.email()).isEqualTo("gates@contoso.example");
        assertThat(whole.culture()).isEqualTo("en-US");
    }

    @Test
    void what_the_profile_lacks_is_named() {
        refused(
                wish(null),
                buyer(null, "Kiel", "DE", "Klara Neu", "k@c.example"),
                "client-incomplete",
                "client.street");
        refused(
                wish(null),
                buyer("Am Kai 1", " ", "DE", "Klara Neu", "k@c.example"),
                "client-incomplete",
                "client.city");
        refused(
                wish(null),
                buyer("Am Kai 1", "Kiel", "DE", null, "k@c.example"),
                "client-incomplete",
                "client.contact");
        refused(wish(null), buyer("Am Kai 1", "Kiel", "DE", "Klara Neu", null), "client-incomplete", "client.email");
        refused(
                wish(null),
                buyer("Main St 1", "Boise", "US", "Klara Neu", "k@c.example"),
                "state-missing",
                "address.state");
    }

    @Test
    void what_is_wanted_is_checked_too() {
        refused(new NewVendorAccount("req-1", "Contoso", null, null, null, null), KIEL, "required", "domain");
        refused(
                new NewVendorAccount("req-1", "Contoso", null, "contoso.example", null, null),
                KIEL,
                "malformed",
                "domain");
        refused(
                new NewVendorAccount("req-1", "Contoso", null, "contoso.onmicrosoft.com", "German", null),
                KIEL,
                "malformed",
                "culture");
        refused(
                wish(new Address(null, null, null, null, "Washington", null, "US", null)),
                KIEL,
                "malformed",
                "address.state");
    }

    @Test
    void without_a_client_all_of_it_has_to_be_given() {
        refused(wish(null), null, "buyer-missing", "clientId");
        refused(
                wish(new Address("Gena", "Soto", null, "Redmond", "WA", "98052", "US", null)),
                null,
                "required",
                "address.line");
        Address whole = new Address("Gena", "Soto", "One Microsoft Way", "Redmond", "WA", "98052", "US", null);
        refused(wish(whole), null, "required", "email");
        NewVendorAccount wanted = new NewVendorAccount(
                "req-1", "Contoso", "gates@contoso.example", "contoso.onmicrosoft.com", "en-US", whole);
        assertThat(NewCustomer.completed(wanted, null)).isEqualTo(wanted);
    }

    private static NewVendorAccount wish(Address address) {
        return new NewVendorAccount("req-1", "Contoso", null, "contoso.onmicrosoft.com", null, address);
    }

    private static AccountBuyer buyer(String street, String city, String country, String contact, String email) {
        return new AccountBuyer(street, null, city, country, "en", contact, email, null);
    }

    private static void refused(NewVendorAccount wanted, AccountBuyer buyer, String code, String field) {
        assertThatThrownBy(() -> NewCustomer.completed(wanted, buyer))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).contains(field);
                });
    }
}
