package io.nimbill.web.allocation;

import io.nimbill.allocation.AllocationTags;
import io.nimbill.allocation.CostAllocating;
import io.nimbill.allocation.CostCentreKeeping;
import io.nimbill.allocation.CostCentreRow;
import io.nimbill.allocation.MappingRow;
import io.nimbill.analysis.CostCentreFigure;
import io.nimbill.analysis.CostCentreMonth;
import io.nimbill.money.Money;
import io.nimbill.party.Party;
import io.nimbill.party.PartyDirectory;
import io.nimbill.party.PartyKind;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** The cost centres of a client: its month by them, the tree itself, and the allocation tags. */
@Named
@ViewScoped
public class CostCentresView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "month")
    private String askedMonth;

    @Inject
    private PartyDirectory directory;

    @Inject
    private CostCentreKeeping keeping;

    @Inject
    private CostAllocating allocating;

    @Inject
    private CostCentreMonth figures;

    @Inject
    private AllocationTags tags;

    @Inject
    private Months months;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private PublicId client;
    private String clientName;
    private YearMonth month;
    private Listing listing;
    private CostCentreRow chosen;
    private String code;
    private String name;
    private String parent;
    private String tagKey;

    @PostConstruct
    void load() {
        Party found = id == null || id.isBlank()
                ? directory.own()
                : directory.one(PublicId.parse("pty", id).orElseThrow(NotFound::new));
        if (found.kind() != PartyKind.CLIENT) {
            throw new NotFound();
        }
        client = found.publicId();
        clientName = found.legalName();
        month = months.chosenOrNewest(askedMonth);
        listing = choice.listing("cost-centres").with("month", month).with("id", getClient());
    }

    /** Opens a cost centre, or changes the chosen one. */
    public void save() {
        PublicId under = parent == null || parent.isBlank() ? null : PublicId.required("ccn", parent);
        if (chosen == null) {
            keeping.open(client, code, name, under);
        } else {
            keeping.amend(PublicId.required("ccn", chosen.id()), code, name, under, chosen.version());
        }
        say(chosen == null ? "centres.opened" : "centres.changed", code);
        cancel();
    }

    /** Fills the form with a cost centre. */
    public void choose(CostCentreRow row) {
        chosen = row;
        code = row.code();
        name = row.name();
        parent = row.parent();
    }

    /** Empties the form. */
    public void cancel() {
        chosen = null;
        code = null;
        name = null;
        parent = null;
    }

    /** Nothing can be mapped to it any more. */
    public void close(CostCentreRow row) {
        keeping.close(PublicId.required("ccn", row.id()));
        say("centres.closed", row.code());
    }

    /** Keeps the values of one more tag from the next delivery on. */
    public void addTag() {
        tags.add(tagKey);
        say("centres.tag.added", tagKey);
        tagKey = null;
    }

    /** The month by cost centre, a block per currency. */
    public List<CostCentreFigure> getFigures() {
        return figures.of(client, month);
    }

    /** What the client was charged in the month, one per currency. */
    public List<Money> getTotals() {
        return getFigures().stream()
                .map(CostCentreFigure::own)
                .collect(Collectors.groupingBy(Money::currency))
                .values()
                .stream()
                .map(parts -> parts.stream().reduce(Money::plus).orElseThrow())
                .toList();
    }

    public List<CostCentreRow> getTree() {
        return keeping.ofClient(client);
    }

    /** Those to which something can be mapped. */
    public List<CostCentreRow> getOpen() {
        return getTree().stream().filter(row -> row.closedOn() == null).toList();
    }

    public List<MappingRow> getMappings() {
        return allocating.ofClient(client);
    }

    public List<String> getTags() {
        return tags.keys();
    }

    /** Whether the viewer says which tags are kept. */
    public boolean isTagKeeper() {
        return viewer.isOperator() && viewer.may("MANAGE_VENDOR_ACCOUNTS");
    }

    public Listing getListing() {
        return listing;
    }

    public YearMonth getMonth() {
        return month;
    }

    public List<YearMonth> getMonths() {
        return months.choices(month);
    }

    /** Public id of the client with its prefix. */
    public String getClient() {
        return client.prefixed("pty");
    }

    public String getClientName() {
        return clientName;
    }

    /** Whether the viewer looks at another's cost centres. */
    public boolean isForeign() {
        return !getClient().equals(viewer.getPlaceId());
    }

    /** The cost centre in the form; null for a new one. */
    public CostCentreRow getChosen() {
        return chosen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }

    public String getTagKey() {
        return tagKey;
    }

    public void setTagKey(String tagKey) {
        this.tagKey = tagKey;
    }

    private void say(String key, String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words.text(key, what)));
    }
}
