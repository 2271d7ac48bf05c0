package io.nimbill.agreement;

import io.nimbill.work.PublicId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All agreements and billing accounts, without regard to who asks; use cases check whose they are. */
public interface Agreements {

    Optional<Agreement> find(PublicId agreementId);

    Optional<Agreement> find(long agreementId);

    /** The agreements of an edge, earliest first. */
    List<Agreement> ofEdge(long sellerId, long buyerId);

    /** The agreement of an edge on a UTC day. */
    Optional<Agreement> onDay(long sellerId, long buyerId, LocalDate day);

    /** The agreements of a seller with all its buyers. */
    List<Agreement> ofSeller(long sellerId);

    /** All agreements of the installation. */
    List<Agreement> all();

    /** All agreements with fees. */
    List<Agreement> withFees();

    Optional<BillingAccount> defaultBillingAccount(long sellerId, long buyerId);

    Optional<BillingAccount> findBillingAccount(long id);

    /** All default billing accounts of the installation. */
    List<BillingAccount> defaultBillingAccounts();

    void add(Agreement agreement);

    void add(BillingAccount account);
}
