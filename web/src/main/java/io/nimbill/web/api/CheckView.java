package io.nimbill.web.api;

import io.nimbill.vendor.Check;
import io.nimbill.vendor.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a test of an account found. */
@Schema(name = "Check")
public record CheckView(String at, String by, List<FindingView> findings) {

    static CheckView of(Check check) {
        return new CheckView(
                check.at().toString(),
                check.by(),
                check.findings().stream().map(FindingView::of).toList());
    }

    /** One thing that was tried. */
    @Schema(name = "Finding")
    public record FindingView(
            @Schema(description = "What was tried: aws.accounts, store.files…")
            String code,

            @Schema(description = "OK, MISSING, UNKNOWN or NOT_TRIED")
            String state,

            @Schema(description = "Exactly what has to be granted")
            String permission,

            @Schema(
                    description =
                            "Of OK, by what it is known: CALLED by a call that changes nothing, SIMULATED by the vendor,"
                                    + " CLAIMED by the token")
            String proof,

            @Schema(
                    description =
                            "What to do: GRANT, TRUST, RENEW_CREDENTIAL, ENABLE, CREATE, CONFIGURE, TRY_LATER; or why it"
                                    + " was not tried: ADD_CREDENTIAL, ALLOW_SIMULATION, USE_ONCE")
            String remedy,

            @Schema(description = "The vendor's own words") String said) {

        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.code(),
                    finding.state().name(),
                    finding.permission(),
                    finding.proof() == null ? null : finding.proof().name(),
                    finding.remedy() == null ? null : finding.remedy().name(),
                    finding.said());
        }
    }
}
