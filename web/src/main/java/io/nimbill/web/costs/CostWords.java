package io.nimbill.web.costs;

import io.nimbill.analysis.CostDimension;
import io.nimbill.analysis.CostGroup;
import io.nimbill.analysis.CostQuestion;
import io.nimbill.analysis.CostRange;
import io.nimbill.web.lists.AnalysisFilters;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How cost analysis words its groups, and writes them into other addresses. */
@RequestScoped
class CostWords {

    @Inject
    private Words words;

    @Inject
    private Display show;

    @Inject
    private Viewer viewer;

    /** A group as the viewer reads it. */
    String name(CostDimension dimension, CostGroup group) {
        if (dimension == CostDimension.KIND) {
            return words.word("kind", group.key());
        }
        if (dimension == CostDimension.VENDOR && CostQuestion.OWN.equals(group.key())) {
            return words.text("analysis.own");
        }
        boolean nameless = group.name() == null || group.name().isBlank();
        return nameless ? words.word("analysis.none", dimension.name()) : group.name();
    }

    CostChart.Wording wording(CostRange range) {
        Function<LocalDate, String> label = range.isLong()
                ? start -> show.month(YearMonth.from(start))
                : Languages.dayAndMonth(viewer.getLocale())::format;
        return new CostChart.Wording(
                words.text("chart.total"),
                words.text("analysis.before"),
                words.text("analysis.forecast"),
                words.text("analysis.band"),
                label);
    }

    /** The name of the rest of the groups. */
    String rest() {
        return words.text("analysis.rest");
    }

    /** A question about days of one month as the list of single charges understands it. */
    String charges(CostQuestion question) {
        List<String> parts = new ArrayList<>(
                List.of("month=" + YearMonth.from(question.range().from())));
        add(parts, "level", question.level());
        add(parts, "kind", question.only().get(CostDimension.KIND));
        add(parts, "account", question.only().get(CostDimension.ACCOUNT));
        String service = question.only().get(CostDimension.SERVICE);
        String vendor = question.only().get(CostDimension.VENDOR);
        if (service != null && service.contains("/")) {
            add(parts, "vendor", service.substring(0, service.indexOf('/')));
            add(parts, "service", service.substring(service.indexOf('/') + 1));
        } else if (vendor != null) {
            add(parts, "vendor", vendor.replaceFirst(":.*", ""));
        }
        if (question.range().from().equals(question.range().lastDay())) {
            add(parts, "day", question.range().from().toString());
        }
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** A parameter as the rest of an address. */
    static String part(CostDimension dimension, String key) {
        return "&" + AnalysisFilters.name(dimension) + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}
