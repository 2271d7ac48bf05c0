package io.nimbill.web.lists;

import io.nimbill.work.Sorting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What of a list was asked for in the address. Nonsense counts as not asked. */
@RequestScoped
public class Choice {

    static final String SORT = "sort";
    static final String DESCENDING = "desc";

    @Inject
    private HttpServletRequest request;

    /** The value of a parameter; null when there is none, or it is blank. */
    public String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A day such as {@code 2026-11-30}; null without one. */
    public LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A month such as {@code 2026-11}; null without one. */
    public YearMonth month(String name) {
        try {
            return text(name) == null ? null : YearMonth.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public boolean is(String name) {
        return "true".equals(text(name));
    }

    /** The order asked for. */
    public Sorting sorting() {
        return new Sorting(text(SORT), is(DESCENDING));
    }

    /**
     * The choice as head and file of a list need it, for as long as the page lives.
     *
     * @param list name of its {@link CsvList}
     * @param names the parameters that are its filter
     */
    public Listing listing(String list, String... names) {
        Map<String, String> filter = new LinkedHashMap<>();
        for (String name : names) {
            if (text(name) != null) {
                filter.put(name, text(name));
            }
        }
        return new Listing(request.getContextPath() + "/lists/" + list + ".csv", filter, sorting());
    }
}
