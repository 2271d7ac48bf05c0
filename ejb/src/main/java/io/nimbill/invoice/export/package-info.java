/**
 * The daily billing export: the documents posted on a day, as files for other programs.
 *
 * <p><b>Owns</b> which documents belong to a day of a channel, and the files. <b>Does not own</b> the documents, or when
 * the export runs.
 *
 * <p><b>Words.</b> A <i>channel</i> is a party with a channel code; documents belong to the channel of their seller: the
 * nearest one with a code on the way up, else the operator. A day is <i>closed</i> when its members are recorded.
 *
 * <p><b>Always true.</b> A document is a member of exactly one day of one channel; what is posted after the day was closed
 * goes to the next. A file appears whole or not at all, the manifest last, with counts, sums and SHA-256. The same day
 * written again gives the same bytes, as the files hold frozen content only.
 */
package io.nimbill.invoice.export;
