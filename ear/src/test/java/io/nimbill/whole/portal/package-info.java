/** The portals in a real browser: what each of the three roles sees, and what it does not. */
package io.nimbill.whole.portal;
