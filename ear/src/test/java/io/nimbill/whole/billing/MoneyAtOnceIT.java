package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.invoice.DraftRow;
import io.nimbill.invoice.Drafting;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.invoice.Issuing;
import io.nimbill.money.Money;
import io.nimbill.party.Party;
import io.nimbill.whole.InServer;
import io.nimbill.whole.api.ApiClient;
import io.nimbill.whole.api.ApiTree;
import io.nimbill.work.Operation;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same money asked for from several sides at once: in the end everything is billed, and nothing twice. */
@InServer
class MoneyAtOnceIT {

    private static final int THREADS = 6;

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private Drafting drafting;

    @Inject
    private Issuing issuing;

    @Inject
    private Transactions transactions;

    @Inject
    private ApiTree tree;

    private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

    @Test
    void two_clerks_who_issue_the_same_month_at_once_issue_it_once() {
        Scene scene = scenes.resellerWithClients("Clerks", 3, LocalDate.of(2024, 5, 1));
        sell(scene);
        ApiClient clerk = tree.as(tree.keyOf(tree.operator()));
        ApiClient colleague = tree.as(tree.keyOf(tree.operator()));
        String body = "{\"job\":\"issue-invoices\",\"month\":\"2024-05\"}";
        List<CompletableFuture<String>> asked = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> (i % 2 == 0 ? clerk : colleague)
                        .post("/job-runs", body)
                        .json()
                        .getString("id")))
                .toList();
        asked.forEach(one -> await(clerk, one.join()));

        requireBilledOnce(scene);
    }

    @Test
    void drafts_and_issues_of_many_threads_bill_each_client_once() {
        Scene scene = scenes.resellerWithClients("Threads", 3, LocalDate.of(2024, 6, 1));
        sell(scene);
        YearMonth month = YearMonth.from(scene.month);
        List<Long> accounts = accounts(scene);
        atOnce(i -> {
            for (long account : accounts) {
                quietly(() -> drafting.draft(account, month));
            }
            for (DraftRow draft : issuing.openDrafts(month)) {
                quietly(() -> issuing.issue(draft.draftId()));
            }
        });
        runs.issueInvoices(scene.month);

        requireBilledOnce(scene);
    }

    @Test
    void prices_and_bills_that_change_while_documents_are_issued_are_billed_by_difference() {
        Scene scene = scenes.resellerWithClients("Changing", 2, LocalDate.of(2024, 7, 1));
        sell(scene);
        YearMonth month = YearMonth.from(scene.month);
        List<Long> accounts = accounts(scene);
        atOnce(i -> {
            for (int round = 0; round < 4; round++) {
                String price = (10 + i) + "." + (10 + round);
                if (i == 0) {
                    transactions.run(() -> scene.reprice(0, "Amazon EC2", price));
                } else if (i == 1) {
                    scene.vendorBill(round % 2 == 0 ? "OPEN" : "CLOSED");
                } else {
                    long account = accounts.get(round % accounts.size());
                    quietly(() -> drafting.draft(account, month));
                    issuing.openDrafts(month).forEach(draft -> quietly(() -> issuing.issue(draft.draftId())));
                }
            }
        });
        scene.vendorBill("CLOSED");
        runs.issueInvoices(scene.month);

        assertThat(faults).isEmpty();
        assertThat(billed(scene.clients.get(0))).isEqualTo(Money.of("10.13", "EUR"));
        assertThat(billed(scene.clients.get(1))).isEqualTo(Money.of("3.50", "EUR"));
        assertThat(runs.findings()).isEmpty();
        int before = runs.soldBy(scene.reseller).size();
        runs.issueInvoices(scene.month);
        assertThat(runs.soldBy(scene.reseller)).hasSize(before);
    }

    private static void sell(Scene scene) {
        for (int client = 0; client < scene.clients.size(); client++) {
            scene.usage(client, "Amazon EC2", "1.50", "2.50", "3.50");
        }
    }

    private void requireBilledOnce(Scene scene) {
        assertThat(faults).isEmpty();
        for (Party client : scene.clients) {
            assertThat(runs.boughtBy(client)).as(client.profile().legalName()).hasSize(1);
            assertThat(billed(client)).isEqualTo(Money.of("3.50", "EUR"));
        }
        assertThat(runs.boughtBy(scene.reseller)).hasSize(1);
        assertThat(runs.findings()).isEmpty();
    }

    private Money billed(Party client) {
        return runs.boughtBy(client).stream().map(InvoiceRow::net).reduce(Money.of("0", "EUR"), Money::plus);
    }

    private List<Long> accounts(Scene scene) {
        List<Long> accounts = new ArrayList<>();
        scene.clients.forEach(client -> accounts.add(scenes.billingAccount(scene.reseller.id(), client.id())));
        return accounts;
    }

    private void atOnce(IntConsumer work) {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<CompletableFuture<Void>> all = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> scenes.asSystem(() -> {
                            meet(together);
                            work.accept(i);
                        }),
                        threads))
                .toList();
        all.forEach(each -> each.exceptionally(fault -> {
                    faults.add(fault);
                    return null;
                })
                .join());
        threads.shutdown();
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is due may have changed, or been issued by another: that is a refusal, anything else is a fault. */
    private void quietly(Runnable step) {
        try {
            transactions.callAlone(() -> {
                step.run();
                return null;
            });
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("draft-outdated", "draft-not-open");
        } catch (RuntimeException fault) {
            faults.add(fault);
        }
    }

    private static void await(ApiClient clerk, String run) {
        Set<String> ended =
                Set.of(Operation.State.COMPLETED.name(), Operation.State.FAILED.name(), Operation.State.STOPPED.name());
        for (int i = 0; i < 600; i++) {
            if (ended.contains(clerk.get("/job-runs/" + run).json().getString("state"))) {
                break;
            }
            Runs.pause();
        }
        assertThat(clerk.get("/job-runs/" + run).json().getString("state")).isEqualTo("COMPLETED");
    }
}
