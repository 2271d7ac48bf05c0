package io.nimbill.web.api;

/** A request for a token that breaks the protocol; the error is a word of RFC 6749, section 5.2. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;

    TokenRefused(String error, String words) {
        super(words);
        this.error = error;
    }

    String error() {
        return error;
    }
}
