package io.nimbill.usage;

import io.nimbill.work.Saying;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Says whether letting a delivery count moves more than its seller lets pass unseen. A port for later packages. */
public interface DeliveryMoves {

    /**
     * Who hears of the work.
     *
     * @param stage told what is being done, as people read it
     * @param done told how much more of it is done
     */
    record Progress(Consumer<String> stage, LongConsumer done) {

        /** Nobody. */
        public static final Progress UNTOLD = new Progress(stage -> {}, more -> {});
    }

    /**
     * Why a delivery that is loaded has to wait for a person; empty where it may go on. Asked outside any transaction, and
     * may take as long as rating its accounts does. A delivery of which that cannot be worked out waits too, with the reason.
     *
     * @param deliveryId database id
     * @param progress told while its accounts are rated
     */
    Optional<Saying> objection(long deliveryId, Progress progress);
}
