package io.nimbill.batch.sample;

import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.Role;
import io.nimbill.party.UserIntroduction;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The made-up sellers and clients, and one person for each kind of portal. */
@ApplicationScoped
class SampleTree {

    @Inject
    private PartyRegistration registration;

    @Inject
    private UserIntroduction people;

    @Inject
    private Settings settings;

    /**
     * The parties of the sample.
     *
     * @param operator root of the tree
     * @param distributor buys from the operator
     * @param resellers the first buys from the distributor, the second from the operator
     * @param clients by their names
     * @param sellerOf who sells to a client
     */
    record Tree(
            Party operator,
            Party distributor,
            List<Party> resellers,
            Map<String, Party> clients,
            Map<String, Party> sellerOf) {}

    Tree plant(LocalDate since, List<String> customers) {
        Party operator = sample(registration.nameOperator(
                germany(
                                "Nordwind Internet AG",
                                "DE811907980",
                                "Speicherstrasse 12",
                                "20457",
                                "Hamburg",
                                "DE89370400440532013000")
                        .withContact("billing@nordwind.example", "+49 40 5550100")
                        .withBooks(true),
                since));
        Party distributor = sample(registration.register(
                operator.publicId(),
                PartyKind.DISTRIBUTOR,
                germany(
                                "Hansa Cloud Distribution GmbH",
                                "DE812345678",
                                "Am Wall 7",
                                "28195",
                                "Bremen",
                                "DE75512108001245126199")
                        .withChannelCode("HANSA")
                        .withContact("accounts@hansa-cloud.example", "+49 421 5550120")
                        .withBooks(true),
                since));
        Party kontor = sample(registration.register(
                distributor.publicId(),
                PartyKind.RESELLER,
                germany("Kontor IT GmbH", "DE812345679", "Bergstrasse 3", "20095", "Hamburg", "DE02120300000000202051")
                        .withChannelCode("KONTOR")
                        .withContact("invoices@kontor-it.example", "+49 40 5550140")
                        .withBooks(true),
                since));
        Party alpen = sample(registration.register(
                operator.publicId(),
                PartyKind.RESELLER,
                germany(
                                "Alpen Systems GmbH",
                                "DE812345680",
                                "Isarufer 21",
                                "80331",
                                "Muenchen",
                                "DE02500105170137075030")
                        .withChannelCode("ALPEN")
                        .withContact("invoices@alpen-systems.example", "+49 89 5550160")
                        .withBooks(true),
                since));
        Map<String, Party> clients = new LinkedHashMap<>();
        Map<String, Party> sellers = new LinkedHashMap<>();
        List<Party> sellerByTurn = List.of(kontor, kontor, kontor, alpen, alpen, operator);
        for (int i = 0; i < customers.size(); i++) {
            String name = customers.get(i);
            Party seller = sellerByTurn.get(Math.min(i, sellerByTurn.size() - 1));
            sellers.put(name, seller);
            clients.put(
                    name, sample(registration.register(seller.publicId(), PartyKind.CLIENT, client(name, i), since)));
        }
        return new Tree(operator, distributor, List.of(kontor, alpen), clients, sellers);
    }

    /** Three people with passwords of their own; answers what is told to whoever started the server. */
    String invite(Tree tree) {
        Party client = tree.clients().values().iterator().next();
        List<String> lines = new ArrayList<>(
                List.of("", "Sample data is loaded. Sign in at " + settings.baseUrl() + "/sign-in.xhtml", ""));
        lines.add(person("Staff", tree.operator(), "staff@nordwind.example", "Silke Staff", Role.ADMINISTRATOR));
        lines.add(person(
                "Reseller",
                tree.resellers().get(0),
                "reseller@kontor-it.example",
                "Ralf Reseller",
                Role.RESELLER_ADMINISTRATOR));
        lines.add(person("Client", client, "client@bergtal.example", "Klara Kundin", Role.CLIENT_ADMINISTRATOR));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private String person(String portal, Party party, String email, String name, Role role) {
        String password = PublicId.random().value().substring(0, 16);
        people.introduce(party.publicId(), email, name, role.code(), password);
        return String.format(
                "  %-9s %-28s password %s   (%s)",
                portal, email, password, party.profile().legalName());
    }

    private Party sample(Party party) {
        registration.markAsSample(party.publicId());
        return party;
    }

    private static PartyProfile client(String name, int index) {
        String slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return germany(
                        name + " GmbH",
                        "DE8200000" + (10 + index),
                        "Marktplatz " + (index + 1),
                        "1011" + index,
                        "Berlin",
                        null)
                .withContact("rechnung@" + slug + ".example", null)
                .withCustomerType("ENTERPRISE");
    }

    private static PartyProfile germany(
            String name, String taxNumber, String street, String postalCode, String city, String iban) {
        PartyProfile profile = PartyProfile.named(name, "DE", "EUR")
                .withTax(taxNumber, "S")
                .withAddress(street, postalCode, city, "DE")
                .withLocale("en", "Europe/Berlin");
        return iban == null ? profile : profile.withBankAccount(iban, null);
    }
}
