package io.nimbill.web.staff;

import io.nimbill.approval.Approval;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovalRegister;
import io.nimbill.approval.ApprovalState;
import io.nimbill.approval.FourEyesSetting;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Acts that wait for a second person, and for which acts one is needed. */
@Named
@ViewScoped
public class ApprovalsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KINDS = "four-eyes:kinds";

    @Inject
    private ApprovalRegister register;

    @Inject
    private FourEyesSetting setting;

    @Inject
    private Filters filters;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private ApprovalState state;
    private Listing listing;
    private LazyRows<Approval> rows;

    @PostConstruct
    void load() {
        state = filters.approvals();
        listing = choice.listing("approvals", "state");
        rows = new LazyRows<>(
                () -> register.count(state), (first, size) -> register.page(state, listing.sorting(), first, size));
    }

    /** Newest first; those that wait, unless the address asks for others. */
    public LazyRows<Approval> getRows() {
        return rows;
    }

    public Listing getListing() {
        return listing;
    }

    /** The state shown; {@code ALL} for every one. */
    public String getState() {
        return state == null ? "ALL" : state.name();
    }

    public List<String> getStates() {
        return Arrays.stream(ApprovalState.values()).map(Enum::name).toList();
    }

    /** How many wait for the viewer. */
    public long getWaiting() {
        return register.waiting();
    }

    /** The acts that can need a second person; empty for those who may not choose. */
    public Set<ApprovalKind> getKinds() {
        return viewer.may("MANAGE_FOUR_EYES") ? setting.possible() : Set.of();
    }

    public boolean isChosen(ApprovalKind kind) {
        return setting.chosen().contains(kind);
    }

    /** Keeps the boxes that were ticked. */
    public void choose() {
        String[] ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(KINDS);
        Set<ApprovalKind> chosen = EnumSet.noneOf(ApprovalKind.class);
        setting.possible().stream()
                .filter(kind -> ticked != null && Arrays.asList(ticked).contains(kind.name()))
                .forEach(chosen::add);
        setting.choose(chosen);
        Messages.addFlashGlobalInfo("{0}", words.text("four-eyes.saved"));
        Faces.redirect(viewer.page("approvals"));
    }
}
