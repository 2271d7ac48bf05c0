package io.nimbill.web.seller;

import io.nimbill.analysis.ChargeExplanation;
import io.nimbill.analysis.ChargeExplanations;
import io.nimbill.analysis.ChargeKey;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.omnifaces.cdi.Param;

/** How one charge came to be. */
@Named
@RequestScoped
public class ChargeView {

    @Inject
    @Param
    private String period;

    @Inject
    @Param
    private String dataset;

    @Inject
    @Param
    private String account;

    @Inject
    @Param
    private String row;

    @Inject
    @Param
    private String level;

    @Inject
    private ChargeExplanations explanations;

    @Inject
    private Viewer viewer;

    private ChargeExplanation explanation;

    /** Reads the page before anything of it is written, so that an unknown charge is a 404. */
    public void open() {
        explanation = explanations.explain(key(), viewer.getLocale());
    }

    public ChargeExplanation getExplanation() {
        return explanation;
    }

    private ChargeKey key() {
        if (period == null || dataset == null || account == null || row == null || level == null) {
            throw new NotFound();
        }
        try {
            return new ChargeKey(
                    LocalDate.parse(period), dataset, account, Integer.parseInt(row), Integer.parseInt(level));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new NotFound();
        }
    }
}
