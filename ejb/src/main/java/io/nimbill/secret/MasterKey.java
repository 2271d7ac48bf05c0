package io.nimbill.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.nimbill.work.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;

/**
 * The key that seals the keyset. It lies in the credential store {@code nimbill} of the server's Elytron subsystem, which
 * makes store and key ({@code configure.cli}); Nimbill only reads it.
 */
final class MasterKey {

    private static final Logger LOG = Logger.getLogger(MasterKey.class.getName());
    private static final String ALIAS = "master";
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private MasterKey() {}

    /** The key, if the server has the store: the setting {@code nimbill.master.store}, else {@code master.cs} at home. */
    static Optional<Aead> find(Settings settings) throws GeneralSecurityException {
        Path store = settings.text("nimbill.master.store").map(Path::of).orElseGet(() -> settings.home()
                .resolve("master.cs"));
        if (!Files.exists(store)) {
            return Optional.empty();
        }
        closeToOthers(store);
        return Optional.of(new AesGcmJce(read(store)));
    }

    /** The server makes it readable for everybody on its machine. */
    private static void closeToOthers(Path store) {
        PosixFileAttributeView view = Files.getFileAttributeView(store, PosixFileAttributeView.class);
        try {
            if (view != null && !view.readAttributes().permissions().equals(OWNERS)) {
                view.setPermissions(OWNERS);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Others may read the credential store " + store, e);
        }
    }

    private static byte[] read(Path file) throws GeneralSecurityException {
        try {
            CredentialStore store = CredentialStore.getInstance(
                    "PropertiesCredentialStore", WildFlyElytronCredentialStoreProvider.getInstance());
            store.initialize(Map.of("location", file.toString(), "create", "false"));
            SecretKeyCredential key = store.retrieve(ALIAS, SecretKeyCredential.class);
            if (key == null) {
                throw new GeneralSecurityException("The credential store " + file + " has no key called " + ALIAS);
            }
            return key.getSecretKey().getEncoded();
        } catch (CredentialStoreException e) {
            throw new GeneralSecurityException("The credential store " + file + " cannot be read", e);
        }
    }
}
