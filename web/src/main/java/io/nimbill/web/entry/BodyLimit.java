package io.nimbill.web.entry;

import io.nimbill.party.Caller;
import io.nimbill.party.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * How much a request may bring. Files are taken from those who may hand in deliveries; from everybody else a form or an
 * order in JSON, so that nobody fills the disk before it is known who they are.
 */
final class BodyLimit {

    /** Bytes of a form, or of JSON. */
    static final long LONGEST = 1 << 20;

    private BodyLimit() {}

    /**
     * Whether it is too much for this caller. A body whose length is not stated counts as too long, unless it is JSON:
     * that is measured while it is read.
     */
    static boolean exceeds(HttpServletRequest request, Optional<Caller> caller) {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD")) {
            return false;
        }
        if (caller.filter(known -> known.may(Permission.SUBMIT_DELIVERIES)).isPresent()) {
            return false;
        }
        long length = request.getContentLengthLong();
        return length > LONGEST || length < 0 && request.getHeader("Transfer-Encoding") != null && !isJson(request);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return Paths.isApi(request)
                && type != null
                && (type.startsWith("application/json") || type.startsWith("application/merge-patch+json"));
    }
}
