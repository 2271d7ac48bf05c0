package io.nimbill.rating;

import io.nimbill.exchange.KnownRates;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceBooks;
import io.nimbill.rating.ShadowTally.ShadowEdge;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Works out what was asked for, and keeps it. No charge changes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewReplay {

    @Inject
    private PreviewStore store;

    @Inject
    private PreviewSubjects subjects;

    @Inject
    private PreviewReckoning reckoning;

    @Inject
    private PriceBooks books;

    @Inject
    private IssuedPeriods issuedPeriods;

    @Inject
    private KnownRates rates;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Works out one preview.
     *
     * @param begun is told how many accounts there are before the first
     * @param done is told of each
     * @param beforeCommit called last in the transaction that keeps the result
     * @return how many accounts were rated
     */
    @Requires(Permission.RUN_JOBS)
    public long replay(PublicId id, LongConsumer begun, LongConsumer done, Runnable beforeCommit) {
        PreviewStore.Kept preview = transactions.callAlone(() -> store.find(id)).orElseThrow(NotFound::new);
        AtomicLong accounts = new AtomicLong();
        PreviewReckoning.Progress progress = new PreviewReckoning.Progress(
                all -> {
                    accounts.set(all);
                    begun.accept(all);
                },
                done);
        List<PreviewTally.Figure> figures = tally(preview, progress).figures();
        transactions.callAlone(() -> {
            store.keep(preview, figures, issued(figures), moved(preview, figures), accounts.get(), clock.instant());
            beforeCommit.run();
            return null;
        });
        return accounts.get();
    }

    private PreviewTally tally(PreviewStore.Kept preview, PreviewReckoning.Progress progress) {
        PreviewStore.Subject subject = preview.subject();
        if (subject.deliveryId() != null) {
            OtherDelivery other = transactions
                    .callAlone(() -> subjects.any(subject.deliveryId()))
                    .other();
            return reckoning.ofDelivery(other, preview.sellerId(), progress);
        }
        PriceBookVersion draft = transactions
                .callAlone(() -> books.findVersion(subject.versionId()))
                .orElseThrow(NotFound::new);
        return reckoning.ofVersion(draft, subject.validFrom(), preview.sellerId(), progress);
    }

    private BigDecimal moved(PreviewStore.Kept preview, List<PreviewTally.Figure> figures) {
        return PreviewMove.ofSales(
                        figures,
                        preview.sellerId(),
                        rates.all(),
                        Currency.getInstance(preview.currency()),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .orElse(null);
    }

    /** Those of the months and edges that have been billed. */
    private Set<PreviewTally.EdgeMonth> issued(List<PreviewTally.Figure> figures) {
        return figures.stream()
                .map(PreviewTally.Figure::periodStart)
                .distinct()
                .flatMap(period -> {
                    Set<EdgeKey> billed = issuedPeriods.of(period).stream()
                            .map(issue -> new EdgeKey(issue.sellerId(), issue.buyerId()))
                            .collect(Collectors.toSet());
                    return figures.stream()
                            .filter(figure -> figure.periodStart().equals(period))
                            .filter(figure -> billed.contains(key(figure.edge())))
                            .map(figure -> new PreviewTally.EdgeMonth(period, figure.edge()));
                })
                .collect(Collectors.toSet());
    }

    private static EdgeKey key(ShadowEdge edge) {
        return new EdgeKey(edge.sellerId(), edge.buyerId());
    }
}
