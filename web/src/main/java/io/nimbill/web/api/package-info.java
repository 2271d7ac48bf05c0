/**
 * The REST API under {@code /api/v1}, for programs of the operator, resellers and clients.
 *
 * <p>Owns: paths, the JSON of bodies and answers, cursors, conditional requests, the translation of refusals. Does not
 * own: any rule; each resource calls one use case or reads one view.
 *
 * <p>Always true: decimals are texts; times are RFC 3339 in UTC; ids are public and prefixed; a field that is not known
 * is refused by name; errors are {@code application/problem+json}; no answer holds a stack trace or a database id.
 */
package io.nimbill.web.api;
