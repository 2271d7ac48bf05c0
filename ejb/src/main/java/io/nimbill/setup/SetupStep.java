package io.nimbill.setup;

/** The steps of the first-run wizard, in their order. */
public enum SetupStep {
    COMPANY,
    PROVIDERS,
    BILLING;

    /** The word of the step in addresses. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
