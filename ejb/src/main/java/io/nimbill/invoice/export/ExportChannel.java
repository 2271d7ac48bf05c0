package io.nimbill.invoice.export;

import io.nimbill.work.Refusal;
import java.util.regex.Pattern;

/**
 * A channel with its own folder.
 *
 * @param partyId database id of the party
 * @param code its channel code; names the folder
 */
public record ExportChannel(long partyId, String code) {

    /** The operator's folder when it has no code of its own. */
    static final String OPERATOR = "operator";

    private static final Pattern FOLDER_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    /** The code as a name of a folder; a code that could lead elsewhere is refused. */
    String folder() {
        if (!FOLDER_NAME.matcher(code).matches()) {
            throw new Refusal(
                            "channel-code",
                            "channelCode",
                            "The channel code " + code
                                    + " cannot name a folder; use letters, digits, dot, hyphen and underscore.")
                    .with(code);
        }
        return code;
    }
}
