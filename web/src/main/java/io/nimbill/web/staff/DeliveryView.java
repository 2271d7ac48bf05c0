package io.nimbill.web.staff;

import io.nimbill.analysis.DeliveryComparison;
import io.nimbill.analysis.DeliveryDetail;
import io.nimbill.analysis.DeliveryDifference;
import io.nimbill.analysis.DeliveryRegister;
import io.nimbill.usage.DeliveryDecisions;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One delivery; looks again while it is on its way. One that is held is shown beside what counts, for a decision. */
@Named
@ViewScoped
public class DeliveryView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NAMED_ACCOUNTS = 20;

    @Inject
    @Param
    private String id;

    @Inject
    private DeliveryRegister deliveries;

    @Inject
    private DeliveryComparison comparison;

    @Inject
    private DeliveryDecisions decisions;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private DeliveryDetail detail;
    private DeliveryDifference difference;

    /** Reads the page before anything of it is written, so that an unknown id is a 404; again at every look. */
    public void open() {
        detail = deliveries.one(id);
        difference = isHeld() ? comparison.withCurrent(id, NAMED_ACCOUNTS).orElse(null) : null;
    }

    /** Lets the held delivery count; its rating goes on in the background. */
    public void confirm() {
        decisions.confirm(publicId());
        say("delivery.confirmed");
    }

    /** Puts the held delivery away. */
    public void discard() {
        decisions.discard(publicId());
        say("delivery.discarded");
    }

    public DeliveryDetail getDetail() {
        return detail;
    }

    public boolean isHeld() {
        return "HELD".equals(detail.head().state());
    }

    /** Beside the version that counts; null unless this one is held and something counts. */
    public DeliveryDifference getDifference() {
        return difference;
    }

    /** Whether there will be news by itself. */
    public boolean isMoving() {
        return detail.head().isMoving()
                || (detail.head().job() != null && detail.head().job().isRunning());
    }

    private PublicId publicId() {
        return PublicId.parse("dlv", id).orElseThrow(NotFound::new);
    }

    private void say(String key) {
        Messages.addFlashGlobalInfo(words.text(key));
        Faces.redirect(viewer.page("delivery") + "?id=" + id);
    }
}
