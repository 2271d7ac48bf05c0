/**
 * The benchmark of the main job: one delivery of millions of lines goes through fetch, reading and loading up to the
 * switch, rating down a three-level tree, archive and invoices, in the real server on the real database.
 *
 * <p>Prints figures, asserts nothing about time. Not part of the tests: {@code ./mvnw -Pbench verify -DskipUnitTests
 * -Dbench.lines=1000000} runs it after the benchmark of the reader in {@code ejb}.
 */
package io.nimbill.whole.bench;
