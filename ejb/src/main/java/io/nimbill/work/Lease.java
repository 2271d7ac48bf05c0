package io.nimbill.work;

/**
 * The right to write for a piece of batch work, held for a while.
 *
 * @param name what it is for ({@code import-delivery/42})
 * @param owner the one server run that holds it
 * @param token grows with every holder; a commit under an older token is refused
 */
public record Lease(String name, String owner, long token) {}
