package io.nimbill.usage;

import io.nimbill.work.PublicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All deliveries. Changes to one that was found here are kept by the transaction. */
public interface Deliveries {

    /** Keeps a new one and gives it its id. */
    void add(Delivery delivery);

    Optional<Delivery> find(PublicId id);

    Optional<Delivery> find(long id);

    /** Versions of a dataset and period, whatever became of them. */
    List<Delivery> versions(long datasetId, LocalDate periodStart);

    /**
     * What was received of a partner account under the vendor's name for the publication: one for each period in it,
     * whichever dataset of the account the period went to.
     */
    List<Delivery> named(long partnerAccountId, String identity);

    /** Those whose parts lie at one place of the staging folder: the periods of one publication. */
    List<Delivery> staged(String place);
}
