package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A23: hosts that people enter and that lead inward. */
class OuterHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "localhost",
                "localhost.",
                "LOCALHOST",
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "168.63.129.16",
                "100.100.100.200",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "::1",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:a9fe:a9fe]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fd00:ec2::254]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:7f00:1::]",
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "127.1",
                "127.0.1",
                "010.8.8.8",
                "1.2.3.4.5",
                ""
            })
    void what_leads_inward_is_refused(String host) {
        assertThatThrownBy(() -> OuterHost.require(host, "endpoint", settings(Map.of())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("inner-host");
                    assertThat(refusal.field()).contains("endpoint");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "192.0.2.1", "[2a00:1450::1]", "nobody-knows-it.invalid", "100.1.2.3"})
    void what_leads_outward_is_allowed(String host) {
        assertThatCode(() -> OuterHost.require(host, "endpoint", settings(Map.of())))
                .doesNotThrowAnyException();
    }

    @Test
    void hosts_of_the_own_network_are_allowed_by_setting_and_only_those() {
        Settings settings = settings(Map.of("nimbill.inner.hosts", "store.corp, 10.1.2.3"));
        assertThatCode(() -> OuterHost.require("10.1.2.3", "endpoint", settings))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> OuterHost.require("10.1.2.4", "endpoint", settings))
                .isInstanceOf(Refusal.class);
    }

    private static Settings settings(Map<String, String> given) {
        return new Settings(given::get, name -> null);
    }
}
