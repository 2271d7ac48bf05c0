package io.nimbill.whole;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** A test that found inside the server that it lacks a tool comes back as a failure; here it is skipped by name again. */
final class SkippedInside implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TestAbortedException) {
                throw new TestAbortedException(cause.getMessage(), thrown);
            }
        }
        throw thrown;
    }
}
