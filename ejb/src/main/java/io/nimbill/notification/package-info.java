/**
 * Mails that tell people what happened.
 *
 * <p><b>Owns</b> the mailing of issued documents and of letters about
 * access, and its record per event and recipient. <b>Does not own</b> the events
 * ({@code work}), the documents ({@code invoice}), the mail server (a mail session of the server, by configuration).
 *
 * <p><b>Words.</b> A <i>dispatch</i> is the record of one mail: SENDING before the mail server is asked, SENT after it
 * took the mail, FAILED when it refused.
 *
 * <p><b>Always true.</b> A mail has a Message-ID that depends on the event alone. An event that comes again is
 * mailed again only when we died between the mail server's answer and our commit, and then with the same Message-ID.
 * No line break of a name ever reaches a header. A mail that did not leave stands among the parked
 * items until it does; logs name no address in full.
 */
package io.nimbill.notification;
