package io.nimbill.web.portal;

import io.nimbill.analysis.JobRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** What a run of a job does, did and worked on, in the viewer's language. Subjects and stages are kept in English. */
@Named("jobWords")
@RequestScoped
public class JobWords {

    private static final String INVOICES_OF = "Invoices of ";

    /** What work is called when it is asked for; other subjects are months, names and ids. */
    private static final Map<String, String> WORK = Map.of(
            "all that is behind", "subject.behind",
            "all books", "subject.books",
            "all sources", "subject.sources",
            "accounts being opened", "subject.openings",
            "changed prices", "subject.prices",
            "price lists of vendors", "subject.price-lists",
            "what has served its time", "subject.served");

    @Inject
    private Words words;

    @Inject
    private Display show;

    @Inject
    private SaidWords said;

    @Inject
    private Viewer viewer;

    /** How it ended, or what it does now: {@code Reading 1,200}. */
    public String progress(JobRow run) {
        if (!run.isRunning()) {
            return outcome(run);
        }
        if (run.stage() == null) {
            return "";
        }
        String total = run.totalUnits() == null ? "" : " / " + show.count(run.totalUnits());
        boolean counted = run.totalUnits() != null || run.doneUnits() > 0;
        return stage(run.stage()) + (counted ? " " + show.count(run.doneUnits()) + total : "");
    }

    /** How it ended, in words; empty while it runs, and where a run that ended well left nothing to tell. */
    public String outcome(JobRow run) {
        if (run.isRunning()) {
            return "";
        }
        if (run.message() == null || run.message().isBlank()) {
            return "COMPLETED".equals(run.state()) && run.doneUnits() > 0
                    ? words.text("outcome.done", show.count(run.doneUnits()))
                    : "";
        }
        return said.words(run.said(), run.message());
    }

    /** What it works on. */
    public String subject(JobRow run) {
        String subject = run.subject() == null ? "" : run.subject();
        String key = WORK.get(subject);
        return key != null
                ? words.text(key)
                : month(subject.replace(INVOICES_OF, "")).orElse(subject);
    }

    private Optional<String> month(String text) {
        try {
            return Optional.of(show.month(YearMonth.parse(text)));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    /** What it does at the moment. */
    public String stage(String stage) {
        if (stage == null) {
            return "";
        }
        String[] parts = stage.split(" ", 2);
        String word = words.word("stage", parts[0]);
        return parts.length == 1 ? word : word + " " + (day(parts[1]));
    }

    /** Where that is what it worked on; null where it is nowhere in particular. */
    public String link(JobRow run) {
        if (run.deliveryId() != null) {
            return viewer.page("delivery") + "?id=" + run.deliveryId();
        }
        return switch (run.job()) {
            case "issue-invoices", "mail-invoice" -> viewer.page("invoices");
            case "rate-usage" -> viewer.page("costs");
            case "watch-sources" -> viewer.page("deliveries");
            case "find-leaks" -> viewer.page("leaks");
            case "import-vendor-prices" -> viewer.page("price-lists");
            case "charge-subscriptions" -> viewer.page("subscriptions");
            case "follow-openings" -> viewer.page("account-import");
            case "load-sample" -> viewer.page("home");
            default -> null;
        };
    }

    private String day(String text) {
        try {
            return show.monthOf(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }
}
