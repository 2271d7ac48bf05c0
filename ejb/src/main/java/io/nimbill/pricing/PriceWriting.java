package io.nimbill.pricing;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Backdating;
import io.nimbill.party.Permission;
import io.nimbill.party.Requires;
import io.nimbill.party.Versions;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the versions of a price book: drafts one, sets its rules, activates it; its discounts are set by {@link DiscountWriting}. */
@Stateless
public class PriceWriting {

    @Inject
    private PriceBooks books;

    @Inject
    private BookScope scope;

    @Inject
    private Backdating backdating;

    @Inject
    private ServiceCodes serviceCodes;

    @Inject
    private PriceApproval approval;

    @Inject
    private LockedMonths lockedMonths;

    @Inject
    private ActivationObjection objection;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Event<PricesChanged> pricesChanged;

    @Inject
    private Clock clock;

    /**
     * Begins a new version with the rules and discounts of the one activated last.
     *
     * @param validFrom first UTC usage day it shall price
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookVersion draft(PublicId bookId, LocalDate validFrom) {
        PriceBook book = books.lock(scope.book(bookId));
        book.requireOpen();
        List<PriceBookVersion> before = books.versions(book.id());
        int number = before.isEmpty() ? 1 : before.get(0).number() + 1;
        PriceBookVersion draft = new PriceBookVersion(book, number, validFrom, Instant.now(clock));
        books.add(draft);
        lastActivated(before).ifPresent(last -> copy(last, draft));
        record(
                "price-version-drafted",
                draft,
                Changes.none().to("number", number).to("validFrom", validFrom));
        return draft;
    }

    private void copy(PriceBookVersion from, PriceBookVersion draft) {
        books.rules(from.id()).forEach(rule -> books.add(new PriceRule(draft, rule.terms())));
        books.discounts(from.id()).forEach(discount -> books.add(new PriceDiscount(draft, discount.discount())));
    }

    /**
     * Adds a rule to a draft. A service given by name is kept by its code.
     *
     * @throws Refusal {@code rule-tie} when neither it nor another rule of the version is more specific; names both
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceRule addRule(PublicId versionId, RuleTerms terms) {
        PriceBookVersion draft = scope.lockedDraft(versionId);
        PriceRule rule = new PriceRule(draft, byCode(terms));
        refuseTie(books.rules(draft.id()), rule.terms(), null);
        books.add(rule);
        record("price-rule-added", draft, Changes.none().to("rule", RuleWords.of(rule.terms())));
        return rule;
    }

    /**
     * Rewrites a rule of a draft; refusals as for {@link #addRule}.
     *
     * @param expectedVersion the version of the rule on which the change is based
     * @throws Refusal {@code changed-meanwhile} when it has another version now
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceRule changeRule(PublicId ruleId, RuleTerms terms, long expectedVersion) {
        PriceRule rule = ownRule(ruleId);
        PriceBookVersion draft = draftOf(rule);
        books.refresh(rule);
        Versions.requireSame(expectedVersion, rule.version());
        RuleTerms before = rule.terms();
        RuleTerms after = byCode(terms);
        refuseTie(books.rules(draft.id()), after, rule);
        rule.write(after);
        record("price-rule-changed", draft, Changes.none().from("rule", RuleWords.of(before), RuleWords.of(after)));
        return rule;
    }

    /** Takes a rule out of a draft. */
    @Requires(Permission.MANAGE_PRICES)
    public void removeRule(PublicId ruleId) {
        PriceRule rule = ownRule(ruleId);
        PriceBookVersion draft = draftOf(rule);
        books.remove(rule);
        record("price-rule-removed", draft, Changes.none().from("rule", RuleWords.of(rule.terms()), null));
    }

    /**
     * Activates a draft: from now on it prices usage from its first day on, and versions that have no day left are
     * superseded. Locked months stay as they are until they are opened again.
     *
     * @throws Refusal {@code version-empty} when it has no rule
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookVersion activate(PublicId versionId) {
        return activate(versionId, (BigDecimal) null);
    }

    /** As {@link #activate(PublicId, LocalDate, BigDecimal)}, from the day the draft was begun with. */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookVersion activate(PublicId versionId, BigDecimal confirmed) {
        return activate(versionId, scope.version(versionId).validFrom(), confirmed);
    }

    /**
     * As {@link #activate(PublicId)}, from another day than the draft was begun with.
     *
     * @param from first UTC usage day; one of a month gone by needs the permission to backdate when an earlier version
     *     priced it
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookVersion activate(PublicId versionId, LocalDate from) {
        return activate(versionId, from, null);
    }

    /**
     * As {@link #activate(PublicId, LocalDate)}, where the seller wants to see first what a price change above an amount
     * does.
     *
     * @param confirmed the amount by which its preview says that sales move; null where nobody named it
     * @throws Refusal as {@link ActivationObjection} says
     */
    @Requires(Permission.MANAGE_PRICES)
    public PriceBookVersion activate(PublicId versionId, LocalDate from, BigDecimal confirmed) {
        PriceBookVersion draft = scope.lockedDraft(versionId);
        Optional<PriceBookVersion> replaced = lastActivated(books.versions(draft.priceBookId()));
        if (replaced.isPresent()) {
            backdating.requirePossible(from);
        }
        if (books.rules(draft.id()).isEmpty()) {
            throw new Refusal("version-empty", "A version without rules would price nothing.");
        }
        PriceBook book = books.find(draft.priceBookId()).orElseThrow(NotFound::new);
        String locked = listed(lockedMonths.pricedBy(book.sellerId(), from));
        String moves = objection.require(draft, from, confirmed).orElse(null);
        approval.require(draft, from, replaced, locked, moves);
        draft.activate(from, Instant.now(clock));
        books.versions(draft.priceBookId()).stream()
                .filter(other ->
                        other.state() == VersionState.ACTIVE && !other.id().equals(draft.id()))
                .filter(other -> !other.validFrom().isBefore(draft.validFrom()))
                .forEach(PriceBookVersion::supersede);
        record(
                "price-version-activated",
                draft,
                Changes.none()
                        .to("validFrom", draft.validFrom())
                        .to("lockedMonths", locked)
                        .to("moves", moves));
        pricesChanged.fire(new PricesChanged(book.sellerId(), null, draft.validFrom()));
        return draft;
    }

    /**
     * The locked months that a version would price if it were activated from a UTC day on. They stay as they were billed until
     * they are opened again.
     */
    @Requires(Permission.VIEW_PRICES)
    public List<YearMonth> lockedMonths(PublicId versionId, LocalDate from) {
        PriceBook book = books.find(scope.version(versionId).priceBookId()).orElseThrow(NotFound::new);
        return lockedMonths.pricedBy(book.sellerId(), from);
    }

    private static String listed(List<YearMonth> months) {
        return months.isEmpty()
                ? null
                : months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    }

    /**
     * What somebody should look at before activating: rules that take a percentage of the billed cost sell usage that a
     * commitment covers for nothing.
     */
    @Requires(Permission.VIEW_PRICES)
    public List<PriceWarning> warnings(PublicId versionId) {
        return books.rules(scope.version(versionId).id()).stream()
                .filter(rule -> PriceWarning.sellsCommittedUsageForNothing(rule.terms()))
                .map(rule -> new PriceWarning("committed-usage-for-nothing", rule.publicId()))
                .toList();
    }

    private static Optional<PriceBookVersion> lastActivated(List<PriceBookVersion> versions) {
        return versions.stream()
                .filter(version -> version.state() != VersionState.DRAFT)
                .max(java.util.Comparator.comparing(PriceBookVersion::recordedAt)
                        .thenComparing(PriceBookVersion::number));
    }

    private PriceRule ownRule(PublicId ruleId) {
        return books.findRule(ruleId).orElseThrow(NotFound::new);
    }

    private PriceBookVersion draftOf(PriceRule rule) {
        PriceBookVersion owner = books.findVersion(rule.priceBookVersionId()).orElseThrow(NotFound::new);
        return scope.lockedDraft(owner.publicId());
    }

    private RuleTerms byCode(RuleTerms terms) {
        String service = terms.scope().serviceCode();
        return service == null
                ? terms
                : serviceCodes
                        .codeOf(terms.scope().vendorId(), service)
                        .map(terms::withService)
                        .orElse(terms);
    }

    private static void refuseTie(List<PriceRule> others, RuleTerms terms, PriceRule replaced) {
        TariffRule written = terms.tariffRule(0);
        for (PriceRule other : others) {
            if (other != replaced && other.tariffRule().tiesWith(written)) {
                throw new RuleTie(terms, other);
            }
        }
    }

    private void record(String action, PriceBookVersion version, Changes changes) {
        auditTrail.record(action, "price-book-version", version.publicId(), changes);
    }
}
