package io.nimbill.approval;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Humans;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Sorting;
import io.nimbill.work.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;

/**
 * Stands before acts that need a second person. Asked by the capability that owns the act, after all that can be wrong
 * with it was checked and before anything is written. Acts of the installation itself and of people below the operator
 * pass: the one has nobody to ask, the others may be alone.
 */
@ApplicationScoped
public class FourEyes {

    private static final int OPEN_AT_ONCE = 500;

    /** The request that is being carried out on this thread. */
    private static final ThreadLocal<ApprovalRequest> CARRIED_OUT = new ThreadLocal<>();

    @Inject
    private FourEyesKinds kinds;

    @Inject
    private ApprovalRequests requests;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Humans humans;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** Whether the caller's acts of that kind need a second person now. */
    public boolean isNeeded(ApprovalKind kind) {
        Caller caller = currentCaller.get();
        return caller.partyId() != null && caller.isOperator() && kinds.needs(kind);
    }

    /**
     * Goes on when no second person is needed, or when one has agreed to exactly this act.
     *
     * @throws ApprovalNeeded when the act became a request
     * @throws Refusal {@code changed-meanwhile} when it was approved on another basis
     */
    public void require(Act act) {
        ApprovalRequest approved = CARRIED_OUT.get();
        if (approved != null && approved.kind() == act.kind()) {
            if (!approved.isFor(act)) {
                throw new Refusal(
                        "changed-meanwhile",
                        "What this was based on has changed since it was asked for. Ask for it anew.");
            }
        } else if (isNeeded(act.kind())) {
            throw new ApprovalNeeded(transactions.callAlone(() -> open(act)));
        }
    }

    private PublicId open(Act act) {
        Caller caller = currentCaller.get();
        return requests
                .page(EnumSet.of(act.kind()), ApprovalState.PENDING, Long.MAX_VALUE, Sorting.NONE, 0, OPEN_AT_ONCE)
                .stream()
                .filter(open -> open.isFor(act) && open.requestedBy().equals(caller.actor()))
                .findFirst()
                .orElseGet(() -> asked(act, caller))
                .publicId();
    }

    private ApprovalRequest asked(Act act, Caller caller) {
        ApprovalRequest request =
                new ApprovalRequest(act, caller, humans.behind(caller).orElse(null), Instant.now(clock));
        requests.add(request);
        auditTrail.record(
                "approval-requested",
                "approval",
                request.publicId(),
                Changes.none().to("kind", act.kind()).to("subject", act.subject()));
        return request;
    }

    /** Runs the work of an approved request: its act passes on this thread until the work ends. */
    void carryingOut(ApprovalRequest request, Runnable work) {
        CARRIED_OUT.set(request);
        try {
            work.run();
        } finally {
            CARRIED_OUT.remove();
        }
    }
}
