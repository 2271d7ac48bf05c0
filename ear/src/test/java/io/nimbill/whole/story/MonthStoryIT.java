package io.nimbill.whole.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.exchange.ExchangeRates;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Party;
import io.nimbill.party.PartyKind;
import io.nimbill.reconciliation.Verification;
import io.nimbill.simulator.DeliveryFormat;
import io.nimbill.simulator.SimulatedAccount;
import io.nimbill.simulator.SimulatedDelivery;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.simulator.VendorSimulator;
import io.nimbill.usage.DeliveryUploads;
import io.nimbill.usage.UploadedFile;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.vendor.AccountAssigning;
import io.nimbill.vendor.AccountKind;
import io.nimbill.vendor.CloudAccountDirectory;
import io.nimbill.vendor.Dataset;
import io.nimbill.vendor.DatasetTerms;
import io.nimbill.vendor.PartnerAccount;
import io.nimbill.vendor.PayerPolicy;
import io.nimbill.vendor.VendorAccountKeeping;
import io.nimbill.whole.InServer;
import io.nimbill.whole.intake.Intake;
import io.nimbill.work.JobRequests;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of a three-level tree, from the vendor's first files to documents, and what happens when the vendor changes its
 * mind afterwards. Nordlicht Netz sells to a distributor, who sells to a reseller, who sells to two clients.
 */
@InServer
class MonthStoryIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final LocalDate PERIOD = MONTH.atDay(1);

    @Inject
    private Intake intake;

    @Inject
    private SellerTree tree;

    @Inject
    private EdgeMonth edges;

    @Inject
    private VendorAccountKeeping vendorAccounts;

    @Inject
    private CloudAccountDirectory accounts;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private ExchangeRates rates;

    @Inject
    private DeliveryUploads uploads;

    @Inject
    private VendorPeriods periods;

    @Inject
    private JobRequests jobs;

    @Inject
    private Verification verification;

    @Inject
    private CurrentCaller caller;

    @TempDir
    private Path bucket;

    private CurrentCaller.Acting acting;
    private Party operator;
    private Party distributor;
    private Party reseller;
    private List<Party> clients;
    private PartnerAccount partner;
    private Dataset dataset;
    private SimulationPlan month;

    @BeforeEach
    void a_tree_of_sellers_and_an_account_with_the_vendor() {
        acting = caller.begin(Caller.system("story"));
        operator = tree.operator();
        distributor = tree.buyer(operator, PartyKind.DISTRIBUTOR, "Elbe Distribution", "5");
        reseller = tree.buyer(distributor, PartyKind.RESELLER, "Hafen Systemhaus", "10");
        clients = List.of(
                tree.buyer(reseller, PartyKind.CLIENT, "Bergtal Logistik", "20"),
                tree.buyer(reseller, PartyKind.CLIENT, "Alpina Dental", "25"));
        rates.record(Currency.getInstance("USD"), Currency.getInstance("EUR"), PERIOD, new BigDecimal("0.92"), "story");
        String payer = "9" + String.format("%011d", System.nanoTime() % 100_000_000_000L);
        partner = vendorAccounts.register("aws", operator.publicId(), "Story payer", payer, null, PayerPolicy.OWN_USE);
        dataset =
                vendorAccounts.addDataset(partner.publicId(), DatasetTerms.uploaded("Cost and usage", "AWS_CUR"), null);
        month = SimulationPlan.of(DeliveryFormat.CUR_LEGACY, MONTH)
                .withSeed(42)
                .withSize(6, 8, 40, 240)
                .withPayer(payer, "story");
    }

    @AfterEach
    void nobody_acts_any_more() {
        acting.close();
    }

    @Test
    void a_month_is_imported_priced_billed_and_corrected_without_losing_a_digit() throws IOException {
        // On the 20th the vendor has delivered the month so far. Nobody holds the accounts yet: all is parked, nothing
        // lost.
        SimulatedDelivery soFar = deliver(month.openUntil(20));
        assertThat(costOf("level = 0")).isEqualByComparingTo(billed(soFar));
        assertThat(costOf("disposition = 'SOLD'")).isZero();

        // The accounts are given to the clients, from the start of the month. The last one stays without a holder.
        List<SimulatedAccount> found = VendorSimulator.accountsOf(month);
        for (SimulatedAccount account : found.subList(0, found.size() - 1)) {
            assign(account, clients.get(account.index() % clients.size()));
        }
        run("rate-usage", Map.of());
        assertThat(costOf("disposition = 'SOLD' AND level = 0")).isPositive();
        assertThat(costOf("level = 0")).isEqualByComparingTo(billed(soFar));
        assertEachLevelBuysWhatTheOneAboveSells();
        assertEveryPageSaysWhatDocumentsSay();

        // After the month the vendor sends its last word, some days restated. It replaces the open month as a whole.
        SimulatedDelivery lastWord = deliver(month.version(2));
        assertThat(costOf("level = 0")).isEqualByComparingTo(billed(lastWord));
        assertEachLevelBuysWhatTheOneAboveSells();

        // The same files again change nothing.
        String before = digest();
        deliver(month.version(2));
        assertThat(digest()).isEqualTo(before);

        // The month is closed and billed: one document on each edge that sold.
        periods.close(partner.publicId(), PERIOD);
        issue();
        assertThat(documents()).hasSize(4);
        assertThat(unbilled()).isZero();
        assertEveryPageSaysWhatDocumentsSay();
        issue();
        assertThat(documents()).as("billed again").hasSize(4);

        // The vendor restates the closed month. What was issued stays; the difference is billed up the whole tree.
        BigDecimal issued = billedTo(clients.get(0)).add(billedTo(clients.get(1)));
        SimulatedDelivery restated = deliver(month.version(3));
        assertThat(billed(restated)).isNotEqualByComparingTo(billed(lastWord));
        assertThat(documents()).as("nobody edits a document").hasSize(4);
        assertEveryPageSaysWhatDocumentsSay();
        issue();
        assertThat(documents().size()).isGreaterThan(4);
        assertThat(unbilled()).isZero();
        assertThat(billedTo(clients.get(0)).add(billedTo(clients.get(1)))).isNotEqualByComparingTo(issued);
        assertEachLevelBuysWhatTheOneAboveSells();

        assertThat(verification.run()).isEmpty();
    }

    private SimulatedDelivery deliver(SimulationPlan plan) throws IOException {
        SimulatedDelivery delivery = VendorSimulator.simulate(plan, bucket.resolve("v" + System.nanoTime()));
        List<UploadedFile> files = new ArrayList<>();
        List<InputStream> open = new ArrayList<>();
        try {
            List<Path> paths = new ArrayList<>(List.of(delivery.manifest()));
            paths.addAll(delivery.parts());
            for (Path path : paths) {
                InputStream in = Files.newInputStream(path);
                open.add(in);
                files.add(new UploadedFile(path.getFileName().toString(), in));
            }
            completed(uploads.receive(dataset.publicId(), files, List.of()).operation());
        } finally {
            for (InputStream in : open) {
                in.close();
            }
        }
        return delivery;
    }

    private void assign(SimulatedAccount account, Party client) {
        PublicId id = intake.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM cloud_account WHERE partner_account_id = ? AND kind = ? AND external_id = ?",
                        partner.id(),
                        AccountKind.ACCOUNT.name(),
                        account.id())
                .orElseThrow();
        assertThat(accounts.one(id)).isNotNull();
        assigning.assign(id, client.publicId(), PERIOD);
    }

    private void issue() {
        run("issue-invoices", Map.of("month", MONTH.toString()));
    }

    private void run(String job, Map<String, String> parameters) {
        completed(jobs.start(job, "story", null, parameters));
    }

    private void completed(PublicId operation) {
        Operation ended = intake.await(operation);
        assertThat(ended.state()).as("%s: %s", ended.job(), ended.message()).isEqualTo(Operation.State.COMPLETED);
    }

    private static BigDecimal billed(SimulatedDelivery delivery) {
        return delivery.truth().sum("lineItem/UnblendedCost");
    }

    private BigDecimal costOf(String condition) {
        return sum(
                "SELECT COALESCE(SUM(cost), 0) FROM charge_total WHERE dataset_id = ? AND " + condition, dataset.id());
    }

    private void assertEachLevelBuysWhatTheOneAboveSells() {
        for (int level = 0; level < 2; level++) {
            BigDecimal sold = sum(
                    "SELECT COALESCE(SUM(amount), 0) FROM charge_total WHERE dataset_id = ? AND level = ?",
                    dataset.id(),
                    level);
            BigDecimal bought = sum(
                    "SELECT COALESCE(SUM(cost), 0) FROM charge_total WHERE dataset_id = ? AND level = ?",
                    dataset.id(),
                    level + 1);
            assertThat(bought).as("what level %s buys", level + 1).isEqualByComparingTo(sold);
        }
    }

    private void assertEveryPageSaysWhatDocumentsSay() {
        edges.requireOneNumber(operator, distributor, MONTH);
        edges.requireOneNumber(distributor, reseller, MONTH);
        clients.forEach(client -> edges.requireOneNumber(reseller, client, MONTH));
        edges.requireMarginsAddUp(distributor, MONTH);
    }

    private String digest() {
        return intake.sql()
                .list(row -> row.getString(1) + " " + row.getString(2), """
                SELECT SUM(CRC32(CONCAT_WS('|', cloud_account_id, row_no, level, disposition, cost, amount))), COUNT(*)
                FROM charge WHERE dataset_id = ?""", dataset.id())
                .toString();
    }

    private List<String> documents() {
        return intake.sql()
                .list(
                        row -> row.getString(1),
                        """
                SELECT invoice_number FROM invoice WHERE (seller_id, buyer_id) IN
                  ((?, ?), (?, ?), (?, ?), (?, ?)) ORDER BY id""",
                        operator.id(),
                        distributor.id(),
                        distributor.id(),
                        reseller.id(),
                        reseller.id(),
                        clients.get(0).id(),
                        reseller.id(),
                        clients.get(1).id());
    }

    private BigDecimal billedTo(Party buyer) {
        return sum("SELECT COALESCE(SUM(net_amount), 0) FROM invoice WHERE buyer_id = ?", buyer.id());
    }

    /** What is sold to the clients, each key rounded to cents, less what their documents bill. */
    private BigDecimal unbilled() {
        BigDecimal sold =
                sum("""
                SELECT COALESCE(SUM(k.whole), 0) FROM (
                    SELECT ROUND(SUM(amount), 2) AS whole FROM charge_total
                    WHERE dataset_id = ? AND buyer_id IN (?, ?)
                    GROUP BY buyer_id, period_start, cloud_account_id, service_id, kind, tax_class) k""", dataset.id(), clients.get(0).id(), clients.get(1).id());
        return sold.subtract(billedTo(clients.get(0))).subtract(billedTo(clients.get(1)));
    }

    private BigDecimal sum(String sql, Object... arguments) {
        return intake.sql().one(row -> row.getBigDecimal(1), sql, arguments).orElse(BigDecimal.ZERO);
    }
}
