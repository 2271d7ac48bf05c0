package io.nimbill.web.portal;

import io.nimbill.work.Saying;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What the business has told, in the viewer's language: numbers and days as they read them, codes by the portals' texts
 * where these have them (states, refusals, outcomes), else by the business's own.
 */
@Named("said")
@RequestScoped
public class SaidWords {

    @Inject
    private Words words;

    @Inject
    private Display show;

    @Inject
    private Viewer viewer;

    /**
     * A saying in words.
     *
     * @param english what stands beside it, and alone in rows of the time before sayings
     */
    public String words(Saying saying, String english) {
        return saying == null ? english : worded(saying);
    }

    private String worded(Saying saying) {
        if (saying.isSeveral()) {
            return saying.filled("", this::worded, this::shown);
        }
        return words.pattern(saying.code())
                .filter(pattern ->
                        !Words.asksForMore(pattern, saying.particulars().size()))
                .map(pattern -> saying.filled(pattern, this::worded, this::shown))
                .orElseGet(() -> saying.in(viewer.getLocale(), this::shown));
    }

    private String shown(Serializable particular) {
        if (particular instanceof Long number) {
            return show.count(number);
        }
        if (particular instanceof BigDecimal number) {
            return show.exact(number);
        }
        if (particular instanceof LocalDate day) {
            return day.getDayOfMonth() == 1 ? show.monthOf(day) : show.day(day);
        }
        if (particular instanceof YearMonth month) {
            return show.month(month);
        }
        return particular instanceof Instant moment ? show.utcMoment(moment) + " UTC" : particular.toString();
    }
}
