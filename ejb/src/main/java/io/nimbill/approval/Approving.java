package io.nimbill.approval;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Humans;
import io.nimbill.party.Unrestricted;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import io.nimbill.work.Transactions;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Decides requests. They are the operator's: for people below they do not exist. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Approving {

    private static final String EACH = "each kind asks for the permission of its act";

    @Inject
    private ApprovalRequests requests;

    @Inject
    private FourEyes fourEyes;

    @Inject
    @Any
    private Instance<ApprovedAct> acts;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Eyes eyes;

    @Inject
    private Humans humans;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail auditTrail;

    @Inject
    private Clock clock;

    /** One request. */
    @Unrestricted(EACH)
    public Approval one(PublicId id) {
        return view(visible(requests.find(id)));
    }

    /**
     * Says why it is asked for.
     *
     * @throws Refusal {@code not-the-requester}; {@code approval-decided}; {@code reason-missing}
     */
    @Unrestricted(EACH)
    public Approval explain(PublicId id, String reason) {
        return transactions.callAlone(() -> {
            ApprovalRequest request = own(id);
            request.explain(reason);
            auditTrail.record(
                    "approval-explained", "approval", id, Changes.none().to("reason", reason.strip()));
            return view(request);
        });
    }

    /** Takes a request back. */
    @Unrestricted(EACH)
    public Approval withdraw(PublicId id) {
        return transactions.callAlone(() -> {
            ApprovalRequest request = own(id);
            decide(request, ApprovalState.WITHDRAWN, null, "approval-withdrawn");
            return view(request);
        });
    }

    /**
     * Says no.
     *
     * @throws Refusal {@code same-person} to who asked for it; {@code approval-decided}
     */
    @Unrestricted(EACH)
    public Approval reject(PublicId id, String note) {
        return transactions.callAlone(() -> {
            ApprovalRequest request = others(id);
            decide(request, ApprovalState.REJECTED, note, "approval-rejected");
            return view(request);
        });
    }

    /**
     * Agrees, and has the act carried out in the same transaction, by the caller.
     *
     * @throws Refusal {@code same-person} to who asked for it; {@code reason-missing} while nobody said why; {@code
     *     changed-meanwhile} when it is outdated; whatever the act itself is refused for
     */
    @Unrestricted(EACH)
    public Approval approve(PublicId id) {
        try {
            return transactions.callAlone(() -> {
                ApprovalRequest request = others(id);
                request.requirePending();
                if (!request.isExplained()) {
                    throw new Refusal("reason-missing", "reason", "Nobody has said yet why this is asked for.");
                }
                decide(request, ApprovalState.APPROVED, null, "approval-granted");
                fourEyes.carryingOut(request, () -> act(request.kind()).carryOut(request.payload()));
                return view(request);
            });
        } catch (Refusal refusal) {
            if (refusal.code().equals("changed-meanwhile")) {
                transactions.callAlone(() -> {
                    decide(others(id), ApprovalState.OUTDATED, null, "approval-outdated");
                    return null;
                });
            }
            throw refusal;
        }
    }

    private void decide(ApprovalRequest request, ApprovalState outcome, String note, String action) {
        Caller caller = currentCaller.get();
        request.decide(outcome, caller, humans.behind(caller).orElse(null), note, Instant.now(clock));
        auditTrail.record(
                action,
                "approval",
                request.publicId(),
                Changes.none()
                        .to("kind", request.kind())
                        .to("requestedBy", request.requestedBy())
                        .to("note", note));
    }

    private ApprovedAct act(ApprovalKind kind) {
        return acts.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries out " + kind));
    }

    private ApprovalRequest own(PublicId id) {
        ApprovalRequest request = visible(requests.lock(id));
        if (!eyes.areRequesters(request)) {
            auditTrail.refused("speak-for-requester", "approval", id.value(), "not who asked for it");
            throw new Refusal("not-the-requester", "Only who asked for it may do this.");
        }
        return request;
    }

    private ApprovalRequest others(PublicId id) {
        ApprovalRequest request = visible(requests.lock(id));
        if (!eyes.areOthers(request)) {
            auditTrail.refused("approve", "approval", id.value(), "the same person, or nobody");
            throw new Refusal(
                    "same-person", "Nobody decides on what they asked for themselves, nor by their programs.");
        }
        return request;
    }

    private ApprovalRequest visible(Optional<ApprovalRequest> found) {
        ApprovalRequest request =
                found.filter(any -> currentCaller.get().isOperator()).orElseThrow(NotFound::new);
        if (!currentCaller.get().may(request.kind().permission())) {
            throw currentCaller.notPermitted(
                    request.kind().permission(), "approval", request.publicId().value());
        }
        return request;
    }

    private Approval view(ApprovalRequest request) {
        return eyes.view(request);
    }
}
