package io.nimbill.web.lists;

import io.nimbill.analysis.JobRegister;
import io.nimbill.analysis.JobRow;
import io.nimbill.web.portal.Display;
import io.nimbill.web.portal.JobWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Runs of jobs. */
@RequestScoped
class JobsCsv implements CsvList {

    @Inject
    private JobRegister jobs;

    @Inject
    private Display show;

    @Inject
    private JobWords words;

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public void write(Choice choice, CsvSheet sheet) {
        CsvColumns<JobRow> columns = new CsvColumns<JobRow>()
                .text("job.job", row -> show.word("job", row.job()))
                .text("list.subject", words::subject)
                .text("job.state", row -> show.word("state", row.shownState()))
                .text("job.stage", row -> words.stage(row.stage()))
                .count("job.progress", JobRow::doneUnits)
                .moment("job.requested", JobRow::createdAt)
                .moment("job.started", JobRow::startedAt)
                .moment("job.ended", JobRow::endedAt)
                .text("job.result", words::outcome);
        jobs.each(choice.text("state"), choice.sorting(), sheet.begin(columns));
    }
}
