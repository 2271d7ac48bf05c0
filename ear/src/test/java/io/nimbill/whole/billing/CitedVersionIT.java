package io.nimbill.whole.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.work.IdBlocks;
import io.nimbill.work.Operation;
import io.nimbill.work.PublicId;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows behind a document outlive the version that they came with; rows behind none do not. */
@InServer
class CitedVersionIT {

    @Inject
    private Scenes scenes;

    @Inject
    private Runs runs;

    @Inject
    private IdBlocks ids;

    @Test
    void a_superseded_version_stays_while_a_document_was_drafted_from_it() {
        Scene cited = issued("Cited", LocalDate.of(2025, 5, 1));
        Scene uncited = issued("Uncited", LocalDate.of(2025, 6, 1));
        PublicId stays = cited.supersede(ids.take("delivery", 1), true);
        PublicId goes = uncited.supersede(ids.take("delivery", 1), false);

        Operation kept = runs.run("housekeeping", Map.of());

        assertThat(kept.state()).as(kept.message()).isEqualTo(Operation.State.COMPLETED);
        assertThat(cited.rowsOf(stays)).isEqualTo(1);
        assertThat(uncited.rowsOf(goes)).isZero();
        assertThat(runs.findings()).isEmpty();
    }

    private Scene issued(String name, LocalDate month) {
        Scene scene = scenes.resellerWithClients(name, 1, month);
        scene.usage(0, "Amazon EC2", "10", "11", "12");
        assertThat(runs.issueInvoices(month).state()).isEqualTo(Operation.State.COMPLETED);
        return scene;
    }
}
