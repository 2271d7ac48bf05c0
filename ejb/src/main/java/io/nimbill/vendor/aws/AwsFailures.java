package io.nimbill.vendor.aws;

import io.nimbill.vendor.VendorFailure;
import io.nimbill.vendor.VendorFailure.Kind;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.StsException;

/** What a failure of the SDK means. */
final class AwsFailures {

    private static final int SERVER_FAULT = 500;

    private static final Set<String> WRONG_KEY = Set.of(
            "InvalidClientTokenId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "AuthFailure",
            "IncompleteSignature");

    private AwsFailures() {}

    /** Calls AWS, and says what went wrong in the words of the connector SPI. */
    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw of(failure);
        }
    }

    static VendorFailure of(SdkException failure) {
        if (failure instanceof AwsServiceException said) {
            return of(said);
        }
        String message = String.valueOf(failure.getMessage());
        boolean identity = message.contains("Unable to load credentials");
        return new VendorFailure(identity ? Kind.CREDENTIAL : Kind.UNREACHABLE, message, failure);
    }

    static void run(Runnable call) {
        call(() -> {
            call.run();
            return null;
        });
    }

    static String codeOf(AwsServiceException said) {
        return said.awsErrorDetails() == null
                ? ""
                : String.valueOf(said.awsErrorDetails().errorCode());
    }

    private static VendorFailure of(AwsServiceException said) {
        String code = codeOf(said);
        String words = said.awsErrorDetails() == null
                ? "HTTP " + said.statusCode()
                : code + ": " + said.awsErrorDetails().errorMessage();
        return new VendorFailure(kind(said, code), words, said);
    }

    private static Kind kind(AwsServiceException said, String code) {
        if (said.isThrottlingException() || code.contains("TooManyRequests") || code.contains("Throttl")) {
            return Kind.THROTTLED;
        }
        if (WRONG_KEY.contains(code)) {
            return Kind.CREDENTIAL;
        }
        if (code.startsWith("AccessDenied")) {
            return said instanceof StsException ? Kind.NOT_TRUSTED : Kind.DENIED;
        }
        return said.statusCode() >= SERVER_FAULT ? Kind.UNREACHABLE : Kind.REFUSED;
    }
}
