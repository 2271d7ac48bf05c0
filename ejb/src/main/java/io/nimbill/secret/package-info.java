/**
 * Sealing of what must not stand in the database in the clear: credentials of vendors and gateways.
 *
 * <p>Owns: {@link io.nimbill.secret.Sealing} and its keyset, {@link io.nimbill.secret.KeyRotation}, and {@link
 * io.nimbill.secret.SealedIds}. Does not own: passwords and API keys, which are hashed, never sealed.
 *
 * <p>Words: the <em>master key</em> lies in the server's credential store and seals the <em>keyset</em>; the keyset's
 * newest key seals texts, its older ones open what they sealed until they are retired.
 *
 * <p>Always true: a sealed text opens only in the row and column it was sealed for; no key is in the database; who keeps
 * sealed texts is a {@link io.nimbill.secret.SealedStore}; a secret never stands in a log, an audit row or an answer.
 */
package io.nimbill.secret;
