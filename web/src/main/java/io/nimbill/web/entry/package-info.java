/**
 * The door: every request gets an id, its headers and its caller here, before a page or a resource sees it.
 *
 * <p>Owns: request ids, security headers, the session of a signed-in person ({@link
 * io.nimbill.web.entry.SessionCaller}), bearer keys of the API. Does not own: the sign-in page, permissions (the use cases
 * check them).
 *
 * <p>Always true: a session gets another id when somebody signs in; it ends after 30 minutes without a request, after
 * twelve hours, or with a change of the password; the caller is asked for anew at every request.
 */
package io.nimbill.web.entry;
