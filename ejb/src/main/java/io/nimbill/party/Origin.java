package io.nimbill.party;

/**
 * Where a request came from.
 *
 * @param requestId the id that stands in the answer and in every line of the log
 * @param address network address; null for work that no request asked for
 */
public record Origin(String requestId, String address) {}
