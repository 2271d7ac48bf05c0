package io.nimbill.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.server.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

@InServer
@RunAsClient
class DeploymentIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_server_is_ready_when_database_jobs_and_broker_are() throws IOException, InterruptedException {
        HttpResponse<String> health = http.send(
                HttpRequest.newBuilder(TestServer.running().managementUri("/health/ready"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("nimbill-database", "nimbill-jobs", "nimbill-broker");
    }
}
