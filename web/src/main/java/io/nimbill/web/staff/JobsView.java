package io.nimbill.web.staff;

import io.nimbill.analysis.JobRegister;
import io.nimbill.analysis.JobRow;
import io.nimbill.web.portal.LazyRows;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;

/** Runs of jobs, newest first, with their progress. */
@Named
@ViewScoped
public class JobsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> STATES = List.of("REQUESTED", "RUNNING", "COMPLETED", "FAILED", "STOPPED");

    @Inject
    @Param
    private String state;

    @Inject
    private JobRegister jobs;

    private LazyRows<JobRow> rows;

    @PostConstruct
    void load() {
        rows = new LazyRows<>(() -> jobs.count(state), (first, size) -> jobs.page(state, first, size));
    }

    public LazyRows<JobRow> getRows() {
        return rows;
    }

    public String getState() {
        return state;
    }

    public List<String> getStates() {
        return STATES;
    }
}
