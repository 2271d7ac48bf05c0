package io.nimbill.whole.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.reconciliation.JoinedLine;
import io.nimbill.reconciliation.JoinedLines;
import io.nimbill.reconciliation.Verification;
import io.nimbill.simulator.DeliveryFormat;
import io.nimbill.simulator.SimulatedDelivery;
import io.nimbill.simulator.SimulationPlan;
import io.nimbill.simulator.VendorSimulator;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.usage.VendorPeriods;
import io.nimbill.whole.InServer;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reconciliation of an invoice beside its daily-rated detail: a month closes only when both say the same. */
@InServer
class JoinedLinesIT {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final LocalDate START = MONTH.atDay(1);
    private static final SimulationPlan PLAN = SimulationPlan.of(DeliveryFormat.PARTNER_RECONCILIATION, MONTH)
            .withSize(3, 6, 20, 30)
            .withCurrency("EUR");

    @TempDir
    Path folder;

    @Inject
    private Intake intake;

    @Inject
    private IdBlocks ids;

    @Inject
    private DeliveryDecisions decisions;

    @Inject
    private JoinedLines joinedLines;

    @Inject
    private VendorPeriods periods;

    @Inject
    private Verification verification;

    @Inject
    private CurrentCaller caller;

    private CurrentCaller.Acting acting;

    @BeforeEach
    void act() {
        acting = caller.begin(Caller.system("test"));
    }

    @AfterEach
    void act_no_more() {
        acting.close();
    }

    @Test
    void a_month_whose_detail_is_missing_or_differs_stays_open() throws IOException {
        PublicId reconciliation = intake.dataset("microsoft", "BILLING");
        PublicId detail = besides(reconciliation);
        PublicId account = accountOf(reconciliation);

        intake.upload(reconciliation, "reconciliation.csv", simulated(PLAN), START);
        assertThat(states(account)).containsOnly("DETAIL_MISSING");
        refused(account, "has not arrived");

        byte[] whole = simulated(PLAN.withFormat(DeliveryFormat.PARTNER_DAILY_RATED));
        intake.upload(detail, "half.csv", halved(whole), START);
        assertThat(states(account)).contains("DIFFERENT");
        JoinedLine different = joinedLines.of(account, START).stream()
                .filter(line -> line.state().equals("DIFFERENT"))
                .findFirst()
                .orElseThrow();
        refused(account, plain(different.reconciled()));
        refused(account, plain(different.detail()));

        Intake.Imported more = intake.upload(detail, "whole.csv", whole, START);
        assertThat(intake.state(more.delivery()))
                .as("the month is final, and its detail more than a fifth larger")
                .isEqualTo("HELD");
        intake.await(decisions.confirm(more.delivery()));
        assertThat(states(account)).containsOnly("EQUAL").hasSize(3);
        periods.close(account, START);
        assertThat(periods.of(account).get(0).isClosed()).isTrue();
        assertThat(verification.run())
                .filteredOn(finding -> finding.invariant().equals("I5"))
                .isEmpty();
    }

    private void refused(PublicId account, String words) {
        assertThatThrownBy(() -> periods.close(account, START))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("joined-lines-differ"))
                .hasMessageContaining(words);
    }

    private List<String> states(PublicId account) {
        return joinedLines.of(account, START).stream().map(JoinedLine::state).toList();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private byte[] simulated(SimulationPlan plan) throws IOException {
        SimulatedDelivery delivery = VendorSimulator.simulate(
                plan, Files.createDirectories(folder.resolve(plan.format().name())));
        assertThat(delivery.parts()).hasSize(1);
        return Files.readAllBytes(delivery.parts().get(0));
    }

    /** The header and every second line. */
    private static byte[] halved(byte[] csv) {
        List<String> lines = Arrays.asList(new String(csv, StandardCharsets.UTF_8).split("(?<=\n)"));
        return IntStream.range(0, lines.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(lines::get)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private PublicId accountOf(PublicId dataset) {
        return intake.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM partner_account WHERE id = ?",
                        intake.partnerAccount(dataset))
                .orElseThrow();
    }

    /** Another dataset of the same partner account. */
    private PublicId besides(PublicId dataset) {
        PublicId other = PublicId.random();
        intake.sql()
                .update(
                        "INSERT INTO dataset (id, public_id, partner_account_id, name, format, source_kind, role, created_at,"
                                + " version) VALUES (?, ?, ?, ?, 'AUTO', 'UPLOAD', 'BILLING', UTC_TIMESTAMP(6), 0)",
                        ids.take("dataset", 1),
                        other,
                        intake.partnerAccount(dataset),
                        "Test " + other);
        return other;
    }
}
