package io.nimbill.pricing;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Versions;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Writes the discounts of a draft: for bundles, and for several services of one vendor. */
@Stateless
public class DiscountWriting {

    @Inject
    private PriceBooks books;

    @Inject
    private BookScope scope;

    @Inject
    private ServiceCodes serviceCodes;

    @Inject
    private AuditTrail auditTrail;

    /** Adds a discount to a draft. Services given by name are kept by their codes. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceDiscount add(PublicId versionId, Discount written) {
        PriceBookVersion draft = scope.lockedDraft(versionId);
        PriceDiscount discount = new PriceDiscount(draft, byCode(written));
        books.add(discount);
        record("price-discount-added", draft, Changes.none().to("discount", RuleWords.of(discount.discount())));
        return discount;
    }

    /**
     * Rewrites a discount of a draft.
     *
     * @param expectedVersion the version of the discount on which the change is based
     * @throws io.nimbill.work.Refusal {@code changed-meanwhile} when it has another version now
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceDiscount change(PublicId discountId, Discount written, long expectedVersion) {
        PriceDiscount discount = scope.discount(discountId);
        PriceBookVersion draft = draftOf(discount);
        books.refresh(discount);
        Versions.requireSame(expectedVersion, discount.version());
        String before = RuleWords.of(discount.discount());
        discount.write(byCode(written));
        record(
                "price-discount-changed",
                draft,
                Changes.none().from("discount", before, RuleWords.of(discount.discount())));
        return discount;
    }

    /** Takes a discount out of a draft. */
    @Requires(Permission.MANAGE_PRICES)
    public void remove(PublicId discountId) {
        PriceDiscount discount = scope.discount(discountId);
        PriceBookVersion draft = draftOf(discount);
        books.remove(discount);
        record(
                "price-discount-removed",
                draft,
                Changes.none().from("discount", RuleWords.of(discount.discount()), null));
    }

    private PriceBookVersion draftOf(PriceDiscount discount) {
        PriceBookVersion owner =
                books.findVersion(discount.priceBookVersionId()).orElseThrow(NotFound::new);
        return scope.lockedDraft(owner.publicId());
    }

    private Discount byCode(Discount written) {
        return written.withServices(written.services().stream()
                .map(service -> serviceCodes.codeOf(written.vendorId(), service).orElse(service))
                .toList());
    }

    private void record(String action, PriceBookVersion version, Changes changes) {
        auditTrail.record(action, "price-book-version", version.publicId(), changes);
    }
}
