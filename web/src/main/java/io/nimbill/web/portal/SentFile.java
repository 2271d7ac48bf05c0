package io.nimbill.web.portal;

import io.nimbill.work.Refusal;

/** What a form brought along. */
public final class SentFile {

    private SentFile() {}

    /**
     * A file, or several. Browsers send a part for each field of files, also where nobody chose one; other programs may not.
     *
     * @param field of the form
     * @throws Refusal {@code required} when the form came without
     */
    public static <T> T required(T sent, String field) {
        if (sent == null) {
            throw new Refusal("required", field, "This field is required.");
        }
        return sent;
    }
}
