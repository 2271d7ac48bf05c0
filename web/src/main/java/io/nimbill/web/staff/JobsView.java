package io.nimbill.web.staff;

import io.nimbill.analysis.JobRegister;
import io.nimbill.analysis.JobRow;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
import io.nimbill.web.portal.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Runs of jobs, newest first, with their progress. */
@Named
@ViewScoped
public class JobsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("REQUESTED", "RUNNING", "COMPLETED", "FAILED", "STOPPED");

    @Inject
    private Choice choice;

    @Inject
    private JobRegister jobs;

    private String state;
    private Listing listing;
    private LazyRows<JobRow> rows;

    @PostConstruct
    void load() {
        state = choice.text("state");
        listing = choice.listing("jobs", "state");
        rows = new LazyRows<>(
                () -> jobs.count(state), (first, size) -> jobs.page(state, listing.sorting(), first, size));
    }

    public LazyRows<JobRow> getRows() {
        return rows;
    }

    public Listing getListing() {
        return listing;
    }

    public String getState() {
        return state;
    }

    public List<String> getStates() {
        return STATES;
    }
}
