package io.nimbill.web.seller;

import io.nimbill.reconciliation.Leak;
import io.nimbill.reconciliation.LeakFinder;
import io.nimbill.reconciliation.LeakKind;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Viewer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Where the viewer's side loses money, with what to do about it. */
@Named
@RequestScoped
public class LeaksView {

    @Inject
    private LeakFinder finder;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    private List<Leak> all;
    private Instant lookedAt;

    @PostConstruct
    void load() {
        all = finder.leaks(kind(choice), choice.sorting());
        lookedAt = finder.lookedAt().orElse(null);
    }

    /** The kind asked for; null for all. */
    public static LeakKind kind(Choice choice) {
        return Arrays.stream(LeakKind.values())
                .filter(kind -> kind.name().equals(choice.text("kind")))
                .findFirst()
                .orElse(null);
    }

    public List<Leak> getAll() {
        return all;
    }

    public Instant getLookedAt() {
        return lookedAt;
    }

    public Listing getListing() {
        return choice.listing("leaks", "kind");
    }

    public LeakKind getKind() {
        return kind(choice);
    }

    public List<LeakKind> getKinds() {
        return List.of(LeakKind.values());
    }

    /** Where it is mended. */
    public String address(Leak leak) {
        return switch (leak.kind()) {
            case UNASSIGNED -> viewer.page("accounts") + "?unassigned=true&words=" + encoded(leak.subjectName());
            case NO_PRICE, EXPIRED_PROMOTION ->
                leak.subjectType().equals("PRICE_BOOK")
                        ? viewer.page("book") + "?id=" + leak.subjectId()
                        : viewer.page("books");
            case ZERO_PRICE, BELOW_BUY ->
                viewer.page("charges") + "?month=" + YearMonth.from(leak.period()) + "&level=&seller=" + leak.sellerId()
                        + "&buyer=" + leak.subjectId();
            case SEATS_NOT_ORDERED, SEATS_NOT_BILLED -> viewer.page("subscriptions");
            case LOST_CREDIT -> viewer.page("accounts") + "?words=" + encoded(leak.subjectName());
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
