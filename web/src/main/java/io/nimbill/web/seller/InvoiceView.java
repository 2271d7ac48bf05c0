package io.nimbill.web.seller;

import io.nimbill.invoice.InvoiceDetail;
import io.nimbill.invoice.InvoiceDirectory;
import io.nimbill.invoice.InvoiceLineRow;
import io.nimbill.invoice.RenditionKind;
import io.nimbill.notification.KeptMails;
import io.nimbill.notification.MailObstacles;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Viewer;
import io.nimbill.work.PublicId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.omnifaces.cdi.Param;

/** An invoice beside its document; also the client's page of an invoice. */
@Named
@RequestScoped
public class InvoiceView {

    /** The lines of one cloud account with their sum; fees and subscriptions stand by their kind, without number and vendor. */
    public record Group(
            String number, String name, String vendorName, String kind, List<InvoiceLineRow> lines, BigDecimal sum) {}

    private static final String LAST = "\uffff";

    /** The sum of a cost centre; code and name are null for what belongs to none. */
    public record Centre(String code, String name, BigDecimal sum) {

        static Centre of(InvoiceLineRow line) {
            return new Centre(line.costCentre(), line.costCentreName(), line.netAmount());
        }

        Centre plus(Centre other) {
            return new Centre(code, name, sum.add(other.sum()));
        }
    }

    @Inject
    @Param
    private String id;

    @Inject
    private InvoiceDirectory invoices;

    @Inject
    private Viewer viewer;

    @Inject
    private Choice choice;

    @Inject
    private MailObstacles obstacles;

    @Inject
    private KeptMails keptMails;

    private InvoiceDetail detail;
    private List<Group> groups;

    /** Reads the page before anything of it is written, so that an unknown id is a 404. */
    public void open() {
        detail = invoices.one(PublicId.required("inv", id));
        Map<String, List<InvoiceLineRow>> byAccount = new LinkedHashMap<>();
        for (InvoiceLineRow line : detail.lines()) {
            byAccount
                    .computeIfAbsent(line.account() == null ? line.kind() : line.account(), key -> new ArrayList<>())
                    .add(line);
        }
        groups = byAccount.values().stream().map(InvoiceView::group).toList();
    }

    /** What each of the buyer's cost centres bears, those without one last; empty where no line is for any. */
    public List<Centre> getCentres() {
        if (detail.lines().stream().allMatch(line -> line.costCentre() == null)) {
            return List.of();
        }
        Map<String, Centre> centres = new TreeMap<>();
        detail.lines()
                .forEach(line -> centres.merge(
                        line.costCentre() == null ? LAST : line.costCentre(), Centre.of(line), Centre::plus));
        return List.copyOf(centres.values());
    }

    /** The lines as a file. */
    public Listing getListing() {
        return choice.listing("invoice-lines", "id");
    }

    private static Group group(List<InvoiceLineRow> lines) {
        InvoiceLineRow first = lines.get(0);
        BigDecimal sum = lines.stream().map(InvoiceLineRow::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Group(first.accountNumber(), first.accountName(), first.vendorName(), first.kind(), lines, sum);
    }

    public InvoiceDetail getDetail() {
        return detail;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** Why the document has not been mailed; null where nothing stands in the way. */
    public MailObstacles.Obstacle getMailObstacle() {
        return detail.row().mailedAt() != null
                ? null
                : obstacles.of(detail.row().id()).orElse(null);
    }

    /** The folder in which a sample keeps its mails instead of sending them; null where they are sent. */
    public Path getMailFolder() {
        return keptMails.isInUse() && viewer.isOperator() ? keptMails.folder() : null;
    }

    /** Whether a sample keeps its mails instead of sending them. */
    public boolean isMailKept() {
        return keptMails.isInUse();
    }

    /** Whether a document of that kind has been rendered. */
    public boolean has(String kind) {
        return detail.renditions().contains(RenditionKind.valueOf(kind));
    }

    /** Where its bytes are; {@code suffix} pdf or xml. */
    public String document(String suffix) {
        String context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return context + "/documents/" + detail.row().id().prefixed("inv") + "." + suffix;
    }
}
