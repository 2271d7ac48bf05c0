/** People on the server: their roles, invitations, passwords, second factors and sessions. */
package io.nimbill.whole.people;
