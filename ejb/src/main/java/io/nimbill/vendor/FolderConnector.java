package io.nimbill.vendor;

import io.nimbill.work.Refusal;
import io.nimbill.work.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Watched folders, all of them under {@code <home>/inbox}: nothing else of the machine can be named. */
@ApplicationScoped
class FolderConnector implements ObjectStoreConnector {

    private Settings settings;

    /** For the container. */
    protected FolderConnector() {}

    @Inject
    FolderConnector(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "FOLDER";
    }

    @Override
    public ObjectStore open(StorePlace place) {
        Path inbox = settings.home().toAbsolutePath().normalize().resolve("inbox");
        Path folder =
                inbox.resolve(place.location() == null ? "" : place.location()).normalize();
        if (!folder.startsWith(inbox) || leadsOut(folder, inbox)) {
            throw new Refusal("location-outside-inbox", "location", "A watched folder lies under " + inbox + ".")
                    .with(inbox);
        }
        return new FolderStore(folder);
    }

    /** Whoever may put files into the inbox may put links there too. */
    private static boolean leadsOut(Path folder, Path inbox) {
        try {
            return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                    && !folder.toRealPath().equals(inbox.toRealPath().resolve(inbox.relativize(folder)));
        } catch (IOException unreadable) {
            return true;
        }
    }
}
