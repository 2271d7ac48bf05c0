package io.nimbill.party;

import io.nimbill.secret.OwnersFile;
import io.nimbill.work.Lease;
import io.nimbill.work.Leases;
import io.nimbill.work.Profile;
import io.nimbill.work.Settings;
import io.nimbill.work.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Opens the installation to its first administrator, at a start that finds no user. There is no default password: a
 * one-time secret is written to a file that only the server's user can read; the log names the file, not the secret.
 *
 * <p>Repeats at later starts while nobody has set the password and the file is gone or the secret expired. In the sample
 * profile the sample brings its own people.
 */
@Singleton
@Startup
@DependsOn("StartUp")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAdministrator {

    static final String FILE = "first-administrator.txt";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Leases leases;

    @Inject
    private Transactions transactions;

    @Inject
    private FirstUser firstUser;

    @Inject
    private CurrentCaller currentCaller;

    @PostConstruct
    void open() {
        if (settings.profile() == Profile.SAMPLE) {
            return;
        }
        leases.acquire("first-administrator", Duration.ofMinutes(1)).ifPresent(this::openUnder);
    }

    private void openUnder(Lease lease) {
        try {
            currentCaller.runAs(Caller.system("first-administrator"), this::prepare);
        } finally {
            leases.release(lease);
        }
    }

    private void prepare() {
        Path file = settings.home().resolve(FILE);
        boolean fileIsThere = Files.exists(file);
        Optional<FirstUser.Opened> opened = transactions.callAlone(() -> firstUser.open(fileIsThere));
        opened.ifPresent(secret -> write(file, secret));
    }

    private void write(Path file, FirstUser.Opened opened) {
        try {
            OwnersFile.replace(
                    file,
                    "Sign-in:  " + settings.baseUrl() + "/set-password.xhtml" + System.lineSeparator()
                            + "E-mail:   " + opened.email() + System.lineSeparator()
                            + "Secret:   " + opened.secret() + System.lineSeparator()
                            + "The secret can be used once, within seven days. Delete this file afterwards."
                            + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("Nimbill does not start: cannot write " + file, e);
        }
        LOG.info(() -> "The first administrator sets the password with the one-time secret in " + file);
    }
}
