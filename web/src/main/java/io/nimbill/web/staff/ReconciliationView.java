package io.nimbill.web.staff;

import io.nimbill.reconciliation.JoinedLine;
import io.nimbill.reconciliation.JoinedLines;
import io.nimbill.web.portal.Months;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Lines of the vendors' reconciliations beside the detail that they repeat. */
@Named
@RequestScoped
public class ReconciliationView {

    @Inject
    @Param(name = "month")
    private String asked;

    @Inject
    private JoinedLines joinedLines;

    @Inject
    private Months calendar;

    private YearMonth month;
    private List<JoinedLine> lines;

    @PostConstruct
    void open() {
        month = calendar.chosenOrNewest(asked);
        lines = joinedLines.of(month);
    }

    public YearMonth getMonth() {
        return month;
    }

    public List<YearMonth> getMonths() {
        return calendar.choices(month);
    }

    public List<JoinedLine> getLines() {
        return lines;
    }
}
