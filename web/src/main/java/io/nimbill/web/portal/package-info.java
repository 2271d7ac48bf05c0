/**
 * What every page stands on: the frame with its menu, who is looking and how they like it, words and figures in their
 * language, refusals as messages, charts, and the way in and out.
 */
package io.nimbill.web.portal;
