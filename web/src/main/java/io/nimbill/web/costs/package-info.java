/** Pages of cost analysis: the analysis itself for sellers and clients, its saved views, and what is not invoiced yet. */
package io.nimbill.web.costs;
