package io.nimbill.web.lists;

import io.nimbill.analysis.AuditRegister;
import io.nimbill.analysis.AuditRow;
import io.nimbill.web.portal.Display;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The trail, newest first. */
@RequestScoped
class AuditCsv implements CsvList {

    @Inject
    private AuditRegister trail;

    @Inject
    private Filters filters;

    @Inject
    private Display show;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<AuditRow> columns = new CsvColumns<AuditRow>()
                .moment("audit.when", AuditRow::recordedAt)
                .text("audit.who", row -> show.actor(row.who()))
                .text("audit.actor", AuditRow::actor)
                .text("audit.as", AuditRow::actingAs)
                .text("access.role", row -> show.word("role", row.role()))
                .text("audit.node", AuditRow::nodeName)
                .text("audit.action", row -> show.word("action", row.action()))
                .text("audit.kind", row -> show.word("subject", row.subjectType()))
                .text("audit.subject", AuditRow::subjectId)
                .text("audit.outcome", row -> show.word("outcome", row.isDone() ? "DONE" : "REFUSED"))
                .text("audit.changes", AuditRow::changesInLine)
                .text("audit.address", AuditRow::address)
                .text("audit.request", AuditRow::requestId);
        trail.each(filters.audit(), sheet.begin(columns));
    }
}
