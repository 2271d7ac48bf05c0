package io.nimbill.setup;

import io.nimbill.party.Parties;
import io.nimbill.party.Party;
import io.nimbill.party.PartyProfile;
import io.nimbill.work.Settings;
import io.nimbill.work.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What the database knows of the first run: the steps behind, and what is there of the checklist. */
@ApplicationScoped
class SetupRecords {

    private static final String BEGUN = "BEGUN";

    private static final String FACTS = """
            SELECT EXISTS (SELECT 1 FROM mail_account) AS mail,
                   EXISTS (SELECT 1 FROM party_branding WHERE party_id = ? AND logo_sha256 IS NOT NULL) AS logo,
                   EXISTS (SELECT 1 FROM partner_account WHERE closed_on IS NULL) AS provider,
                   EXISTS (SELECT 1 FROM dataset WHERE closed_on IS NULL) AS dataset,
                   EXISTS (SELECT 1 FROM current_delivery) AS delivery,
                   EXISTS (SELECT 1 FROM price_book_assignment a JOIN price_book_version v ON v.price_book_id = a.price_book_id
                           WHERE a.seller_id = ? AND a.buyer_id IS NULL AND a.customer_type IS NULL AND v.state = 'ACTIVE')
                       AS prices,
                   EXISTS (SELECT 1 FROM party WHERE kind = 'CLIENT' AND closed_on IS NULL) AS client,
                   EXISTS (SELECT 1 FROM cloud_account_assignment) AS accounts""";

    @Resource(lookup = "java:jboss/datasources/NimbillDS")
    private DataSource callersTransaction;

    @Inject
    private Parties parties;

    @Inject
    private Settings settings;

    SetupState state() {
        Map<String, Boolean> rows = new HashMap<>();
        Sql.on(callersTransaction)
                .list(
                        row -> rows.put(row.getString("step"), row.getBoolean("put_off")),
                        "SELECT step, put_off FROM setup_step");
        boolean begun = rows.remove(BEGUN) != null;
        Map<SetupStep, Boolean> steps = new EnumMap<>(SetupStep.class);
        rows.forEach((step, putOff) -> steps.put(SetupStep.valueOf(step), putOff));
        return new SetupState(begun, steps, begun ? done() : Set.of());
    }

    /** Whether there is nothing but the operator. */
    boolean isInstallationEmpty() {
        return Sql.on(callersTransaction)
                .one(
                        row -> row.getLong(1) == 0,
                        "SELECT (SELECT COUNT(*) FROM party WHERE kind <> 'OPERATOR') + (SELECT COUNT(*) FROM partner_account)")
                .orElseThrow();
    }

    void begin(Instant now, String who) {
        end(BEGUN, false, now, who);
    }

    void end(SetupStep step, boolean putOff, Instant now, String who) {
        end(step.name(), putOff, now, who);
    }

    private void end(String step, boolean putOff, Instant now, String who) {
        Sql.on(callersTransaction)
                .update(
                        "INSERT INTO setup_step (step, put_off, recorded_at, recorded_by) VALUES (?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE put_off = VALUES(put_off), recorded_at = VALUES(recorded_at),"
                                + " recorded_by = VALUES(recorded_by)",
                        step,
                        putOff,
                        now,
                        who);
    }

    private Set<SetupItem> done() {
        Party operator = parties.operator().orElseThrow();
        Set<SetupItem> done = EnumSet.noneOf(SetupItem.class);
        if (isNamed(operator.profile())) {
            done.add(SetupItem.COMPANY);
        }
        if (settings.text("nimbill.smtp.host").isPresent()) {
            done.add(SetupItem.MAIL);
        }
        Sql.on(callersTransaction)
                .list(
                        row -> {
                            for (SetupItem item : SetupItem.values()) {
                                if (item != SetupItem.COMPANY
                                        && row.getBoolean(item.name().toLowerCase(java.util.Locale.ROOT))) {
                                    done.add(item);
                                }
                            }
                            return done;
                        },
                        FACTS,
                        operator.id(),
                        operator.id());
        return done;
    }

    /** What the law wants on an invoice: who, where and under which tax number. */
    private static boolean isNamed(PartyProfile profile) {
        return profile.taxNumber() != null && profile.street() != null && profile.city() != null;
    }
}
