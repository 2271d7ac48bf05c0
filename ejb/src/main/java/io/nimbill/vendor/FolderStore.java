package io.nimbill.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder as a store: keys are paths relative to it. Links are not followed, neither to files nor on the way to them. */
final class FolderStore implements ObjectStore {

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<StoredObject> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<StoredObject> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                found.add(object(file));
            }
        }
        found.sort(Comparator.comparing(StoredObject::key));
        return found;
    }

    @Override
    public Optional<StoredObject> find(String key) throws IOException {
        if (key.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Path file = folder.resolve(key).normalize();
        boolean inside = file.startsWith(folder)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().equals(folder.toRealPath().resolve(folder.relativize(file)));
        return inside ? Optional.of(object(file)) : Optional.empty();
    }

    @Override
    public InputStream open(StoredObject object) throws IOException {
        StoredObject now = find(object.key()).orElseThrow(() -> new IOException(object.key() + " is gone"));
        if (!now.tag().equals(object.tag())) {
            throw new IOException(object.key() + " has changed since it was looked at");
        }
        return Files.newInputStream(folder.resolve(object.key()), LinkOption.NOFOLLOW_LINKS);
    }

    private StoredObject object(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        String key = folder.relativize(file).toString().replace('\\', '/');
        return new StoredObject(
                key,
                attributes.size(),
                attributes.lastModifiedTime().toMillis() + "-" + attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }
}
