package io.nimbill.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts server modules together from a template of {@code module.xml} and a folder of jars for each. The template's line
 * {@code @jars@} becomes the list of the jars.
 */
final class ServerModules {
    private final Path templates;

    /** @param templates folder that holds {@code org/eclipse/persistence/main/module.xml} and the like */
    ServerModules(Path templates) {
        this.templates = templates;
    }

    /**
     * Writes the modules under {@code target}, replacing older jars.
     *
     * @param jarFolders module name to the folder with its jars
     */
    void writeTo(Path target, Map<String, Path> jarFolders) throws IOException {
        for (Map.Entry<String, Path> module : jarFolders.entrySet()) {
            Path main = Path.of(module.getKey().replace('.', '/'), "main");
            writeModule(templates.resolve(main), target.resolve(main), jarsIn(module.getValue()));
        }
    }

    private static void writeModule(Path template, Path target, List<Path> jars) throws IOException {
        Files.createDirectories(target);
        for (Path old : jarsIn(target)) {
            Files.delete(old);
        }
        for (Path jar : jars) {
            Files.copy(jar, target.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        String roots = jars.stream()
                .map(jar -> "<resource-root path=\"" + jar.getFileName() + "\"/>")
                .collect(Collectors.joining("\n        "));
        String xml = Files.readString(template.resolve("module.xml")).replace("@jars@", roots);
        Files.writeString(target.resolve("module.xml"), xml);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
