package io.nimbill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void a_system_property_goes_before_the_environment() {
        Settings settings = settings(Map.of("nimbill.smtp.host", "mail"), Map.of("NIMBILL_SMTP_HOST", "other"));
        assertThat(settings.text("nimbill.smtp.host")).contains("mail");
    }

    @Test
    void the_environment_stands_in_for_a_missing_or_blank_property() {
        Settings settings = settings(Map.of("nimbill.smtp.host", " "), Map.of("NIMBILL_SMTP_HOST", "other"));
        assertThat(settings.text("nimbill.smtp.host")).contains("other");
    }

    @Test
    void exports_go_to_the_home_folder_unless_set() {
        assertThat(settings(Map.of("nimbill.home", "/n"), Map.of()).exportDirectory())
                .isEqualTo(Path.of("/n/exports"));
    }

    @Test
    void production_is_what_an_installation_is_for_unless_set() {
        assertThat(settings(Map.of(), Map.of()).profile()).isEqualTo(Profile.PRODUCTION);
    }

    @Test
    void a_wrong_value_is_refused_with_the_name_of_the_setting() {
        assertThatThrownBy(() ->
                        settings(Map.of("nimbill.profile", "prod"), Map.of()).profile())
                .hasMessageContaining("nimbill.profile")
                .hasMessageContaining("production, sample or test");
    }

    private static Settings settings(Map<String, String> properties, Map<String, String> environment) {
        return new Settings(properties::get, environment::get);
    }
}
