package io.nimbill.approval;

import io.nimbill.party.Caller;
import io.nimbill.party.CurrentCaller;
import io.nimbill.party.Humans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose eyes look at a request: those of who asked for it, or of another person. */
@ApplicationScoped
class Eyes {

    @Inject
    private CurrentCaller currentCaller;

    @Inject
    private Humans humans;

    /** A second pair of eyes belongs to a person: another one than the first. */
    boolean areOthers(ApprovalRequest request) {
        Caller caller = currentCaller.get();
        Optional<Long> human = humans.behind(caller);
        return human.isPresent() && !request.isBy(caller, human);
    }

    boolean areRequesters(ApprovalRequest request) {
        Caller caller = currentCaller.get();
        return request.isBy(caller, humans.behind(caller));
    }

    /** The request as the caller sees it. */
    Approval view(ApprovalRequest request) {
        return request.view(areOthers(request), areRequesters(request));
    }
}
