/**
 * Provisions WildFly for Nimbill and starts it: by the build, for trying the product out, and for the tests of the whole.
 *
 * <p>Owns: the server's modules and configuration ({@link io.nimbill.server.Provisioning}), an embedded MariaDB with real
 * users and grants, and the processes it starts. It knows nothing of billing: the application is a file to deploy.
 *
 * <p>Words: <em>home</em> is the folder that holds everything that must survive a restart ({@code nimbill.home});
 * <em>server home</em> is the provisioned WildFly, which is never written to after provisioning.
 *
 * <p>Always true: what it starts, it stops; passwords are random, live only in files that nobody else may read, and never
 * stand on a command line.
 */
package io.nimbill.server;
