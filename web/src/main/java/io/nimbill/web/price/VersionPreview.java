package io.nimbill.web.price;

import io.nimbill.pricing.PriceBook;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.VersionState;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** What activating a draft would do to the months that are not locked, and its activation from there. */
@Named
@ViewScoped
public class VersionPreview implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "version")
    private String asked;

    @Inject
    private Previews previews;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceWriting writing;

    @Inject
    private Choice choice;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Preview preview;
    private Listing listing;
    private LocalDate from;
    private BigDecimal confirmedMove;

    /** Reads it before anything of the page is written, and again while it is worked out. */
    public void open() {
        preview = previews.latestOfVersion(versionId()).orElse(null);
        if (listing == null) {
            listing = choice.listing("preview", "version");
            from = preview == null ? getVersion().validFrom() : preview.validFrom();
        }
    }

    /** Asks for it. */
    public void request() {
        previews.ofVersion(versionId(), from);
        Messages.addFlashGlobalInfo(words.text("preview.requested"));
        Faces.redirect(viewer.page("preview") + "?version=" + asked);
    }

    /** Lets the draft price usage from the day that was previewed. */
    public void activate() {
        PriceBookVersion active = writing.activate(versionId(), preview.validFrom(), confirmedMove);
        Messages.addFlashGlobalInfo("{0}", words.text("book.activated", active.number()));
        Faces.redirect(getBookPage());
    }

    public Preview getPreview() {
        return preview;
    }

    /** Whether it goes on: the page looks again. */
    public boolean isMoving() {
        return preview != null && preview.running();
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

    /** Whether the viewer may ask for it. */
    public boolean isTryable() {
        return viewer.may("MANAGE_PRICES") && getVersion().state() == VersionState.DRAFT;
    }

    /** Whether the viewer may activate what was previewed. */
    public boolean isActivatable() {
        return isTryable() && preview != null && preview.isEnded() && !preview.outdated();
    }

    /** The page of the book with the version. */
    public String getBookPage() {
        return viewer.page("book") + "?id=" + getBook().publicId().prefixed("pbk") + "&version=" + asked;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public BigDecimal getConfirmedMove() {
        return confirmedMove;
    }

    public void setConfirmedMove(BigDecimal confirmedMove) {
        this.confirmedMove = confirmedMove;
    }

    private PublicId versionId() {
        return PublicId.parse("pbv", asked).orElseThrow(NotFound::new);
    }
}
