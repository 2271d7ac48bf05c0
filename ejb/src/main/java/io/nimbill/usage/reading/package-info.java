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
 * <p><b>Always true.</b> DuckDB casts and adds, nothing else, and only texts that were checked for their digits first;
 * products are computed in Java. The engine sees the work directory and the parts, no network, no other file. A file
 * that the engine refuses is searched again in Java so that every defect has its line, its column and a remedy.
 */
package io.nimbill.usage.reading;
