package io.nimbill.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_setting_that_moves_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () -> Ports.demandFree(taken.getLocalPort(), "pages and API", "-Dnimbill.port.offset=100"))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContainingAll(
                            Integer.toString(taken.getLocalPort()),
                            "pages and API",
                            "taken",
                            "-Dnimbill.port.offset=100");
        }
    }

    @Test
    void servers_of_tests_keep_off_the_port_that_browsers_refuse() throws LaunchFailure {
        assertThat(Ports.freeOffset(2000)).isGreaterThan(2000);
    }
}
