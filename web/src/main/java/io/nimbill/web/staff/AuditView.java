package io.nimbill.web.staff;

import io.nimbill.analysis.AuditFilter;
import io.nimbill.analysis.AuditRegister;
import io.nimbill.analysis.AuditRow;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Subjects;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The trail, newest first, page after page from the row seen last: rows written meanwhile move nothing. */
@Named
@RequestScoped
public class AuditView {

    private static final int SIZE = 50;
    private static final String[] NAMES = {"who", "kind", "subject", "node", "from", "to", "outcome", "words", "request"
    };

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private AuditRegister trail;

    @Inject
    private Words words;

    @Inject
    private Subjects subjects;

    private AuditFilter filter;
    private Listing listing;
    private List<AuditRow> rows;
    private boolean more;

    @PostConstruct
    void load() {
        filter = filters.audit();
        listing = choice.listing("audit", NAMES);
        List<AuditRow> found = trail.afterRow(filter, choice.text("after"), SIZE + 1);
        more = found.size() > SIZE;
        rows = more ? found.subList(0, SIZE) : found;
    }

    public AuditFilter getFilter() {
        return filter;
    }

    public Listing getListing() {
        return listing;
    }

    public List<AuditRow> getRows() {
        return rows;
    }

    /** Address of the rows that follow; null on the last page. */
    public String getOlder() {
        return more ? listing.with("after", rows.get(SIZE - 1).id()).getHere() : null;
    }

    /** Whether rows were passed over to come here. */
    public boolean isBegun() {
        return choice.text("after") != null;
    }

    /** Address of the first page of the same filter. */
    public String getNewest() {
        return listing.getHere();
    }

    public boolean isNarrowed() {
        return !filter.equals(AuditFilter.none());
    }

    /** What something was done to, by its word in the viewer's language. */
    public List<String> getKinds() {
        return trail.kinds().stream()
                .sorted(Comparator.comparing(kind -> words.word("subject", kind)))
                .toList();
    }

    /** The page of what a row speaks of; null when it has none. */
    public String page(AuditRow row) {
        return row.subjectId() == null ? null : subjects.page(row.subjectId());
    }
}
