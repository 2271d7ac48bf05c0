package io.nimbill.web.setup;

import io.nimbill.setup.SetupItem;
import io.nimbill.setup.SetupProgress;
import io.nimbill.setup.SetupState;
import io.nimbill.setup.SetupStep;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** The first-run wizard: one of its steps, and what is behind and ahead. Does not exist where nothing is to be set up. */
@Named
@ViewScoped
public class SetupView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "step")
    private String asked;

    @Inject
    private SetupProgress progress;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private SetupState state;
    private SetupStep step;

    /** Before anything of the page is written: a closed wizard is a 404. */
    public void open() {
        state = progress.state();
        if (!state.isOpen()) {
            throw new NotFound();
        }
        step = Arrays.stream(SetupStep.values())
                .filter(each -> each.word().equals(asked) && state.isReachable(each))
                .findFirst()
                .orElseGet(() -> state.next().orElseThrow(NotFound::new));
    }

    /** The step is done; on to the next. */
    public void complete() {
        goOn(progress.complete(step));
    }

    /** The step can wait; on to the next. */
    public void putOff() {
        goOn(progress.putOff(step));
    }

    private void goOn(SetupState after) {
        if (after.isOpen()) {
            Faces.redirect(
                    viewer.page("setup") + "?step=" + after.next().orElseThrow().word());
        } else {
            Messages.addFlashGlobalInfo("{0}", words.text("setup.over"));
            Faces.redirect(viewer.page("home"));
        }
    }

    public SetupStep[] getSteps() {
        return SetupStep.values();
    }

    public SetupStep getStep() {
        return step;
    }

    public int getNumber() {
        return step.ordinal() + 1;
    }

    /** Whether a step is behind. */
    public boolean isBehind(SetupStep each) {
        return state.steps().containsKey(each);
    }

    public boolean isReachable(SetupStep each) {
        return state.isReachable(each);
    }

    /** What of the shown step is still needed. */
    public List<SetupItem> getMissing() {
        return state.missing(step);
    }
}
