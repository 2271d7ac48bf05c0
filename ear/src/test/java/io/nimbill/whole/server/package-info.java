/**
 * The frame of the tests: starts database, mail server and WildFly once, and lets Arquillian run test classes in it
 * without deploying again. Runs outside the server only.
 */
package io.nimbill.whole.server;
