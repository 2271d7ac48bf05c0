package io.nimbill.work;

/** What an installation is for; setting {@code nimbill.profile}. */
public enum Profile {
    /** Real money. The default. */
    PRODUCTION,
    /** Made-up data for trying out. */
    SAMPLE,
    /** Automatic tests: the clock can be set, addresses of the outside world come from settings. */
    TEST
}
