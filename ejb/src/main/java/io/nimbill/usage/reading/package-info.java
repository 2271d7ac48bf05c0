/**
 * Reading of vendor files: parts on disk in, sorted daily rows with control totals out.
 *
 * <p><b>Owns</b> the forms of the vendors' files, one {@code Mapping} for each: which source columns there are, what
 * their values look like, what is grouped and summed in the vendor's own words (the hot loop, one pass over the
 * files), and how the groups become FOCUS fields and charge kinds (a second pass over the few). Container and header
 * checks, the search for defects, manifests, the archive in Parquet.
 *
 * <p><b>Does not own</b> fetching, the database, the choice of which version is current. It needs no server: a
 * constructor is enough, and nothing is touched outside the request's work directory.
 *
 * <p><b>Words.</b> A <i>row field</i> is computed for each vendor row, a <i>group</i> is what vendor rows with equal row
 * fields become, a <i>series</i> what groups make that differ in days and numbers only; a <i>FOCUS field</i> is computed
 * for each series where it depends on texts alone, else for each group.
 *
 * <p><b>Always true.</b> Text (CSV, and JSON rewritten as CSV) is scanned once, in Java: the same pass inflates in a thread
 * of its own, refuses with file, line and column what breaks its form, and adds up in whole numbers of 128 bits. Parquet
 * is grouped by DuckDB. DuckDB casts and adds, and only texts that were checked for their digits first, because it would
 * round surplus decimals silently; products and quotients are computed in Java. The engine sees the work directory and
 * the parts, no network, no other file.
 */
package io.nimbill.usage.reading;
