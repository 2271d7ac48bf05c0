package io.nimbill.web.lists;

import io.nimbill.analysis.AuditSubject;
import io.nimbill.approval.Approval;
import io.nimbill.approval.ApprovalChange;
import io.nimbill.approval.ApprovalRegister;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Acts that wait, or waited, for a second person. */
@RequestScoped
class ApprovalsCsv implements CsvList {

    @Inject
    private ApprovalRegister approvals;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "approvals";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<Approval> columns = new CsvColumns<Approval>()
                .text("approval.id", row -> row.id().prefixed("apr"))
                .text("approval.act", row -> show.word("approval", row.kind().name()))
                .text("audit.subject", row -> AuditSubject.outside(row.subjectType(), row.subjectId()))
                .text("audit.changes", ApprovalsCsv::changes)
                .text("approval.reason", Approval::reason)
                .text("delivery.state", row -> show.word("state", row.state().name()))
                .text("approval.requested-by", Approval::requestedBy)
                .moment("approval.requested-at", Approval::requestedAt)
                .text("approval.decided-by", Approval::decidedBy)
                .moment("approval.decided-at", Approval::decidedAt)
                .text("approval.note", Approval::note);
        approvals.each(filters.approvals(), choice.sorting(), sheet.begin(columns));
    }

    private static String changes(Approval approval) {
        return approval.changes().stream().map(ApprovalsCsv::words).collect(Collectors.joining("; "));
    }

    private static String words(ApprovalChange change) {
        return change.field() + ": " + (change.before() == null ? "" : change.before() + " → ")
                + (change.after() == null ? "–" : change.after());
    }
}
