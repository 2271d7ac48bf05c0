package io.nimbill.vendor;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.PartyScope;
import io.nimbill.vendor.VendorOperation.State;
import io.nimbill.work.NotFound;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * What a vendor says about an account it was asked to open, and what follows from it. Only the vendor ends an opening: one
 * that cannot be asked about goes on, and is asked about again after growing pauses.
 */
@ApplicationScoped
class OpeningFollowUp {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final String LOST =
            "Nimbill stopped before the vendor's answer was kept. Import the vendor's accounts"
                    + " and look whether this one is among them before you ask for it again.";
    private static final int MOST_DOUBLINGS = 10;

    @Inject
    private AccountOpenings openings;

    @Inject
    private PartnerAccounts partners;

    @Inject
    private CloudAccounts cloudAccounts;

    @Inject
    private VendorConnections connections;

    @Inject
    private AccountAssigning assigning;

    @Inject
    private PartyScope parties;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Asks for the account; whatever goes wrong is the vendor's answer. */
    VendorOperation begin(PartnerAccount partner, Function<VendorSession, VendorOperation> wish) {
        try (VendorSession session = connections.open(partner)) {
            return wish.apply(session);
        } catch (VendorFailure | Refusal failure) {
            return VendorOperation.failed(null, failure.getMessage());
        }
    }

    /** Asks the vendor how far an opening is, and keeps the answer. */
    VendorOperation ask(AccountOpenings.Opening opening) {
        VendorOperation answer = answer(opening);
        tell(opening, answer);
        return answer;
    }

    /** Ends one that cannot be asked about. An account that came of it all the same is found among the vendor's accounts. */
    void endUnanswered(AccountOpenings.Opening opening) {
        tell(opening, VendorOperation.failed(null, LOST));
    }

    private VendorOperation answer(AccountOpenings.Opening opening) {
        PartnerAccount partner = transactions
                .call(() -> partners.find(opening.partnerAccountId()))
                .orElseThrow(NotFound::new);
        try (VendorSession session = connections.open(partner)) {
            return session.operation(opening.operation());
        } catch (VendorFailure failure) {
            return failure.kind() == VendorFailure.Kind.REFUSED
                    ? VendorOperation.failed(opening.operation(), failure.getMessage())
                    : goesOn(opening, failure.getMessage(), failure.retryAfter().orElse(Duration.ZERO));
        } catch (Refusal refusal) {
            return goesOn(opening, refusal.getMessage(), Duration.ZERO);
        }
    }

    private static VendorOperation goesOn(AccountOpenings.Opening opening, String said, Duration rest) {
        return new VendorOperation(opening.operation(), State.RUNNING, null, said, rest, null);
    }

    /** The account is there even where it can no longer be given to whom it was asked for. */
    void tell(AccountOpenings.Opening opening, VendorOperation answer) {
        try {
            transactions.callAlone(() -> kept(opening, answer, true));
        } catch (Refusal refusal) {
            VendorOperation alone = new VendorOperation(
                    answer.id(), answer.state(), answer.externalId(), refusal.getMessage(), Duration.ZERO, null);
            transactions.callAlone(() -> kept(opening, alone, false));
        }
    }

    private boolean kept(AccountOpenings.Opening asked, VendorOperation answer, boolean given) {
        AccountOpenings.Opening opening = openings.lock(asked.id()).orElseThrow(NotFound::new);
        if (opening.state() == State.SUCCEEDED) {
            return false;
        }
        boolean ended = answer.state() != State.RUNNING;
        openings.tell(
                opening.id(),
                answer,
                ended ? null : clock.instant().plus(pause(answer.askAgainAfter(), opening.timesAsked())));
        if (answer.state() == State.SUCCEEDED && answer.externalId() != null) {
            settle(opening, answer.externalId(), given);
        }
        if (ended) {
            record(opening, answer);
        }
        return true;
    }

    /** The vendor's own pause, doubled with every answer that is none, up to a quarter of an hour. */
    static Duration pause(Duration asked, int timesAsked) {
        Duration first = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        Duration longest = asked.compareTo(LONGEST) > 0 ? asked : LONGEST;
        Duration grown = first.multipliedBy(1L << Math.min(timesAsked, MOST_DOUBLINGS));
        return grown.compareTo(longest) > 0 ? longest : grown;
    }

    /** The new account is known here at once, and its client's. */
    private void settle(AccountOpenings.Opening opening, String externalId, boolean given) {
        PartnerAccount partner = partner(opening);
        boolean tenant = partners.vendor("microsoft")
                .filter(vendor -> vendor.id() == partner.vendorId())
                .isPresent();
        CloudAccount account = cloudAccounts.seen(
                partner, tenant ? AccountKind.TENANT : AccountKind.ACCOUNT, externalId, null, opening.name());
        boolean free = opening.clientId() != null
                && cloudAccounts
                        .holdersOf(account.id())
                        .clientOn(opening.from())
                        .isEmpty();
        if (given && free) {
            assigning.assign(
                    account.publicId(), parties.require(opening.clientId()).publicId(), opening.from());
        }
    }

    private void record(AccountOpenings.Opening opening, VendorOperation answer) {
        auditTrail.record(
                answer.state() == State.SUCCEEDED ? "cloud-account-opened" : "cloud-account-not-opened",
                "partner-account",
                partner(opening).publicId(),
                Changes.none()
                        .to("name", opening.name())
                        .to("externalId", answer.externalId())
                        .to("said", answer.said()));
    }

    private PartnerAccount partner(AccountOpenings.Opening opening) {
        return partners.find(opening.partnerAccountId()).orElseThrow(NotFound::new);
    }
}
