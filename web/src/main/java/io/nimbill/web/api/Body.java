package io.nimbill.web.api;

import jakarta.json.JsonObject;

/**
 * The JSON a request brought, still as it came.
 *
 * @param bytes for the hash of the request
 */
record Body(byte[] bytes, JsonObject json) {

    static Body of(byte[] bytes) {
        return new Body(bytes, JsonText.object(bytes));
    }

    /** As a record; see {@link Binding}. */
    <T> T as(Class<T> type) {
        return Binding.bind(type, json);
    }
}
