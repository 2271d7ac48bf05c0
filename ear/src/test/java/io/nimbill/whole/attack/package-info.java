/**
 * The application attacked as a whole: callers who reach for what is not theirs, and requests made to do harm. The
 * operations and pages that are tried are taken from the application itself, so that a new one is attacked as well.
 */
package io.nimbill.whole.attack;
