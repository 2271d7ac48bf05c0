package io.nimbill.vendor.microsoft;

import io.nimbill.vendor.AccountBuyer;
import io.nimbill.vendor.NewVendorAccount;
import io.nimbill.vendor.NewVendorAccount.Address;
import io.nimbill.work.Refusal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Partner Center asks about a new customer ("Create a customer", "Address"): a domain, an e-mail address, a culture
 * and where it is billed, with the person who answers there. What is not given is taken from the client's profile.
 */
final class NewCustomer {

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,60}\\.onmicrosoft\\.com");
    private static final Pattern CULTURE = Pattern.compile("[a-z]{2}-[A-Z]{2}");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Set<String> WITH_STATES = Set.of("US", "CA");
    private static final Address NOTHING = new Address(null, null, null, null, null, null, null, null);
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 50;

    private final AccountBuyer buyer;

    private NewCustomer(AccountBuyer buyer) {
        this.buyer = buyer;
    }

    /**
     * The account with all that is asked.
     *
     * @param buyer null for nobody yet: then all has to be given
     * @throws Refusal with the name of the field: of what was given, or {@code client.} and that of its profile
     */
    static NewVendorAccount completed(NewVendorAccount wanted, AccountBuyer buyer) {
        require("domain", wanted.domain());
        if (!DOMAIN.matcher(wanted.domain()).matches()) {
            throw new Refusal("malformed", "domain", "A customer's domain looks like name.onmicrosoft.com.");
        }
        if (buyer == null && wanted.address() == null) {
            throw new Refusal(
                    "buyer-missing",
                    "clientId",
                    "Microsoft asks where the customer is billed: choose the client, or give an address.");
        }
        return new NewCustomer(buyer).with(wanted, wanted.address() == null ? NOTHING : wanted.address());
    }

    private NewVendorAccount with(NewVendorAccount wanted, Address given) {
        Address address = address(given);
        String email = own("email", wanted.email(), buyer == null ? null : buyer.email());
        String culture = wanted.culture();
        if (culture == null) {
            culture = buyer == null ? null : buyer.language() + "-" + address.country();
        }
        require("culture", culture);
        if (!CULTURE.matcher(culture).matches()) {
            throw new Refusal("malformed", "culture", "A culture looks like de-DE.");
        }
        return new NewVendorAccount(wanted.requestKey(), wanted.name(), email, wanted.domain(), culture, address);
    }

    private Address address(Address given) {
        String country = own("country", given.country(), buyer == null ? null : buyer.country());
        return new Address(
                short50(part("contact", "firstName", given.firstName(), firstName())),
                short50(part("contact", "lastName", given.lastName(), lastName())),
                shortened(part("street", "line", given.line(), buyer == null ? null : buyer.street()), LONGEST_LINE),
                own("city", given.city(), buyer == null ? null : buyer.city()),
                state(given.state(), country),
                given.postalCode() == null && buyer != null ? buyer.postalCode() : given.postalCode(),
                country,
                given.phone() == null && buyer != null ? buyer.phone() : given.phone());
    }

    private String firstName() {
        return buyer == null || buyer.contact() == null
                ? null
                : buyer.contact().substring(0, buyer.contact().lastIndexOf(' ')).strip();
    }

    private String lastName() {
        return buyer == null || buyer.contact() == null
                ? null
                : buyer.contact().substring(buyer.contact().lastIndexOf(' ') + 1);
    }

    /** No profile knows of states; where they are part of an address, the one who asks gives it. */
    private static String state(String given, String country) {
        if (given == null) {
            if (WITH_STATES.contains(country)) {
                throw new Refusal("state-missing", "address.state", "Addresses in " + country + " have a state.")
                        .with(country);
            }
            return null;
        }
        if (!STATE.matcher(given).matches()) {
            throw new Refusal("malformed", "address.state", "A state has two letters, such as WA.");
        }
        return given;
    }

    private String own(String field, String given, String known) {
        return part(field, field, given, known);
    }

    /** What was given, else what is known of the client; one of both has to be there. */
    private String part(String profiles, String bodys, String given, String known) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        if (known != null && !known.isBlank()) {
            return known.strip();
        }
        if (buyer == null) {
            throw new Refusal(
                    "required", bodys.equals("email") ? bodys : "address." + bodys, "This field is required.");
        }
        throw new Refusal(
                        "client-incomplete",
                        "client." + profiles,
                        "Microsoft asks for it, and the client's profile lacks: " + profiles + ".")
                .with(profiles);
    }

    private static void require(String field, String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal("required", field, "This field is required.");
        }
    }

    private static String short50(String text) {
        return shortened(text, LONGEST_NAME);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
