package io.nimbill.setup;

/** One thing of the checklist, in the order in which it is best done. */
public enum SetupItem {
    COMPANY(SetupStep.COMPANY),
    LOGO(SetupStep.COMPANY),
    MAIL(SetupStep.COMPANY),
    PROVIDER(SetupStep.PROVIDERS),
    DATASET(SetupStep.PROVIDERS),
    DELIVERY(SetupStep.PROVIDERS),
    PRICES(SetupStep.BILLING),
    CLIENT(SetupStep.BILLING),
    ACCOUNTS(SetupStep.BILLING);

    private final SetupStep step;

    SetupItem(SetupStep step) {
        this.step = step;
    }

    /** The step of the wizard in which it is done. */
    public SetupStep step() {
        return step;
    }
}
