/**
 * Sealing of what must not stand in the database in the clear: credentials of vendors and gateways.
 *
 * <p>Owns: {@link io.nimbill.secret.Sealing} and its key, and {@link io.nimbill.secret.SealedIds}. Does not own: passwords and API keys, which are hashed, never
 * sealed.
 *
 * <p>Always true: a sealed text opens only in the row and column it was sealed for; the key is not in the database; a
 * secret never stands in a log, an audit row or an answer.
 */
package io.nimbill.secret;
