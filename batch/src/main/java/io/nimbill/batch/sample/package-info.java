/**
 * The job {@code load-sample}: a made-up operator with its tree of sellers, prices and vendor accounts, and two months of
 * deliveries of the project's own vendor simulator, brought through the same use cases as real ones.
 *
 * <p><b>Always true.</b> It runs only in the profile {@code sample} and only on a database without parties. Everything it
 * makes is marked as sample. It begins again where it was when the server stopped meanwhile.
 */
package io.nimbill.batch.sample;
