package io.nimbill.web.seller;

import io.nimbill.analysis.PartyRegister;
import io.nimbill.analysis.SellerTree;
import io.nimbill.analysis.TreeNode;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceFilter;
import io.nimbill.invoice.InvoiceRow;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.cdi.Param;

/** The trade of a party on its page: what a seller bought and sold in the newest month, and the documents it issued. */
@Named
@RequestScoped
public class PartyTradeView {

    private static final int INVOICES = 12;

    @Inject
    @Param
    private String id;

    @Inject
    private PartyRegister parties;

    @Inject
    private SellerTree tree;

    @Inject
    private InvoiceDirectory documents;

    @Inject
    private Months months;

    @Inject
    private Viewer viewer;

    private String kind;
    private YearMonth month;
    private List<TreeNode> figures = List.of();
    private List<InvoiceRow> issued = List.of();

    @PostConstruct
    void load() {
        kind = parties.one(id).kind();
        month = months.chosenOrNewest(null);
        if (isSelling()) {
            issued = documents.page(InvoiceFilter.none().soldBy(PublicId.required("pty", id)), 0, INVOICES);
            figures = viewer.may("VIEW_MARGIN") ? trade() : List.of();
        }
    }

    /** Whether it has buyers rather than cloud accounts. */
    public boolean isSelling() {
        return !"CLIENT".equals(kind);
    }

    /** Whether somebody sells to it. */
    public boolean isBuying() {
        return !"OPERATOR".equals(kind);
    }

    public YearMonth getMonth() {
        return month;
    }

    /** What a seller bought and sold in the month, one per currency; for those who may see margins. */
    public List<TreeNode> getFigures() {
        return figures;
    }

    /** Documents a seller issued, newest first. */
    public List<InvoiceRow> getIssued() {
        return issued;
    }

    private List<TreeNode> trade() {
        return tree.ofMonth(month).stream().filter(node -> node.id().equals(id)).toList();
    }
}
