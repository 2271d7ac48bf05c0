/** The search over everything a viewer may see: what stands behind Ctrl-K. */
package io.nimbill.web.search;
