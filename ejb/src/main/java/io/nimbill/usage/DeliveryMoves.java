package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.util.Optional;

/** Says whether letting a delivery count moves more than its seller lets pass unseen. A port for later packages. */
public interface DeliveryMoves {

    /**
     * Why a delivery that is loaded has to wait for a person; empty where it may go on. Asked outside any transaction, and
     * may take as long as rating its accounts does.
     *
     * @param deliveryId database id
     */
    Optional<Saying> objection(long deliveryId);
}
