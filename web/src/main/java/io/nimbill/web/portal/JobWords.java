package io.nimbill.web.portal;

import io.nimbill.analysis.JobRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run of a job does, did and worked on, in the viewer's language. Subjects and stages are kept in English. */
@Named("jobWords")
@RequestScoped
public class JobWords {

    /** What work is called when it is asked for, with the text that says the same; other subjects are names and ids. */
    private record Subject(Pattern said, String key) {
        static Subject of(String said, String key) {
            return new Subject(Pattern.compile(said, Pattern.DOTALL), key);
        }
    }

    private static final String MONTH = "\\d{4}-\\d{2}";
    private static final String DAY = MONTH + "-\\d{2}";
    private static final List<Subject> SUBJECTS = List.of(
            Subject.of("all that is behind", "subject.behind"),
            Subject.of("all books", "subject.books"),
            Subject.of("all sources", "subject.sources"),
            Subject.of("changed prices", "subject.prices"),
            Subject.of("what has served its time", "subject.served"),
            Subject.of("Invoices of (" + MONTH + ")", "subject.month"),
            Subject.of("(" + MONTH + ")", "subject.month"));

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
        return run.subject() == null ? "" : called(SUBJECTS, run.subject());
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

    private String called(List<Subject> sayings, String text) {
        for (Subject saying : sayings) {
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
