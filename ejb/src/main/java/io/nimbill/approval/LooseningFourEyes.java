package io.nimbill.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Carries out what two people agreed on: to need a second person less often. */
@ApplicationScoped
class LooseningFourEyes implements ApprovedAct {

    @Inject
    private FourEyesSetting setting;

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.LOOSEN_FOUR_EYES;
    }

    @Override
    public void carryOut(JsonObject payload) {
        setting.choose(FourEyesSetting.read(payload));
    }
}
