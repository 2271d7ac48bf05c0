package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.party.Party;
import io.nimbill.reconciliation.Finding;
import io.nimbill.reconciliation.Verification;
import io.nimbill.work.JobRequests;
import io.nimbill.work.JobRuns;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Runs the billing jobs, and reads what they made. */
@ApplicationScoped
public class Runs {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Inject
    private JobRequests requests;

    @Inject
    private JobRuns jobs;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private Verification verification;

    @Inject
    private Scenes scenes;

    public Operation issueInvoices(LocalDate month) {
        return await(startIssuing(month));
    }

    /** Asks for the invoice run of a month, and does not wait. */
    PublicId startIssuing(LocalDate month) {
        return start("issue-invoices", Map.of("month", YearMonth.from(month).toString()));
    }

    public Operation run(String job, Map<String, String> parameters) {
        return await(start(job, parameters));
    }

    PublicId start(String job, Map<String, String> parameters) {
        List<PublicId> started = new ArrayList<>();
        scenes.asSystem(() -> started.add(requests.start(job, "test", null, parameters)));
        return started.get(0);
    }

    /** The run of the job that was asked for last. */
    PublicId latest(String job) {
        return scenes.sql()
                .one(
                        row -> new PublicId(row.getString(1)),
                        "SELECT public_id FROM operation WHERE job = ? ORDER BY id DESC LIMIT 1",
                        job)
                .orElseThrow();
    }

    Operation await(PublicId run) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Operation now = jobs.find(run).orElseThrow();
        while (!now.state().isEnd()) {
            assertThat(Instant.now())
                    .as("%s is still %s", now.job(), now.state())
                    .isBefore(deadline);
            pause();
            now = jobs.find(run).orElseThrow();
        }
        return now;
    }

    public List<InvoiceRow> soldBy(Party seller) {
        return rows(InvoiceFilter.none().soldBy(seller.publicId()));
    }

    public List<InvoiceRow> boughtBy(Party buyer) {
        return rows(InvoiceFilter.none().boughtBy(buyer.publicId()));
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        scenes.asSystem(() -> findings.addAll(verification.run()));
        return findings;
    }

    private List<InvoiceRow> rows(InvoiceFilter filter) {
        List<InvoiceRow> rows = new ArrayList<>();
        scenes.asSystem(() -> rows.addAll(invoices.page(filter, 0, 200)));
        rows.sort(Comparator.comparing(InvoiceRow::number));
        return rows;
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
