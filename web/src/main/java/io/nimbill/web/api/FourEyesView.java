package io.nimbill.web.api;

import io.nimbill.approval.ApprovalKind;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The acts that need a second person. */
@Schema(name = "FourEyes")
public record FourEyesView(
        @Schema(
                required = true,
                description =
                        "Of ISSUE_INVOICES, ACTIVATE_PRICES, CHANGE_OFFERS, CHANGE_AGREEMENT, CHANGE_BANK_DETAILS, CLOSE_MONTH")
        List<String> kinds) {

    static FourEyesView of(Collection<ApprovalKind> kinds) {
        return new FourEyesView(kinds.stream().map(ApprovalKind::name).sorted().toList());
    }
}
