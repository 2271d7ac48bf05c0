package io.nimbill.web.price;

import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.VersionState;
import io.nimbill.rating.ShadowRun;
import io.nimbill.rating.ShadowRuns;
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

/** A draft of a price book tried on the last closed months, before it prices anything. */
@Named
@ViewScoped
public class ShadowView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "version")
    private String asked;

    @Inject
    private ShadowRuns runs;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private ShadowRun run;
    private Listing listing;
    private int months = 3;

    /** Reads it before anything of the page is written, and again while it runs. */
    public void open() {
        run = runs.latest(versionId()).orElse(null);
        if (listing == null) {
            listing = choice.listing("shadow-run", "version");
        }
    }

    /** Asks for a replay. */
    public void request() {
        runs.request(versionId(), months);
        Messages.addFlashGlobalInfo(words.text("shadow.requested"));
        Faces.redirect(viewer.page("shadow") + "?version=" + asked);
    }

    public ShadowRun getRun() {
        return run;
    }

    /** Whether it goes on: the page looks again. */
    public boolean isMoving() {
        return run != null && run.running();
    }

    /** Whether it ended without a result. */
    public boolean isFailed() {
        return run != null && !run.isEnded() && !isMoving();
    }

    /** How far it is, in percent; null while nobody knows. */
    public Integer getPercent() {
        return run == null ? null : run.percent();
    }

    public Listing getListing() {
        return listing;
    }

    public PriceBook getBook() {
        return directory.bookOf(versionId());
    }

    public PriceBookVersion getVersion() {
        return directory.version(versionId());
    }

    /** Whether the viewer may ask for a replay of it. */
    public boolean isTryable() {
        return viewer.may("MANAGE_PRICES") && getVersion().state() == VersionState.DRAFT;
    }

    /** The page of the book with the version. */
    public String getBookPage() {
        return viewer.page("book") + "?id=" + getBook().publicId().prefixed("pbk") + "&version=" + asked;
    }

    public int getMonths() {
        return months;
    }

    public void setMonths(int months) {
        this.months = months;
    }

    private PublicId versionId() {
        return PublicId.parse("pbv", asked).orElseThrow(NotFound::new);
    }
}
