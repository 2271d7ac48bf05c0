package io.nimbill.rating;

import io.nimbill.pricing.TakenService;
import java.util.Collection;
import java.util.Set;

/** Says which services are sold on an edge in the vendor's period. */
interface MeetingServices {

    /** Where no discount asks. */
    MeetingServices NONE = edge -> Set.of();

    /** The services, each once, of all accounts below the buyer. */
    Collection<TakenService> on(EdgeKey edge);
}
