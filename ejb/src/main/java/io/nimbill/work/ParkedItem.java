package io.nimbill.work;

import java.time.Instant;

/**
 * What a job set aside so that its run could go on.
 *
 * @param id public id
 * @param job which job
 * @param subject what was set aside: a prefixed public id or a name
 * @param partyId whose business it is, or null for the operator's own
 * @param code kind of reason, kebab-case
 * @param reason what happened and what to do, in words
 * @param parkedAt when it last happened
 */
public record ParkedItem(
        PublicId id, String job, String subject, Long partyId, String code, String reason, Instant parkedAt) {}
