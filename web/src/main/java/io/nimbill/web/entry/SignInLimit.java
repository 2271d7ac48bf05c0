package io.nimbill.web.entry;

import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often sign-in may fail from one address in a minute on this server: the setting {@code
 * nimbill.sign-in.failures.per.minute}. Against one password tried on many accounts, which locks none of them.
 */
@ApplicationScoped
class SignInLimit {

    private static final String SETTING = "nimbill.sign-in.failures.per.minute";
    private static final int USUAL = 30;

    private final MinuteCounts failures = new MinuteCounts(System::nanoTime);

    @Inject
    private Settings settings;

    boolean isReached(String address) {
        return failures.soFar(address) >= settings.number(SETTING, USUAL);
    }

    void failed(String address) {
        failures.add(address);
    }
}
