/** Pages of what clients hold: the list with the price calculator, and a subscription with all that happened to it. */
package io.nimbill.web.subscription;
