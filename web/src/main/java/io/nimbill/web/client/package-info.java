/** Pages of clients: what their month has come to, and their invoices. */
package io.nimbill.web.client;
