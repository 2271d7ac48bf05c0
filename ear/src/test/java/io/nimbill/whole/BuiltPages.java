package io.nimbill.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What was built into the EAR's web application, so that nothing is forgotten that comes later. */
public final class BuiltPages {

    private static final int FEWEST = 30;

    private BuiltPages() {}

    /** Addresses of the pages that can be asked for. */
    public static Set<String> in(Path ear) throws IOException {
        Set<String> pages = files(ear, "(?!WEB-INF).*\\.xhtml").stream()
                .map(name -> "/" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (pages.size() <= FEWEST) {
            throw new IllegalStateException("Only " + pages + " in " + ear);
        }
        return pages;
    }

    /** What is in the web application under names like that. */
    public static Set<String> files(Path ear, String names) throws IOException {
        Set<String> found = new TreeSet<>();
        try (ZipInputStream modules = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry module = modules.getNextEntry(); module != null; module = modules.getNextEntry()) {
                if (module.getName().endsWith(".war")) {
                    ZipInputStream war = new ZipInputStream(modules);
                    for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                        if (entry.getName().matches(names)) {
                            found.add(entry.getName());
                        }
                    }
                }
            }
        }
        return found;
    }
}
