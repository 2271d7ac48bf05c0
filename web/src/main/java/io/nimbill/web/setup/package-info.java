/** The first-run wizard, its checklist, and the same pages under the settings. */
package io.nimbill.web.setup;
