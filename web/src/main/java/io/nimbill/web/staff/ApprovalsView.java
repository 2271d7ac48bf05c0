package io.nimbill.web.staff;

import io.nimbill.approval.Approval;
import io.nimbill.approval.ApprovalKind;
import io.nimbill.approval.ApprovalState;
import io.nimbill.approval.Approving;
import io.nimbill.approval.FourEyesSetting;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Filters;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Acts that wait for a second person, and for which acts one is needed. */
@Named
@RequestScoped
public class ApprovalsView {

    private static final String KINDS = "four-eyes:kinds";

    @Inject
    private Approving approving;

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

    private List<Approval> rows;

    /** Newest first; those that wait, unless the address asks for others. */
    public List<Approval> getRows() {
        if (rows == null) {
            rows = approving.list(filters.approvals());
        }
        return rows;
    }

    public Listing getListing() {
        return choice.listing("approvals", "state");
    }

    /** The state shown; {@code ALL} for every one. */
    public String getState() {
        ApprovalState state = filters.approvals();
        return state == null ? "ALL" : state.name();
    }

    public List<String> getStates() {
        return Arrays.stream(ApprovalState.values()).map(Enum::name).toList();
    }

    /** How many wait for the viewer. */
    public long getWaiting() {
        return approving.waiting();
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
