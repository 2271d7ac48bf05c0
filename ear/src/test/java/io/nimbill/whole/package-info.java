/**
 * Tests of the whole: the EAR as it was built, in a real WildFly, with a real database, broker and mail server.
 *
 * <p>One server serves all tests of a run. It starts when the first test needs it (see
 * {@link io.nimbill.whole.server.TestServer}): an embedded MariaDB with real users and grants, or the database named by
 * {@code -Dnimbill.db.url=...} with an account that may create schemas; GreenMail for mail; WildFly from
 * {@code wildfly-config} on free ports above 9080, in profile {@code test}. Deploying the EAR for each class would cost
 * twenty seconds each, so that it is deployed once, with one more web application, {@code nimbill-tests.war}, that holds
 * the classes of this package.
 *
 * <p>Two kinds of tests, named {@code ...IT}:
 * <ul>
 *   <li>inside the server: {@code @InServer}; beans of the application are injected, transactions and job operator are at
 *       hand. Classes outside this package and its subpackages are not there, {@code whole.server} neither.
 *   <li>outside: {@code @InServer @RunAsClient}; HTTP and JDBC through {@code TestServer.running()}.
 * </ul>
 *
 * <p>One class alone: {@code ./mvnw verify -pl ear -am -DskipUnitTests -Dit.test=SchemaIT}.
 *
 * <p>Tests share the database: each makes its own parties and looks at nothing else. The clock can be moved
 * ({@code io.nimbill.work.TestTime}); who moves it puts it back.
 */
package io.nimbill.whole;
