package io.nimbill.whole.rating;

import io.nimbill.agreement.Agreeing;
import io.nimbill.agreement.AgreementTerms;
import io.nimbill.agreement.KindPolicy;
import io.nimbill.agreement.TierScope;
import io.nimbill.allocation.AllocationTags;
import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.party.PartyProfile;
import io.nimbill.party.PartyRegistration;
import io.nimbill.pricing.CostBasis;
import io.nimbill.pricing.Discount;
import io.nimbill.pricing.DiscountWriting;
import io.nimbill.pricing.Price;
import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookKeeping;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.RuleScope;
import io.nimbill.pricing.RuleTerms;
import io.nimbill.pricing.Tier;
import io.nimbill.pricing.TieredPrice;
import io.nimbill.pricing.Tiers;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.ChargeKind;
import io.nimbill.vendor.CloudAccount;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.CloudAccounts;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.Rows;
import io.nimbill.work.Operations;
import io.nimbill.work.PublicId;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** October 2026 of one AWS account in dollars, under an operator, a reseller and a client of their own, in euros. */
@Dependent
public class RatedMonth {

    static final LocalDate PERIOD = LocalDate.parse("2026-10-01");
    private static final Set<String> RATING = Set.of("rate-usage", "import-delivery");
    private static final LocalDate LONG_BEFORE = LocalDate.parse("2026-01-01");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Resource(lookup = "java:jboss/datasources/NimbillNonJtaDS")
    private DataSource dataSource;

    @Inject
    private CurrentCaller currentCaller;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CloudAccounts cloudAccounts;

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
    private DiscountWriting discounts;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private ExchangeRates exchangeRates;

    @Inject
    private Operations operations;

    @Inject
    private AllocationTags tags;

    private CurrentCaller.Acting acting;
    private PartnerAccount partner;
    private Party operator;
    private Party reseller;
    private Party client;
    private CloudAccount account;
    private Dataset dataset;
    private long deliveryId;

    /** Opens parties, accounts and rates; delivers two rows of usage and one of tax. */
    void open() {
        acting = currentCaller.begin(Caller.system("test"));
        String mark = PublicId.random().value().substring(0, 8);
        operator =
                registration.nameOperator(PartyProfile.named("Nordlicht", "DE", "EUR"), LocalDate.parse("2020-01-01"));
        reseller = registration.register(
                operator.publicId(),
                PartyKind.RESELLER,
                PartyProfile.named("Reseller " + mark, "DE", "EUR").withChannelCode(mark.toUpperCase(Locale.ROOT)),
                LONG_BEFORE);
        client = registration.register(
                reseller.publicId(), PartyKind.CLIENT, PartyProfile.named("Client " + mark, "DE", "EUR"), LONG_BEFORE);
        partner = vendorAccounts.register("aws", operator.publicId(), "Payer " + mark, mark, null, PayerPolicy.PARK);
        dataset = vendorAccounts.addDataset(partner.publicId(), DatasetTerms.uploaded("Costs", "AWS_CUR"), null);
        account = accounts.register(partner.publicId(), AccountKind.ACCOUNT, "1" + mark, null, null);
        exchangeRates.record(USD, EUR, PERIOD, new BigDecimal("0.9"), "test");
        exchangeRates.record(USD, EUR, LocalDate.parse("2026-10-20"), new BigDecimal("0.9"), "test");
        alone();
        deliver(account, usualRows());
    }

    void close() {
        acting.close();
    }

    static Object[][] usualRows() {
        return new Object[][] {
            row(1, "2026-10-01", "USAGE", "10", "100.000000000000000000000000001"),
            row(2, "2026-10-20", "USAGE", "10", "50"),
            row(3, "2026-10-20", "TAX", null, "9.5")
        };
    }

    /** The operator sells at +10 % in euros, the reseller at +20 %; the account is the client's. */
    PriceBook sell() {
        AgreementTerms inEuro = AgreementTerms.proposed(EUR, ZoneOffset.UTC);
        agreeing.conclude(operator.publicId(), reseller.publicId(), LONG_BEFORE, inEuro);
        agreeing.conclude(reseller.publicId(), client.publicId(), LONG_BEFORE, inEuro);
        PriceBook own = priced(operator, "10");
        books.assignToBuyer(own.publicId(), reseller.publicId(), LONG_BEFORE, null);
        PriceBook book = priced(reseller, "20");
        books.assignToAll(book.publicId(), LONG_BEFORE, null);
        assigning.assign(account.publicId(), client.publicId(), LocalDate.parse("2026-09-01"));
        return book;
    }

    /** Terms between two from the month on. */
    void agree(Party seller, Party buyer) {
        agreeing.conclude(seller.publicId(), buyer.publicId(), PERIOD, AgreementTerms.proposed(EUR, ZoneOffset.UTC));
    }

    /** From that day on the operator does this with charges of a kind that it sells to the reseller. */
    void agree(ChargeKind kind, KindPolicy policy, LocalDate from) {
        AgreementTerms terms = AgreementTerms.proposed(EUR, ZoneOffset.UTC);
        agreeing.conclude(
                operator.publicId(),
                reseller.publicId(),
                from,
                terms.withPolicies(terms.policies().with(kind, policy)));
    }

    /** The payer's own account, whose rows go where the policy says. */
    CloudAccount payer(PayerPolicy policy) {
        vendorAccounts.amend(partner.publicId(), partner.name(), policy, partner.version());
        try {
            transaction.begin();
            CloudAccount payer = cloudAccounts.seen(partner, AccountKind.PAYER, "", null, null);
            transaction.commit();
            return payer;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the month on, what all accounts of the client use meets. */
    void meetPerClient() {
        agreeing.conclude(
                reseller.publicId(),
                client.publicId(),
                PERIOD,
                AgreementTerms.proposed(EUR, ZoneOffset.UTC).withTierScope(TierScope.CLIENT));
    }

    /** From the month on, what a resource of the client uses meets what the same resource uses, and nothing else. */
    void meetPerResource() {
        agreeing.conclude(
                reseller.publicId(),
                client.publicId(),
                PERIOD,
                AgreementTerms.proposed(EUR, ZoneOffset.UTC).withTierScope(TierScope.RESOURCE));
    }

    /** Whether rows of the dataset are kept by resource; none that counts was read from a file. */
    void keepResources(boolean kept) {
        Dataset now = vendorAccounts.dataset(dataset.publicId());
        vendorAccounts.amendDataset(
                now.publicId(), DatasetTerms.uploaded("Costs", "AWS_CUR").withResources(kept), now.version());
    }

    /** The same row, of a resource. */
    Object[] of(String resource, Object[] row) {
        long id = sql().insert(
                        "INSERT INTO usage_word (dimension, text_hash, text) VALUES ('RESOURCE', SHA2(?, 256), ?)"
                                + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
                        resource,
                        resource);
        Object[] named = java.util.Arrays.copyOf(row, 7);
        named[5] = row.length > 5 ? row[5] : 1;
        named[6] = id;
        return named;
    }

    /** Nothing of the month changes any more. */
    void lock() {
        sql().update(
                        "INSERT INTO vendor_period (partner_account_id, period_start, period_end, state, step,"
                                + " changed_at, changed_by, version) VALUES (?, ?, ?, 'CLOSED', 'LOCKED',"
                                + " UTC_TIMESTAMP(6), 'test', 0)",
                        partner.id(),
                        PERIOD,
                        PERIOD.plusMonths(1));
    }

    PartnerAccount partner() {
        return partner;
    }

    private PriceBook priced(Party seller, String percent) {
        PriceBook book = books.open(seller.publicId(), "Standard", EUR);
        PriceBookVersion version = writing.draft(book.publicId(), LONG_BEFORE);
        writing.addRule(version.publicId(), plus(percent));
        writing.activate(version.publicId());
        return book;
    }

    static RuleTerms plus(String percent) {
        return RuleTerms.of(RuleScope.everything(), new Price.CostPlus(CostBasis.BILLED, new BigDecimal(percent)));
    }

    /** Everything for a quantity that meets: 2 for each of the first ten units, then 3. */
    static RuleTerms graduated() {
        Tier first = new Tier(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.valueOf(2), BigDecimal.ZERO, null);
        Tier rest = new Tier(BigDecimal.TEN, null, BigDecimal.valueOf(3), BigDecimal.ZERO, null);
        return RuleTerms.of(RuleScope.everything(), new TieredPrice.Graduated(new Tiers(List.of(first, rest))));
    }

    /** The book asks this and nothing else from the month on. */
    void ask(PriceBook book, RuleTerms terms) {
        PriceBookVersion version = writing.draft(book.publicId(), PERIOD);
        directory.rules(version.publicId()).forEach(rule -> writing.removeRule(rule.publicId()));
        writing.addRule(version.publicId(), terms);
        writing.activate(version.publicId());
    }

    /** The book takes this off as well from the month on. */
    void offer(PriceBook book, Discount discount) {
        PriceBookVersion version = writing.draft(book.publicId(), PERIOD);
        discounts.add(version.publicId(), discount);
        writing.activate(version.publicId());
    }

    /**
     * Waits until no run is under way that other tests left behind: one that took up prices before ours were there would
     * write what they were then, and leave the account pending.
     */
    void alone() {
        Instant deadline = Instant.now().plusSeconds(60);
        while (operations.unfinished().stream().anyMatch(operation -> RATING.contains(operation.job()))) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("A run that rates does not end");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Another client of the reseller. */
    Party anotherClient() {
        return registration.register(
                reseller.publicId(), PartyKind.CLIENT, PartyProfile.named("Another", "DE", "EUR"), LONG_BEFORE);
    }

    /** Another account of the same payer. */
    CloudAccount anotherAccount() {
        String number = "2" + PublicId.random().value().substring(0, 8);
        return accounts.register(partner.publicId(), AccountKind.ACCOUNT, number, null, null);
    }

    /** A delivery with these rows of the account takes over; with none, the account is not in it. */
    void deliver(CloudAccount account, Object[]... rows) {
        Sql sql = Sql.on(dataSource);
        deliveryId = deliveryId == 0 ? 1_000_000 + dataset.id() * 10 : deliveryId + 1;
        addTo(account, rows);
        sql.update(
                "INSERT INTO current_delivery (dataset_id, period_start, delivery_id, switched_at)"
                        + " VALUES (?, ?, ?, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE delivery_id = values(delivery_id)",
                dataset.id(),
                PERIOD,
                deliveryId);
    }

    /** The delivery in force has these rows of an account as well. */
    void addTo(CloudAccount account, Object[]... rows) {
        addOf("compute", account, rows);
    }

    /** The same of another service. */
    void addOf(String code, CloudAccount account, Object[]... rows) {
        Sql sql = Sql.on(dataSource);
        if (rows.length > 0) {
            long service = sql.insert(
                    "INSERT INTO usage_service (vendor_id, code, name) VALUES (1, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
                    code,
                    Character.toUpperCase(code.charAt(0)) + code.substring(1));
            long sku = sql.insert(
                    "INSERT INTO usage_sku (vendor_id, code) VALUES (1, ?)"
                            + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
                    "m5.large");
            for (Object[] row : rows) {
                Rows.dailyRow(PERIOD, deliveryId, account.id(), (int) row[0], (LocalDate) row[1], service)
                        .with("charge_period_end", row[1])
                        .with("sku_id", sku)
                        .with("kind", row[2])
                        .with("currency", "USD")
                        .with("pricing_quantity", row[3])
                        .with("billed_cost", row[4])
                        .with("tags_id", row.length > 5 ? row[5] : 1)
                        .with("resource_id", row.length > 6 ? row[6] : 1)
                        .insert(sql);
            }
            Rows.deliveryAccount(deliveryId, account.id(), "h" + deliveryId, rows.length)
                    .insert(sql);
        }
    }

    /** A tag whose values are kept; it stands first, so that others do not come before it. */
    String keptTag() {
        return sql().one(row -> row.getString(1), "SELECT tag_key FROM allocation_tag WHERE position = 1")
                .orElseGet(() -> tags.add("team").get(0));
    }

    /** The same row with this value of the kept tag. */
    Object[] tagged(Object[] row, String value) {
        String words = "[\"" + value + "\"]";
        long id = sql().insert(
                        "INSERT INTO usage_word (dimension, text_hash, text) VALUES ('TAGS', SHA2(?, 256), ?)"
                                + " ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)",
                        words,
                        words);
        Object[] tagged = java.util.Arrays.copyOf(row, row.length + 1);
        tagged[row.length] = id;
        return tagged;
    }

    static Object[] row(int number, String day, String kind, String quantity, String billed) {
        return new Object[] {
            number,
            LocalDate.parse(day),
            kind,
            quantity == null ? null : new BigDecimal(quantity),
            new BigDecimal(billed)
        };
    }

    /** Charges by level and disposition: count, cost, amount. */
    List<String> dispositions() {
        return sums("SELECT level, disposition, COALESCE(reason, ''), COUNT(*), SUM(cost), SUM(amount) FROM charge"
                + " WHERE dataset_id = ? GROUP BY level, disposition, reason ORDER BY level, disposition, reason");
    }

    /** The same from the stored sums. */
    List<String> totals() {
        return sums("SELECT level, disposition, reason, SUM(row_count), SUM(cost), SUM(amount) FROM charge_total"
                + " WHERE dataset_id = ? GROUP BY level, disposition, reason ORDER BY level, disposition, reason");
    }

    private List<String> sums(String sql) {
        return Sql.on(dataSource)
                .list(
                        row -> row.getInt(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getLong(4)
                                + " " + row.getBigDecimal(5) + " " + row.getBigDecimal(6),
                        sql,
                        dataset.id());
    }

    Sql sql() {
        return Sql.on(dataSource);
    }

    Party operator() {
        return operator;
    }

    Party reseller() {
        return reseller;
    }

    Party client() {
        return client;
    }

    CloudAccount account() {
        return account;
    }

    Dataset dataset() {
        return dataset;
    }
}
