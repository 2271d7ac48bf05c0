package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Origin;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.party.Place;
import io.nimbill.party.Role;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.rating.RatingSummary;
import io.nimbill.rating.UsageRating;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month of one account, from daily rows to charges, under a reseller and a client. */
@InServer
class RatingIT {

    private static final LocalDate PERIOD = LocalDate.parse("2026-10-01");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource dataSource;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private PartyRegistration registration;

    @Inject
    private VendorAccountKeeping vendorAccounts;

    @Inject
    private CloudAccountDirectory accounts;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private Agreeing agreeing;

    @Inject
    private PriceBookKeeping books;

    @Inject
    private PriceWriting writing;

    @Inject
    private ExchangeRates exchangeRates;

    @Inject
    private UsageRating rating;

    @Inject
    private ChargeExplanations explanations;

    private CurrentCaller.Acting acting;
    private Party operator;
    private Party reseller;
    private Party client;
    private CloudAccount account;
    private Dataset dataset;
    private long deliveryId;

    @BeforeEach
    void a_month_of_usage() {
        acting = currentCaller.begin(Caller.system("test"));
        String mark = PublicId.random().value().substring(0, 8);
        operator = registration.nameOperator(PartyProfile.named("Nordlicht", "DE", "EUR"), LocalDate.parse("2020-01-01"));
        reseller = registration.register(
                operator.publicId(),
                PartyKind.RESELLER,
                PartyProfile.named("Reseller " + mark, "DE", "EUR").withChannelCode(mark.toUpperCase()),
                LocalDate.parse("2026-01-01"));
        client = registration.register(
                reseller.publicId(),
                PartyKind.CLIENT,
                PartyProfile.named("Client " + mark, "DE", "EUR"),
                LocalDate.parse("2026-01-01"));
        PartnerAccount partner = vendorAccounts.register(
                "aws", operator.publicId(), "Payer " + mark, mark, null, PayerPolicy.PARK);
        dataset = vendorAccounts.addDataset(partner.publicId(), DatasetTerms.uploaded("Costs", "AWS_CUR"), null);
        account = accounts.register(partner.publicId(), AccountKind.ACCOUNT, "1" + mark, null, null);
        exchangeRates.record(USD, EUR, PERIOD, new BigDecimal("0.9"), "test");
        exchangeRates.record(USD, EUR, LocalDate.parse("2026-10-20"), new BigDecimal("0.9"), "test");
        deliver(row("1", "2026-10-01", "USAGE", "10", "100.000000000000000000000000001"),
                row("2", "2026-10-20", "USAGE", "10", "50"),
                row("3", "2026-10-20", "TAX", null, "9.5"));
    }

    @AfterEach
    void nobody_acts_any_more() {
        acting.close();
    }

    @Test
    void without_a_holder_every_row_is_parked_at_the_operator_and_nothing_is_lost() {
        RatingSummary summary = rate();

        assertThat(summary).isEqualTo(new RatingSummary(1, 3, 3));
        assertThat(dispositions()).containsExactly("0 PARKED UNASSIGNED 3 159.500000000000000000000000001 null");
    }

    @Test
    void rows_go_down_the_tree_and_each_level_buys_what_the_one_above_sells() {
        sell();

        rate();

        assertThat(dispositions())
                .containsExactly(
                        "0 ABSORBED STRIPPED_TAX 1 9.500000000000000000000000000 null",
                        "0 SOLD  2 150.000000000000000000000000001 148.500000000000000000",
                        "1 SOLD  2 148.500000000000000000000000000 178.200000000000000000");
        assertThat(totals()).isEqualTo(dispositions());
    }

    @Test
    void rating_again_finds_nothing_to_do() {
        sell();
        rate();

        assertThat(rating.pending(dataset.id(), PERIOD)).isEmpty();
        assertThat(rate()).isEqualTo(new RatingSummary(0, 0, 0));
    }

    @Test
    void another_price_makes_the_charges_stale_and_rating_follows() {
        PriceBook book = sell();
        rate();

        PriceBookVersion dearer = writing.draft(book.publicId(), LocalDate.parse("2026-10-15"));
        writing.removeRule(rule(dearer));
        writing.addRule(dearer.publicId(), plus("50"));
        writing.activate(dearer.publicId());

        assertThat(rating.pending(dataset.id(), PERIOD)).hasSize(1);
        rate();
        assertThat(dispositions()).contains("1 SOLD  2 148.500000000000000000000000000 193.050000000000000000");
        assertThat(rating.pending(dataset.id(), PERIOD)).isEmpty();
    }

    @Test
    void an_account_that_changes_hands_goes_to_the_new_client_from_that_day_on() {
        sell();
        rate();
        Party other = registration.register(
                reseller.publicId(),
                PartyKind.CLIENT,
                PartyProfile.named("Other", "DE", "EUR"),
                LocalDate.parse("2026-01-01"));
        assigning.assign(account.publicId(), other.publicId(), LocalDate.parse("2026-10-20"));

        rate();

        assertThat(dispositions())
                .contains("1 PARKED NO_PRICE 1 49.500000000000000000000000000 null")
                .contains("1 SOLD  1 99.000000000000000000000000000 118.800000000000000000");
    }

    @Test
    void an_account_that_the_vendor_no_longer_delivers_loses_its_charges() {
        sell();
        rate();
        deliver();

        rate();

        assertThat(dispositions()).isEmpty();
        assertThat(totals()).isEmpty();
        assertThat(rating.pending(dataset.id(), PERIOD)).isEmpty();
    }

    @Test
    void whoever_lost_the_lease_commits_nothing() {
        sell();

        assertThatThrownBy(() -> rating.rateAll(dataset.id(), PERIOD, connection -> {
                    throw new IllegalStateException("the lease has passed on");
                }))
                .hasStackTraceContaining("the lease has passed on");

        assertThat(dispositions()).isEmpty();
        assertThat(rating.pending(dataset.id(), PERIOD)).hasSize(1);
    }

    @Test
    void prices_that_change_during_a_run_leave_its_charges_stale() {
        PriceBook book = sell();
        var context = rating.context();
        PriceBookVersion dearer = writing.draft(book.publicId(), PERIOD);
        writing.activate(dearer.publicId());

        rating.pending(dataset.id(), PERIOD).forEach(pending -> rating.rate(pending, context, connection -> {}));

        assertThat(rating.pending(dataset.id(), PERIOD)).hasSize(1);
    }

    @Test
    void two_rules_that_tie_are_refused_and_both_are_named() {
        PriceBook book = sell();
        PriceBookVersion draft = writing.draft(book.publicId(), PERIOD);

        assertThatThrownBy(() -> writing.addRule(draft.publicId(), plus("7")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("everything, BILLED cost plus 7 %")
                .hasMessageContaining("everything, BILLED cost plus 20.000000 %");
    }

    @Test
    void an_active_version_never_changes() {
        PriceBook book = sell();
        PriceBookVersion active = writing.activate(writing.draft(book.publicId(), PERIOD).publicId());

        assertThatThrownBy(() -> writing.addRule(active.publicId(), plus("7"))).isInstanceOf(Refusal.class);
    }

    @Test
    void a_charge_explains_itself_to_each_from_where_they_stand() {
        sell();
        rate();

        ChargeExplanation toOperator = explainTo(operator, Role.ADMINISTRATOR, 1);
        assertThat(toOperator.levels()).hasSize(2);
        assertThat(toOperator.row().billedCost()).isEqualByComparingTo("100.000000000000000000000000001");
        assertThat(toOperator.sentence()).contains("At 0.9 EUR for one USD").contains("the price paid plus 20 %");

        ChargeExplanation toReseller = explainTo(reseller, Role.RESELLER_ADMINISTRATOR, 1);
        assertThat(toReseller.levels()).hasSize(1);
        assertThat(toReseller.levels().get(0).cost()).isEqualByComparingTo("99");
        assertThat(toReseller.row().billedCost()).isNull();
        assertThat(toReseller.sentence()).doesNotContain("USD").doesNotContain("10 %");

        ChargeExplanation purchase = explainTo(reseller, Role.RESELLER_ADMINISTRATOR, 0);
        assertThat(purchase.levels().get(0).cost()).isNull();
        assertThat(purchase.levels().get(0).rule()).isNull();
        assertThat(purchase.levels().get(0).amount()).isEqualByComparingTo("99");

        ChargeExplanation toClient = explainTo(client, Role.CLIENT_VIEWER, 1);
        assertThat(toClient.levels().get(0).cost()).isNull();
        assertThat(toClient.sentence()).contains("118.80 EUR").doesNotContain("%").doesNotContain("99");
        assertThatThrownBy(() -> explainTo(client, Role.CLIENT_VIEWER, 0)).isInstanceOf(NotFound.class);
    }

    private ChargeExplanation explainTo(Party viewer, Role role, int level) {
        Caller caller = new Caller(
                null,
                "usr_test",
                "Test",
                new Place(viewer.id(), viewer.kind(), viewer.path()),
                role,
                role.permissions(),
                new Origin("test", null));
        ChargeKey key = new ChargeKey(
                PERIOD, dataset.publicId().prefixed("dts"), account.publicId().prefixed("cla"), 1, level);
        try (CurrentCaller.Acting looking = currentCaller.begin(caller)) {
            return explanations.explain(key, Locale.ENGLISH);
        }
    }

    /** The operator sells at +10 % in euros, the reseller at +20 %; the account is the client's. */
    private PriceBook sell() {
        AgreementTerms inEuro = AgreementTerms.proposed(EUR, ZoneOffset.UTC);
        agreeing.conclude(operator.publicId(), reseller.publicId(), LocalDate.parse("2026-01-01"), inEuro);
        agreeing.conclude(reseller.publicId(), client.publicId(), LocalDate.parse("2026-01-01"), inEuro);
        PriceBook own = priced(operator, "10");
        books.assignToBuyer(own.publicId(), reseller.publicId(), LocalDate.parse("2026-01-01"), null);
        PriceBook book = priced(reseller, "20");
        books.assignToAll(book.publicId(), LocalDate.parse("2026-01-01"), null);
        assigning.assign(account.publicId(), client.publicId(), LocalDate.parse("2026-09-01"));
        return book;
    }

    private PriceBook priced(Party seller, String percent) {
        PriceBook book = books.open(seller.publicId(), "Standard", EUR);
        PriceBookVersion version = writing.draft(book.publicId(), LocalDate.parse("2026-01-01"));
        writing.addRule(version.publicId(), plus(percent));
        writing.activate(version.publicId());
        return book;
    }

    private static RuleTerms plus(String percent) {
        return RuleTerms.of(RuleScope.everything(), new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent)));
    }

    private PublicId rule(PriceBookVersion version) {
        return Sql.on(dataSource)
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM price_rule WHERE price_book_version_id = ?",
                        version.id())
                .orElseThrow();
    }

    private RatingSummary rate() {
        return rating.rateAll(dataset.id(), PERIOD, connection -> {});
    }

    /** A delivery with these rows of the account takes over; with none, the account is not in it. */
    private void deliver(Object[]... rows) {
        Sql sql = Sql.on(dataSource);
        deliveryId = deliveryId == 0 ? 1_000_000 + dataset.id() * 10 : deliveryId + 1;
        if (rows.length > 0) {
            long service = sql.insert("INSERT INTO usage_service (vendor_id, code, name) VALUES (1, ?, 'Compute')"
                    + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)", "compute");
            long sku = sql.insert("INSERT INTO usage_sku (vendor_id, code) VALUES (1, ?)"
                    + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)", "m5.large");
            for (Object[] row : rows) {
                sql.update("INSERT INTO daily_row (period_start, delivery_id, cloud_account_id, row_no, usage_day,"
                        + " charge_period_end, service_id, sku_id, region_id, kind, charge_type_id, charge_class,"
                        + " commitment_id, vendor_invoice_id, resource_id, tags_id, unit_id, currency, pricing_quantity,"
                        + " billed_cost, vendor_rows)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 1, '', 1, 1, 1, 1, 1, 'USD', ?, ?, 1)",
                        PERIOD, deliveryId, account.id(), row[0], row[1], row[1], service, sku, row[2], row[3], row[4]);
            }
            sql.update("INSERT INTO delivery_account (delivery_id, cloud_account_id, content_hash, daily_rows,"
                    + " billed_cost) VALUES (?, ?, ?, ?, 0)", deliveryId, account.id(), "h" + deliveryId, rows.length);
        }
        sql.update("INSERT INTO current_delivery (dataset_id, period_start, delivery_id, switched_at)"
                + " VALUES (?, ?, ?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE delivery_id = values(delivery_id)",
                dataset.id(), PERIOD, deliveryId);
    }

    private static Object[] row(String number, String day, String kind, String quantity, String billed) {
        return new Object[] {Integer.valueOf(number), LocalDate.parse(day), kind,
            quantity == null ? null : new BigDecimal(quantity), new BigDecimal(billed)};
    }

    private List<String> dispositions() {
        return sums("SELECT level, disposition, COALESCE(reason, ''), COUNT(*), SUM(cost), SUM(amount) FROM charge"
                + " WHERE dataset_id = ? GROUP BY level, disposition, reason ORDER BY level, disposition, reason");
    }

    private List<String> totals() {
        return sums("SELECT level, disposition, reason, SUM(row_count), SUM(cost), SUM(amount) FROM charge_total"
                + " WHERE dataset_id = ? GROUP BY level, disposition, reason ORDER BY level, disposition, reason");
    }

    private List<String> sums(String sql) {
        return Sql.on(dataSource)
                .list(
                        row -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getLong(4) + " "
                                + row.getBigDecimal(5) + " " + row.getBigDecimal(6),
                        sql,
                        dataset.id());
    }
}
