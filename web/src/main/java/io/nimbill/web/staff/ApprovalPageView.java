package io.nimbill.web.staff;

import io.nimbill.analysis.AuditSubject;
import io.nimbill.approval.Approval;
import io.nimbill.approval.Approving;
import io.nimbill.web.portal.Subjects;
import io.nimbill.web.portal.Viewer;
import io.nimbill.web.portal.Words;
import io.nimbill.work.PublicId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** One act that waits for a second person: what, before and after, why; and the decision. */
@Named("approvalView")
@ViewScoped
public class ApprovalPageView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private String id;

    @Inject
    private Approving approving;

    @Inject
    private Subjects subjects;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    private Approval approval;
    private String reason;
    private String note;

    /** Reads the page before anything of it is written, so that an unknown id is a 404. */
    public void open() {
        approval = approving.one(requestId());
    }

    public void explain() {
        approving.explain(requestId(), reason);
        done("approval.explained");
    }

    public void withdraw() {
        approving.withdraw(requestId());
        done("approval.withdrawn");
    }

    public void approve() {
        approving.approve(requestId());
        done("approval.approved");
    }

    public void reject() {
        approving.reject(requestId(), note);
        done("approval.rejected");
    }

    private void done(String text) {
        Messages.addFlashGlobalInfo("{0}", words.text(text));
        Faces.redirect(viewer.page("approval") + "?id=" + id);
    }

    private PublicId requestId() {
        return PublicId.required("apr", id);
    }

    public Approval getApproval() {
        return approval;
    }

    /** The id of what it is done to; null without one. */
    public String getSubject() {
        return AuditSubject.outside(approval.subjectType(), approval.subjectId());
    }

    /** The page of what it is done to; null when it has none. */
    public String getSubjectPage() {
        return getSubject() == null ? null : subjects.page(getSubject());
    }

    public String getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
