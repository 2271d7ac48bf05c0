package io.nimbill.approval;

import io.nimbill.party.Caller;
import io.nimbill.work.PublicId;
import io.nimbill.work.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;

/** An act that waits for a second person, and what became of it. Decided once. */
@Entity
@Table(name = "approval_request")
class ApprovalRequest {

    private static final int LONGEST = 500;

    @Id
    @TableGenerator(
            name = "approval_request",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "approval_request",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "approval_request")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ApprovalKind kind;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "payload")
    private String payload;

    @Column(name = "change_text")
    private String changeText;

    @Column(name = "basis")
    private String basis;

    @Column(name = "reason")
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ApprovalState state = ApprovalState.PENDING;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_name")
    private String requestedName;

    @Column(name = "requester_id")
    private Long requesterId;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_name")
    private String decidedName;

    @Column(name = "decider_id")
    private Long deciderId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "note")
    private String note;

    @Version
    @Column(name = "version")
    private long version;

    protected ApprovalRequest() {}

    ApprovalRequest(Act act, Caller caller, Long human, Instant now) {
        this.publicId = PublicId.random().value();
        this.kind = act.kind();
        this.subjectType = act.subjectType();
        this.subjectId = act.subject() == null ? null : act.subject().value();
        this.payload = act.payload().toString();
        this.changeText = act.changes().toJson();
        this.basis = act.basis();
        this.requestedBy = caller.actor();
        this.requestedName = caller.displayName();
        this.requesterId = human;
        this.requestedAt = now;
    }

    boolean isFor(Act act) {
        return kind == act.kind() && payload().equals(act.payload()) && basis.equals(act.basis());
    }

    /** Whether the same person stands behind it; of the installation's own acts nobody does. */
    boolean isBy(Caller caller, Optional<Long> human) {
        return requestedBy.equals(caller.actor())
                || human.isPresent() && human.get().equals(requesterId);
    }

    void explain(String why) {
        requirePending();
        if (why == null || why.isBlank() || why.strip().length() > LONGEST) {
            throw new Refusal("reason-missing", "reason", "Say why, in at most 500 characters.");
        }
        reason = why.strip();
    }

    void decide(ApprovalState outcome, Caller caller, Long human, String words, Instant now) {
        requirePending();
        if (words != null && words.strip().length() > LONGEST) {
            throw new Refusal("too-long", "note", "At most 500 characters.");
        }
        state = outcome;
        decidedBy = caller.actor();
        decidedName = caller.displayName();
        deciderId = human;
        decidedAt = now;
        note = words == null || words.isBlank() ? null : words.strip();
    }

    void requirePending() {
        if (state != ApprovalState.PENDING) {
            throw new Refusal("approval-decided", "This request was decided already.");
        }
    }

    boolean isExplained() {
        return reason != null;
    }

    JsonObject payload() {
        try (JsonReader reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }

    long id() {
        return id;
    }

    PublicId publicId() {
        return new PublicId(publicId);
    }

    ApprovalKind kind() {
        return kind;
    }

    String basis() {
        return basis;
    }

    String requestedBy() {
        return requestedBy;
    }

    /** As lists and pages show it. */
    Approval view(boolean decidable, boolean own) {
        return new Approval(
                publicId(),
                kind,
                subjectType,
                subjectId,
                ApprovalChange.read(changeText),
                reason,
                state,
                requestedName,
                requestedAt,
                decidedName,
                decidedAt,
                note,
                decidable && state == ApprovalState.PENDING,
                own && state == ApprovalState.PENDING);
    }
}
