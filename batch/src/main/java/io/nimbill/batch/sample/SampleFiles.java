package io.nimbill.batch.sample;

import io.nimbill.secret.OwnersFile;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the sample tells whoever started the server, in files of the home folder: progress, sign-ins, a failure. */
@ApplicationScoped
class SampleFiles {

    @Inject
    private Settings settings;

    void progress(String text) throws IOException {
        Files.writeString(settings.home().resolve("sample-progress.txt"), text + System.lineSeparator());
    }

    void failure(String text) throws IOException {
        Files.writeString(settings.home().resolve("sample-failure.txt"), text + System.lineSeparator());
    }

    void forgetFailure() throws IOException {
        Files.deleteIfExists(settings.home().resolve("sample-failure.txt"));
    }

    /** Keeps the sign-ins aside until everything is loaded. */
    void keepSignIns(String text) throws IOException {
        OwnersFile.replace(pending(), text);
    }

    /** Everything is loaded: people may sign in. */
    void showSignIns() throws IOException {
        if (Files.exists(pending())) {
            OwnersFile.replace(settings.home().resolve("sample-sign-ins.txt"), Files.readString(pending()));
            Files.delete(pending());
        }
    }

    /** A folder for the simulated vendors' files. */
    Path vendors() throws IOException {
        return Files.createDirectories(settings.home().resolve("sample-vendors"));
    }

    private Path pending() {
        return settings.home().resolve("sample-sign-ins.pending");
    }
}
