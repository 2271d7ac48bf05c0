package io.nimbill.web.staff;

import io.nimbill.rating.Preview;
import io.nimbill.rating.Previews;
import io.nimbill.web.lists.Choice;
import io.nimbill.web.lists.Listing;
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

/** What letting a held delivery count would do to what buyers are charged. */
@Named
@ViewScoped
public class DeliveryPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private Previews previews;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Preview preview;
    private Listing listing;

    /** Reads it before anything of the page is written, and again while it is worked out. */
    public void open() {
        preview = viewer.may("VIEW_MARGIN")
                ? previews.latestOfDelivery(delivery()).orElse(null)
                : null;
        if (listing == null) {
            listing = choice.listing("preview", "id");
        }
    }

    /** Asks for it, anew where there is one. */
    public void request() {
        previews.ofDelivery(delivery());
        Messages.addFlashGlobalInfo(words.text("preview.requested"));
        Faces.redirect(viewer.page("delivery") + "?id=" + id);
    }

    /** The last one; null before the first. */
    public Preview getPreview() {
        return preview;
    }

    /** Whether there will be news by itself. */
    public boolean isMoving() {
        return preview != null && preview.running();
    }

    /** The figures as a file. */
    public Listing getListing() {
        return listing;
    }

    private PublicId delivery() {
        return PublicId.parse("dlv", id).orElseThrow(NotFound::new);
    }
}
