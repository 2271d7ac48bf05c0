package io.nimbill.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The only reader of settings. A setting {@code nimbill.smtp.host} is the system property of that name, else the
 * environment variable {@code NIMBILL_SMTP_HOST}, else its default. A blank value counts as absent.
 */
@ApplicationScoped
public class Settings {
    private final UnaryOperator<String> properties;
    private final UnaryOperator<String> environment;

    /** Settings of this process. */
    public Settings() {
        this(System::getProperty, System::getenv);
    }

    /** Settings from elsewhere, for tests: what a name stands for, or null. */
    public Settings(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The setting's text, if it is there. */
    public Optional<String> text(String name) {
        return present(properties.apply(name)).or(() -> present(environment.apply(variable(name))));
    }

    /** The setting's text, else the given default. */
    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    /** A whole number, else the given default; refused with the setting's name if it is not a number. */
    public int number(String name, int otherwise) {
        return text(name).map(value -> parse(name, value)).orElse(otherwise);
    }

    /** {@code true} or {@code false}, else the given default. */
    public boolean flag(String name, boolean otherwise) {
        return text(name).map(value -> parseFlag(name, value)).orElse(otherwise);
    }

    /** What this installation is for. */
    public Profile profile() {
        String value = text("nimbill.profile", "production");
        try {
            return Profile.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong("nimbill.profile", value, "production, sample or test");
        }
    }

    /** Folder with everything Nimbill writes outside the database: staging, archive, inbox, exports. */
    public Path home() {
        return Path.of(text("nimbill.home")
                .orElseThrow(() -> new IllegalStateException(
                        "Setting nimbill.home is missing: name a folder for staging, archive and exports, for example"
                                + " -Dnimbill.home=/var/lib/nimbill")));
    }

    /** Where the daily billing export is written; {@code exports} in the home folder unless set. */
    public Path exportDirectory() {
        return text("nimbill.export.directory").map(Path::of).orElseGet(() -> home().resolve("exports"));
    }

    /** The address under which people reach this installation, without a slash at the end; stands in mails. */
    public String baseUrl() {
        return text("nimbill.base.url", "http://localhost:8080").replaceAll("/+$", "");
    }

    private static int parse(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw wrong(name, value, "a whole number");
        }
    }

    private static boolean parseFlag(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, value, "true or false");
        };
    }

    private static IllegalStateException wrong(String name, String value, String allowed) {
        return new IllegalStateException("Setting " + name + " is '" + value + "'; it must be " + allowed + ".");
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
