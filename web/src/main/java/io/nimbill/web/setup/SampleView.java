package io.nimbill.web.setup;

import io.nimbill.setup.SampleLoading;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Fills an installation on which nothing is set up with made-up parties and two months of usage. */
@Named
@RequestScoped
public class SampleView {

    @Inject
    private SampleLoading loading;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    /** Asks for the sample and goes where its run can be followed. */
    public void load() {
        loading.load();
        Messages.addFlashGlobalInfo("{0}", words.text("sample.asked-for"));
        Faces.redirect(viewer.page("jobs"));
    }

    public boolean isPossible() {
        return viewer.may("RUN_JOBS") && loading.isPossible();
    }
}
