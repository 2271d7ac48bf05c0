package io.nimbill.vendor;

import java.util.regex.Pattern;

/** What vendors say in their errors, made fit to be kept and shown: one line, not endless, no secret. */
public final class VendorSpeech {

    private static final int LONGEST = 900;

    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"']+)\\?[^\\s\"']*");
    private static final Pattern SIGNED =
            Pattern.compile("(?i)\\b(sig|AccountKey|SharedAccessSignature|client_secret|refresh_token|access_token|"
                    + "client_assertion|X-Amz-Signature|X-Amz-Security-Token|secretAccessKey|password)=[^&;\\s\"']+");
    private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s+[a-z0-9._~+/=-]{12,}");
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9._-]+");

    private VendorSpeech() {}

    /** The text without addresses' queries, signatures and tokens; never null. */
    public static String clean(String said) {
        if (said == null || said.isBlank()) {
            return "The vendor gave no reason.";
        }
        String line = said.strip().replaceAll("\\s+", " ");
        line = QUERY.matcher(line).replaceAll("$1");
        line = SIGNED.matcher(line).replaceAll("$1=…");
        line = BEARER.matcher(line).replaceAll("Bearer …");
        line = TOKEN.matcher(line).replaceAll("…");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
