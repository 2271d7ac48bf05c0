package io.nimbill.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.math.BigDecimal;

/** A fee in the agreement it belongs to. Never changes, as the terms do not. */
@Entity
@Table(name = "agreement_fee")
public class AgreedFee {

    @Id
    @TableGenerator(
            name = "agreement_fee",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "agreement_fee",
            allocationSize = 20)
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "agreement_fee")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;

    @Column(name = "position")
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private FeeKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "value")
    private BigDecimal value;

    @Column(name = "of_flat_fees")
    private boolean ofFlatFees;

    protected AgreedFee() {}

    AgreedFee(Agreement agreement, int position, Fee fee) {
        this.agreement = agreement;
        this.position = position;
        this.kind = fee.kind();
        this.name = fee.name();
        this.value = fee.value();
        this.ofFlatFees = fee.ofFlatFees();
    }

    /** Database id; never shown outside. */
    public Long id() {
        return id;
    }

    /** What was agreed. */
    public Fee fee() {
        BigDecimal plain = value.stripTrailingZeros();
        return new Fee(kind, name, plain.scale() < 0 ? plain.setScale(0) : plain, ofFlatFees);
    }
}
