package io.nimbill.web.setup;

import io.nimbill.setup.SetupItem;
import io.nimbill.setup.SetupProgress;
import io.nimbill.setup.SetupState;
import io.nimbill.web.portal.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/** What is left to be set up, on the first page of the operator's administrators. Begins the wizard where nothing is there. */
@Named
@RequestScoped
public class ChecklistView {

    /** One thing to do, with the page on which it is done. */
    public record Task(SetupItem item, boolean done, String address) {}

    @Inject
    private SetupProgress progress;

    @Inject
    private Viewer viewer;

    private SetupState state;

    /** Leads to the wizard on an installation where nothing is set up. */
    public void open() {
        if (viewer.isOperator() && viewer.may("MANAGE_PARTIES")) {
            if (progress.beginWhereEmpty()) {
                Faces.redirect(viewer.page("setup"));
            }
            state = progress.state();
        }
    }

    public boolean isShown() {
        return state != null && state.isChecklistShown();
    }

    /** Whether the wizard is still there. */
    public boolean isWizardOpen() {
        return state != null && state.isOpen();
    }

    public List<Task> getTasks() {
        return Arrays.stream(SetupItem.values())
                .map(item -> new Task(item, state.done().contains(item), address(item)))
                .toList();
    }

    public long getDone() {
        return state.done().size();
    }

    private String address(SetupItem item) {
        return switch (item) {
            case COMPANY, LOGO, MAIL -> viewer.page("settings-company");
            case PROVIDER, DATASET -> viewer.page("settings-providers");
            case DELIVERY -> viewer.page("deliveries");
            case PRICES, CLIENT -> viewer.page("settings-selling");
            case ACCOUNTS -> viewer.page("account-import");
        };
    }
}
