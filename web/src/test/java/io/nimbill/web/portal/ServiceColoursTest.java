package io.nimbill.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceColoursTest {

    @Test
    void a_service_alone_on_a_chart_has_the_colour_its_code_stands_for() {
        String alone = ServiceColours.of(List.of("aws/AmazonEC2")).get("aws/AmazonEC2");

        assertThat(ServiceColours.of(List.of("aws/AmazonEC2", "aws/AmazonS3", "aws/AWSLambda")))
                .containsEntry("aws/AmazonEC2", alone);
    }

    @Test
    void no_two_of_nine_services_share_a_colour() {
        Map<String, String> colours = ServiceColours.of(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"));

        assertThat(colours.values()).doesNotHaveDuplicates().hasSize(9).doesNotContain(ServiceColours.OTHER);
    }
}
