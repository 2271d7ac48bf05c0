/**
 * Setting an installation up: from the first sign-in of an administrator to the first client.
 *
 * <p><b>Owns</b> how far the first-run wizard has come, what is left to do, and the selling configuration as a way to write
 * price books. <b>Does not own</b> anything it writes: parties, agreements, price books, tax rates, vendor accounts and the
 * mail server belong to their capabilities and are kept there alone.
 *
 * <p><b>Words.</b> A <i>step</i> of the wizard is done, put off or open. The <i>checklist</i> looks at what is really there.
 *
 * <p><b>Always true.</b> The wizard is there while it was begun and not ended, on installations that began empty; afterwards
 * its addresses do not exist.
 */
package io.nimbill.setup;
