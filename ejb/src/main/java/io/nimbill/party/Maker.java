package io.nimbill.party;

import java.time.Instant;

/**
 * Who makes a key or an API client.
 *
 * @param humanId database id of the person behind; null for work of the installation itself
 * @param program the acting program, {@code key_…} or {@code apc_…}; null for a person who acts themselves
 * @param expiresAt when that program ends; null for never
 */
record Maker(Long humanId, String program, Instant expiresAt) {}
