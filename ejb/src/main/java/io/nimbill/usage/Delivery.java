package io.nimbill.usage;

import io.nimbill.time.BillingPeriod;
import io.nimbill.work.PublicId;
import io.nimbill.work.Saying;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One publication of a dataset for one billing period: a version of that month.
 *
 * <p>It is received, read whole or refused whole, loaded beside the version that counts, and then either becomes current
 * in one transaction, or waits for a person, or turns out to be old or known. What it holds never changes.
 */
@Entity
@Table(name = "delivery")
public class Delivery {

    private static final int IDENTITY_LENGTH = 255;

    @Id
    @TableGenerator(
            name = "delivery",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "delivery",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "delivery")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "dataset_id")
    private long datasetId;

    @Column(name = "identity")
    private String identity;

    @Column(name = "version_at")
    private Instant versionAt;

    @Column(name = "manifested")
    private boolean manifested;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryState state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "switched_at")
    private Instant switchedAt;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    /** Null until it was read whole. */
    @Embedded
    private DeliveryFacts facts;

    @Column(name = "defect_count")
    private long defectCount;

    @Embedded
    private DeliveryMessage message;

    @Column(name = "staging_path")
    private String stagingPath;

    @Column(name = "archive_path")
    private String archivePath;

    @Version
    @Column(name = "version")
    private long version;

    protected Delivery() {}

    /**
     * A delivery whose name and time are known and whose content is not.
     *
     * @param identity what the vendor calls this publication; of an upload its own id
     * @param versionAt the time that orders versions, see {@link VersionOrder}
     * @param manifested whether a manifest names it; else identity means nothing
     */
    public static Delivery received(
            long datasetId, String identity, Instant versionAt, boolean manifested, Instant now, String by) {
        Delivery delivery = new Delivery();
        delivery.publicId = PublicId.random().value();
        delivery.datasetId = datasetId;
        delivery.identity = shortened(identity);
        delivery.versionAt = versionAt;
        delivery.manifested = manifested;
        delivery.state = DeliveryState.RECEIVED;
        delivery.receivedAt = now;
        delivery.receivedBy = by;
        return delivery;
    }

    /** An identity as it is stored: names may be long, the column is not. */
    static String shortened(String identity) {
        return identity.length() <= IDENTITY_LENGTH ? identity : identity.substring(0, IDENTITY_LENGTH);
    }

    /** Another period of the same publication, which becomes a version of its own. */
    Delivery sibling(long dataset) {
        Delivery sibling = received(dataset, identity, versionAt, manifested, receivedAt, receivedBy);
        sibling.stagingPath = stagingPath;
        sibling.state = DeliveryState.READING;
        return sibling;
    }

    /** Where its parts lie while it is read, relative to the staging folder. */
    public void stagedAt(String path) {
        stagingPath = path;
    }

    /** Reading begins, or begins again after a crash. */
    void reading() {
        state = DeliveryState.READING;
        message = DeliveryMessage.of(null);
    }

    /** It breaks its own form. */
    void refused(Saying reason, long defects) {
        state = DeliveryState.REFUSED;
        message = DeliveryMessage.of(reason);
        defectCount = defects;
    }

    /** What reading found, before it is decided what becomes of it. */
    void describe(long dataset, ReadDelivery read, Slice slice, String hash, boolean resources) {
        datasetId = dataset;
        facts = DeliveryFacts.of(read, slice, hash, resources);
    }

    /** It goes no further by itself: old, known, or to be confirmed. */
    void setAside(DeliveryState why, Saying reason) {
        state = why;
        message = DeliveryMessage.of(reason);
    }

    /** From now on it speaks for its dataset and period. */
    void current(Instant now) {
        state = DeliveryState.CURRENT;
        switchedAt = now;
        message = DeliveryMessage.of(null);
    }

    /** A newer version took its place. */
    void superseded() {
        state = DeliveryState.SUPERSEDED;
    }

    /** Every account whose content changed has been rated. */
    void rated(Instant now) {
        ratedAt = now;
    }

    /** Its parts lie in the archive. */
    void archived(Instant now, String path) {
        archivedAt = now;
        archivePath = path;
        stagingPath = null;
    }

    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public long datasetId() {
        return datasetId;
    }

    public DeliveryState state() {
        return state;
    }

    public String stagingPath() {
        return stagingPath;
    }

    /** How its files are built; null before reading. */
    VendorFormat format() {
        return facts == null ? null : facts.format();
    }

    /** Where its parts and rows are kept, relative to the home folder; null until they are. */
    String archivePath() {
        return archivePath;
    }

    /** The billing period; only after reading. */
    public BillingPeriod period() {
        return facts.period();
    }

    /** Whether it was read and its period is known. */
    public boolean hasPeriod() {
        return facts != null;
    }

    /** Whether it is a version of this dataset and period. */
    boolean isOf(long dataset, LocalDate start) {
        return datasetId == dataset && hasPeriod() && start.equals(period().start());
    }

    /** What reading found; null before. */
    DeliveryFacts facts() {
        return facts;
    }

    /** Whether every row of it carries a vendor invoice. */
    public boolean isFinalBill() {
        return facts != null && facts.isFinalBill();
    }

    /** Until when its usage can be called complete; null when nothing is. */
    Instant completeUntil() {
        return Watermark.of(period(), isFinalBill(), facts.lastUsageAt(), versionAt);
    }

    /** Rows of the vendor's files behind it; 0 until it was read. */
    long fileRows() {
        return facts == null ? 0 : facts.fileRows();
    }

    /** What orders it among the versions of its period. */
    VersionStamp stamp() {
        String hash = facts == null ? null : facts.contentHash();
        return new VersionStamp(identity, versionAt, hash, manifested, state, facts != null && facts.resourcesKept());
    }
}
