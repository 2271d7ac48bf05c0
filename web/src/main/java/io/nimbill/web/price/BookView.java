package io.nimbill.web.price;

import io.nimbill.analysis.PriceBookRegister;
import io.nimbill.analysis.PriceBookRow;
import io.nimbill.analysis.PriceDiscountRow;
import io.nimbill.analysis.PriceRuleRow;
import io.nimbill.pricing.AffectedBuyer;
import io.nimbill.pricing.BookReach;
import io.nimbill.pricing.DiscountWriting;
import io.nimbill.pricing.PriceBookDirectory;
import io.nimbill.pricing.PriceBookVersion;
import io.nimbill.pricing.PriceWriting;
import io.nimbill.pricing.VersionState;
import io.nimbill.web.portal.Months;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** A price book: one of its versions with the rules, its other versions, and whom it prices. */
@Named
@ViewScoped
public class BookView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    @Param(name = "version")
    private String askedVersion;

    @Inject
    private PriceBookRegister register;

    @Inject
    private PriceBookDirectory directory;

    @Inject
    private PriceWriting writing;

    @Inject
    private DiscountWriting discountWriting;

    @Inject
    private BookReach reach;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    @Inject
    private Months months;

    private PriceBookRow book;
    private String version;
    private LocalDate draftFrom;
    private LocalDate activeFrom;

    @PostConstruct
    void open() {
        book = register.book(id, today());
        version = askedVersion == null ? book.versionId() : askedVersion;
        if (isOwn()) {
            List<PriceBookVersion> versions = directory.versions(bookId());
            if (version == null && !versions.isEmpty()) {
                version = versions.get(0).publicId().prefixed("pbv");
            }
            activeFrom = shown(versions).map(PriceBookVersion::validFrom).orElse(null);
        }
        draftFrom = book.versionId() == null
                ? today().withDayOfMonth(1)
                : today().withDayOfMonth(1).plusMonths(1);
    }

    private java.util.Optional<PriceBookVersion> shown(List<PriceBookVersion> versions) {
        return versions.stream()
                .filter(one -> one.publicId().prefixed("pbv").equals(version))
                .findFirst();
    }

    /** Begins a version with the rules of the one activated last. */
    public void draft() {
        PriceBookVersion draft = writing.draft(bookId(), draftFrom);
        go(draft.publicId().prefixed("pbv"), words.text("book.drafted", draft.number()));
    }

    /** Lets the draft price usage from the day chosen on. */
    public void activate() {
        PriceBookVersion active = writing.activate(versionId(), activeFrom);
        go(version, words.text("book.activated", active.number()));
    }

    /** Takes a rule out of the draft. */
    public void remove(String ruleId) {
        writing.removeRule(PublicId.parse("prl", ruleId).orElseThrow(NotFound::new));
    }

    /** Takes a discount out of the draft. */
    public void removeDiscount(String discountId) {
        discountWriting.remove(PublicId.parse("pdc", discountId).orElseThrow(NotFound::new));
    }

    private void go(String to, String text) {
        Messages.addFlashGlobalInfo("{0}", text);
        Faces.redirect(viewer.page("book") + "?id=" + id + "&version=" + to);
    }

    private PublicId bookId() {
        return PublicId.parse("pbk", id).orElseThrow(NotFound::new);
    }

    private PublicId versionId() {
        return PublicId.parse("pbv", version).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return months.today();
    }

    /** Whether the viewer speaks for the book's seller. */
    public boolean isOwn() {
        return viewer.isOperator() || book.sellerId().equals(viewer.getPlaceId());
    }

    /** Whether the viewer may write in it. */
    public boolean isWritable() {
        return isOwn() && viewer.may("MANAGE_PRICES");
    }

    /** Whether the version shown is a draft that the viewer may write. */
    public boolean isDraft() {
        return isWritable() && isShownDraft();
    }

    private boolean isShownDraft() {
        PriceBookVersion one = getVersion();
        return one != null && one.state() == VersionState.DRAFT;
    }

    public PriceBookRow getBook() {
        return book;
    }

    /** The version shown; null where there is none, or the viewer does not speak for the seller. */
    public PriceBookVersion getVersion() {
        return version == null || !isOwn() ? null : directory.version(versionId());
    }

    /** All versions, newest first; empty where the viewer does not speak for the seller. */
    public List<PriceBookVersion> getVersions() {
        return isOwn() ? directory.versions(bookId()) : List.of();
    }

    /** The rules of the version shown, most specific first. */
    public List<PriceRuleRow> getRules() {
        return version == null ? List.of() : register.rules(version);
    }

    /** The discounts of the version shown. */
    public List<PriceDiscountRow> getDiscounts() {
        return version == null ? List.of() : register.discounts(version);
    }

    /** How many rules sell usage that a commitment covers for nothing. */
    public int getWarnings() {
        return version == null || !isOwn() ? 0 : writing.warnings(versionId()).size();
    }

    /** Locked months that the draft shown would price; they stay as they are. */
    public List<YearMonth> getLocked() {
        return isDraft() && activeFrom != null ? writing.lockedMonths(versionId(), activeFrom) : List.of();
    }

    /** Whom the book prices on the first day of the version shown, or today. */
    public List<AffectedBuyer> getAffected() {
        return isOwn() ? reach.affected(bookId(), getReachDay()) : List.of();
    }

    /** The day for which {@link #getAffected} answers. */
    public LocalDate getReachDay() {
        return isShownDraft() && activeFrom != null && activeFrom.isAfter(today()) ? activeFrom : today();
    }

    /** The page that tries the version shown on months gone by. */
    public String getShadowPage() {
        return viewer.page("shadow") + "?version=" + version;
    }

    /** The page that says what activating the version shown would do. */
    public String getPreviewPage() {
        return viewer.page("preview") + "?version=" + version;
    }

    /** The page that writes a rule of the version shown. */
    public String rulePage(String ruleId) {
        return page("price-rule", ruleId);
    }

    /** The page that writes a discount of the version shown. */
    public String discountPage(String discountId) {
        return page("price-discount", discountId);
    }

    private String page(String name, String what) {
        String page = viewer.page(name) + "?book=" + id + "&version=" + version;
        return what == null ? page : page + "&id=" + what;
    }

    public String getId() {
        return id;
    }

    public LocalDate getDraftFrom() {
        return draftFrom;
    }

    public void setDraftFrom(LocalDate draftFrom) {
        this.draftFrom = draftFrom;
    }

    public LocalDate getActiveFrom() {
        return activeFrom;
    }

    public void setActiveFrom(LocalDate activeFrom) {
        this.activeFrom = activeFrom;
    }
}
