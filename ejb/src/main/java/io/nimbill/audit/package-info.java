/**
 * The append-only trail of who changed what.
 *
 * <p>Owns: {@link io.nimbill.audit.AuditTrail} and its rows. Does not own: who the caller is; that comes through the port
 * {@link io.nimbill.audit.Actor}, which {@code party} implements.
 *
 * <p>Words: a <em>change</em> names fields with their value before and after; an <em>outcome</em> is done or refused.
 *
 * <p>Always true: a change and its row commit together; a refused attempt is recorded although its transaction rolls
 * back; whoever looks around as somebody else records nothing done, and so can change nothing; nobody may update or delete
 * a row; no secret and no personal value is in it, people stand there by their id.
 */
package io.nimbill.audit;
