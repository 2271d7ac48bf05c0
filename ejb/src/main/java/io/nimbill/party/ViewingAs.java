package io.nimbill.party;

import io.nimbill.audit.AuditTrail;
import io.nimbill.audit.Changes;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Lets somebody look around as a user of a party below their own: they see what that user sees, as far as they may see
 * such things themselves, and change nothing. Begin, end and each page seen are in the trail, in the name of who looks.
 */
@Stateless
public class ViewingAs {

    @Inject
    private Callers callers;

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private AuditTrail auditTrail;

    /**
     * Begins to look around.
     *
     * @return the user as they will be seen
     * @throws NotFound for somebody who does not act for that party, and for parties that are not below the caller's own
     */
    @Requires(Permission.VIEW_AS)
    public Caller begin(PublicId partyId, PublicId userId) {
        Caller viewer = currentCaller.get();
        Caller viewed = callers.ofViewed(viewer, partyId, userId, currentCaller.originHere())
                .orElseThrow(() -> refused(userId));
        auditTrail.record("view-as-began", "user", userId, Changes.none().to("party", partyId.prefixed("pty")));
        return viewed;
    }

    /** Stops looking around; nothing happens to those who do not. */
    @Unrestricted("Everybody may stop.")
    public void end() {
        Caller viewed = currentCaller.get();
        if (viewed.isOnlyLooking()) {
            currentCaller.runAs(
                    viewed.behind(),
                    () -> auditTrail.record(
                            "view-as-ended", "user", PublicId.required("usr", viewed.actor()), Changes.none()));
        }
    }

    /** Records that a page was looked at as somebody else. */
    @Unrestricted("Told by the door for those who look around.")
    public void seen(String page, String query) {
        auditTrail.seen("page-seen", "page", page, Changes.none().to("query", query));
    }

    private NotFound refused(PublicId userId) {
        auditTrail.refused("view-as", "user", userId.value(), "not below, or nobody there");
        return NotFound.afterRecord();
    }
}
