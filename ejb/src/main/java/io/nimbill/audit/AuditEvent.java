package io.nimbill.audit;

import io.nimbill.work.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of the trail. Written once; the database user of the application cannot change it. */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    private static final int ADDRESS_LENGTH = 64;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "user_id")
    private Long userId;

    @Column(name = "actor")
    private String actor;

    @Column(name = "role")
    private String role;

    @Column(name = "acting_as")
    private String actingAs;

    @Column(name = "party_id")
    private Long partyId;

    @Column(name = "action")
    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private String subjectId;

    @Column(name = "outcome")
    private String outcome;

    @Column(name = "change_text")
    private String changeText;

    @Column(name = "address")
    private String address;

    @Column(name = "request_id")
    private String requestId;

    protected AuditEvent() {}

    AuditEvent(
            Instant recordedAt,
            Actor who,
            String action,
            String subjectType,
            String subjectId,
            String outcome,
            String changeText) {
        this.publicId = PublicId.random().value();
        this.recordedAt = recordedAt;
        this.userId = who.actingUserId().orElse(null);
        this.actor = who.actorName();
        this.role = who.actingRole().orElse(null);
        this.actingAs = who.actingAs().orElse(null);
        this.partyId = who.actingPartyId().orElse(null);
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = cut(subjectId);
        this.outcome = outcome;
        this.changeText = changeText;
        this.address = who.address().map(AuditEvent::cut).orElse(null);
        this.requestId = who.requestId().map(AuditEvent::cut).orElse(null);
    }

    /** What strangers send may be of any length; the columns are not. */
    private static String cut(String text) {
        return text == null || text.length() <= ADDRESS_LENGTH ? text : text.substring(0, ADDRESS_LENGTH);
    }
}
