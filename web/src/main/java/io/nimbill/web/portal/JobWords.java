package io.nimbill.web.portal;

import io.nimbill.analysis.JobRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run of a job does, did and worked on, in the viewer's language. The jobs themselves speak English. */
@Named("jobWords")
@RequestScoped
public class JobWords {

    /** What jobs say when they end, with the text that says the same; a run's own words stand where none fits. */
    private record Saying(Pattern said, String key) {
        static Saying of(String said, String key) {
            return new Saying(Pattern.compile(said, Pattern.DOTALL), key);
        }
    }

    private static final String MONTH = "\\d{4}-\\d{2}";
    private static final String DAY = MONTH + "-\\d{2}";
    private static final Pattern DATED = Pattern.compile("(" + DAY + ") (.+)");
    private static final List<Saying> OUTCOMES = List.of(
            Saying.of("refused: (\\d+) defects", "outcome.refused"),
            Saying.of("no rows", "outcome.no-rows"),
            Saying.of("(\\d+) deliveries found", "outcome.found"),
            Saying.of("(\\d+) deliveries, invoices of (" + MONTH + ")", "outcome.sample"),
            Saying.of("(\\d+) accounts, (\\d+) charges, (\\d+) set aside", "outcome.rated"),
            Saying.of("(\\d+) versions purged, (\\d+) idempotency keys dropped", "outcome.housekeeping"),
            Saying.of("\\{\"checks\":(\\d+),\"findings\":\\[\\]\\}", "outcome.verified"),
            Saying.of("\\{\"checks\":(\\d+),\"findings\":\\[.+", "outcome.findings"));
    private static final List<Saying> SUBJECTS = List.of(
            Saying.of("all that is behind", "subject.behind"),
            Saying.of("all books", "subject.books"),
            Saying.of("all sources", "subject.sources"),
            Saying.of("changed prices", "subject.prices"),
            Saying.of("what has served its time", "subject.served"),
            Saying.of("Invoices of (" + MONTH + ")", "subject.month"),
            Saying.of("(" + MONTH + ")", "subject.month"));

    @Inject
    private Words words;

    @Inject
    private Display show;

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
        List<String> months = periods(run.message());
        return months.isEmpty() ? said(OUTCOMES, run.message()) : String.join(", ", months);
    }

    /** What it works on. */
    public String subject(JobRow run) {
        return run.subject() == null ? "" : said(SUBJECTS, run.subject());
    }

    /** What it does at the moment. */
    public String stage(String stage) {
        if (stage == null) {
            return "";
        }
        String[] parts = stage.split(" ", 2);
        String word = words.word("stage", parts[0]);
        return parts.length == 1
                ? word
                : word + " " + (parts[1].matches(DAY) ? show.monthOf(LocalDate.parse(parts[1])) : parts[1]);
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
            case "load-sample" -> viewer.page("home");
            default -> null;
        };
    }

    /** {@code 2026-10-01 current, 2026-11-01 held}: what became of each month of a delivery. */
    private List<String> periods(String message) {
        List<String> shown = new ArrayList<>();
        for (String part : message.split(", ")) {
            Matcher dated = DATED.matcher(part);
            if (!dated.matches()) {
                return List.of();
            }
            String state = dated.group(2).toUpperCase(Locale.ROOT);
            shown.add(show.monthOf(LocalDate.parse(dated.group(1))) + ": " + show.word("state", state));
        }
        return shown;
    }

    private String said(List<Saying> sayings, String text) {
        for (Saying saying : sayings) {
            Matcher matcher = saying.said().matcher(text);
            if (matcher.matches()) {
                Object[] particulars = new Object[matcher.groupCount()];
                for (int i = 0; i < particulars.length; i++) {
                    particulars[i] = particular(matcher.group(i + 1));
                }
                return words.text(saying.key(), particulars);
            }
        }
        return text;
    }

    private String particular(String text) {
        return text.matches(MONTH) ? show.month(YearMonth.parse(text)) : show.count(Long.parseLong(text));
    }
}
