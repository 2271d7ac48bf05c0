package io.nimbill.audit;

import java.util.Optional;

/** Who acts now, as the trail names them. */
public interface Actor {

    /** Database id of the signed-in user; empty for keys, jobs and strangers. */
    Optional<Long> actingUserId();

    /** {@code usr_…}, {@code key_…}, {@code job:…} or {@code anonymous}: ids, never a personal name. */
    String actorName();

    /** Name of the role in which the user acts. */
    Optional<String> actingRole();

    /** The party for which they act. */
    Optional<Long> actingPartyId();

    /** Network address of the request. */
    Optional<String> address();

    /** Id of the request, the same as in the log and in the answer. */
    Optional<String> requestId();

    /** {@code usr_…} of the user as whom somebody above looks around; empty for all who act for themselves. */
    default Optional<String> actingAs() {
        return Optional.empty();
    }
}
