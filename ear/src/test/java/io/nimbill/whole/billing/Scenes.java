package io.nimbill.whole.billing;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.Agreements;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import io.nimbill.work.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Makes small worlds to bill: a reseller with clients below the operator, and charges on both edges. */
@ApplicationScoped
public class Scenes {

    static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    static final Currency EUR = Currency.getInstance("EUR");

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Transactions transactions;

    @Inject
    private Parties parties;

    @Inject
    private PartyRegistration registration;

    @Inject
    private Agreeing agreeing;

    @Inject
    private Agreements agreements;

    @Inject
    private IdBlocks ids;

    public Sql sql() {
        return Sql.on(database);
    }

    /** Runs as the installation itself. */
    public void asSystem(Runnable work) {
        caller.runAs(Caller.system("test"), work);
    }

    /** A reseller with books of its own and so many clients, billed in euros by the month given; its vendor bill is closed. */
    public Scene resellerWithClients(String name, int clients, LocalDate month) {
        List<Scene> made = new ArrayList<>();
        asSystem(() -> made.add(transactions.callAlone(() -> make(name, clients, month))));
        return made.get(0);
    }

    private Scene make(String name, int clients, LocalDate month) {
        Party operator = registration.nameOperator(german("Test ISP"), SINCE);
        sql().update(
                        "UPDATE party_placement SET valid_from = ? WHERE party_id = ? AND valid_from > ?",
                        SINCE,
                        operator.id(),
                        SINCE);
        Party reseller =
                edge(operator, PartyKind.RESELLER, german(name).withBooks(true).withChannelCode(code()));
        Scene scene = new Scene(this, month, operator.id(), reseller);
        for (int i = 1; i <= clients; i++) {
            scene.add(edge(reseller, PartyKind.CLIENT, german(name + " client " + i)));
        }
        scene.openVendorBill(ids.take("partner_account", 1), ids.take("dataset", 1), ids.take("delivery", 1));
        return scene;
    }

    private Party edge(Party seller, PartyKind kind, PartyProfile profile) {
        Party buyer = registration.register(seller.publicId(), kind, profile, SINCE);
        agreeing.conclude(
                seller.publicId(), buyer.publicId(), SINCE, AgreementTerms.proposed(EUR, ZoneId.of("Europe/Berlin")));
        return buyer;
    }

    /** Other terms between the reseller and one of its clients, from a day on. */
    void agree(Scene scene, int client, LocalDate from, UnaryOperator<AgreementTerms> changed) {
        AgreementTerms terms = changed.apply(AgreementTerms.proposed(EUR, ZoneId.of("Europe/Berlin")));
        asSystem(() -> transactions.callAlone(() -> agreeing.conclude(
                scene.reseller.publicId(), scene.clients.get(client).publicId(), from, terms)));
    }

    static PartyProfile german(String name) {
        return PartyProfile.named(name, "DE", "EUR")
                .withTax("DE123456789", "S")
                .withAddress("Teststraße 1", "20457", "Hamburg", "DE")
                .withContact("billing@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + ".example", null)
                .withBankAccount("DE89370400440532013000", "COBADEFFXXX")
                .withLocale("en", "Europe/Berlin");
    }

    void profile(long partyId, PartyProfile profile) {
        asSystem(() -> transactions.run(() -> {
            Party party = parties.find(partyId).orElseThrow();
            registration.amend(party.publicId(), profile, party.version());
        }));
    }

    long billingAccount(long seller, long buyer) {
        return agreements.defaultBillingAccount(seller, buyer).orElseThrow().id();
    }

    long newCloudAccount() {
        return ids.take("cloud_account", 1);
    }

    private static String code() {
        return "T" + PublicId.random().value().substring(0, 8);
    }

    static BigDecimal decimal(String amount) {
        return new BigDecimal(amount);
    }
}
