package io.nimbill.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nimbill.secret.SealedIds;
import io.nimbill.secret.Sealing;
import io.nimbill.work.NotFound;
import io.nimbill.work.PublicId;
import io.nimbill.work.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeIdsTest {

    private final String dataset = PublicId.random().prefixed("dts");
    private final String account = PublicId.random().prefixed("cla");

    @TempDir
    Path home;

    @Test
    void an_id_is_the_same_every_time_and_on_every_server_and_leads_back_to_its_charge() {
        String id = ids().of(key(7, 1));

        assertThat(ids().of(key(7, 1))).isEqualTo(id);
        assertThat(ids().parse(id)).isEqualTo(key(7, 1));
    }

    @Test
    void nothing_of_the_charge_can_be_read_from_its_id() {
        String id = ids().of(key(7, 1));
        byte[] bytes = Base64.getUrlDecoder().decode(id.substring("chg_".length()));
        String hex = HexFormat.of().formatHex(bytes);

        assertThat(hex).doesNotContain(dataset.substring(4)).doesNotContain(account.substring(4));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("dts_")
                .doesNotContain("2026-10");
    }

    @Test
    void the_ids_of_two_levels_of_a_row_have_nothing_in_common() {
        String above = ids().of(key(7, 0)).substring("chg_".length());
        String below = ids().of(key(7, 1)).substring("chg_".length());

        assertThat(above).hasSameSizeAs(below);
        assertThat(above.substring(0, 20)).isNotEqualTo(below.substring(0, 20));
        assertThat(above.substring(40)).isNotEqualTo(below.substring(40));
    }

    @Test
    void an_id_that_was_changed_anywhere_was_never_there() {
        String id = ids().of(key(7, 1));
        for (int at = "chg_".length(); at < id.length(); at++) {
            char other = id.charAt(at) == 'A' ? 'B' : 'A';
            String changed = id.substring(0, at) + other + id.substring(at + 1);
            assertThatThrownBy(() -> ids().parse(changed)).isInstanceOf(NotFound.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chg_", "chg_!!!", "chg_YWJj", "x", "chg_fHx8fA"})
    void what_is_no_id_of_a_charge_was_never_there(String id) {
        assertThatThrownBy(() -> ids().parse(id)).isInstanceOf(NotFound.class);
    }

    private ChargeKey key(int row, int level) {
        return new ChargeKey(LocalDate.parse("2026-10-01"), dataset, account, row, level);
    }

    /** Of a server of its own; they share the home folder. */
    private ChargeIds ids() {
        Settings settings = new Settings(name -> name.equals("nimbill.home") ? home.toString() : null, name -> null);
        return new ChargeIds(new SealedIds(new Sealing(settings)));
    }
}
