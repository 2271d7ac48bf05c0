package io.nimbill.party;

import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A node of the seller tree: it buys from its parent and, unless a client, sells to its children.
 *
 * <p>Opened once, amended and moved while it lives, closed at last; never deleted. Its path is its place today; where it
 * stood on another day is in its {@link Placement}s.
 */
@Entity
@Table(name = "party")
public class Party {

    @Id
    @TableGenerator(
            name = "party",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "party",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "party")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private PartyKind kind;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "path")
    private String path;

    @Column(name = "depth")
    private int depth;

    @Embedded
    private PartyProfile profile;

    @Column(name = "sample")
    private boolean sample;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected Party() {}

    private Party(PartyKind kind, PartyProfile profile, Instant createdAt) {
        this.publicId = PublicId.random().value();
        this.kind = kind;
        this.profile = profile;
        this.createdAt = createdAt;
        this.path = "/";
    }

    /** The root of the tree. */
    static Party operator(PartyProfile profile, Instant now) {
        return new Party(PartyKind.OPERATOR, profile, now);
    }

    /**
     * A party that will buy from the seller.
     *
     * @throws Refusal {@code kind-not-possible} when that kind cannot stand under the seller's
     */
    static Party under(Party seller, PartyKind kind, PartyProfile profile, Instant now) {
        Party party = new Party(kind, profile, now);
        party.requirePossibleUnder(seller);
        party.parentId = seller.id;
        return party;
    }

    /** Takes its place below the seller (null for the operator), once its own id is known. */
    void settleUnder(Party seller) {
        parentId = seller == null ? null : seller.id;
        path = (seller == null ? "/" : seller.path) + id + "/";
        depth = seller == null ? 0 : seller.depth + 1;
    }

    /** Follows an ancestor that moved. */
    void followAncestor(String ancestorPathBefore, String ancestorPathNow, int depthChange) {
        path = ancestorPathNow + path.substring(ancestorPathBefore.length());
        depth += depthChange;
    }

    void requirePossibleUnder(Party seller) {
        if (!kind.mayBuyFrom(seller.kind)) {
            throw new Refusal(
                    "kind-not-possible", "kind", "A " + word(kind) + " cannot buy from a " + word(seller.kind) + ".");
        }
        seller.requireOpen();
        if (id != null && seller.path.startsWith(path)) {
            throw new Refusal("circle", "parentId", "A party cannot stand below itself.");
        }
    }

    void amend(PartyProfile newProfile) {
        requireOpen();
        profile = newProfile;
    }

    void close(LocalDate day) {
        requireOpen();
        closedOn = day;
    }

    void markAsSample() {
        sample = true;
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw new Refusal("party-closed", profile.legalName() + " was closed on " + closedOn + ".")
                    .with(profile.legalName(), closedOn);
        }
    }

    private static String word(PartyKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    public PublicId publicId() {
        return new PublicId(publicId);
    }

    public PartyKind kind() {
        return kind;
    }

    /** Database id of the party it buys from today; empty for the operator. */
    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Ids from the root, {@code /1/4/9/}. */
    public String path() {
        return path;
    }

    /** Database ids from the root to this party. */
    public List<Long> chain() {
        return Arrays.stream(path.split("/"))
                .filter(Predicate.not(String::isEmpty))
                .map(Long::valueOf)
                .toList();
    }

    /** 0 for the operator. */
    public int depth() {
        return depth;
    }

    public PartyProfile profile() {
        return profile;
    }

    public String legalName() {
        return profile.legalName();
    }

    /** Made up for trying out. */
    public boolean isSample() {
        return sample;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** The first UTC day on which it no longer trades; empty while open. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    /** Grows with every change; what ETags are made of. */
    public long version() {
        return version;
    }
}
