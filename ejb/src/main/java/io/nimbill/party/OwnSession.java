package io.nimbill.party;

import io.nimbill.work.PublicId;
import java.time.Instant;

/**
 * Where somebody is signed in.
 *
 * @param address network address of the sign-in
 * @param agent what the browser calls itself
 */
public record OwnSession(PublicId id, Instant startedAt, Instant lastSeenAt, String address, String agent) {}
