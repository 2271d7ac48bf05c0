package io.nimbill.whole.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.nimbill.whole.InServer;
import io.nimbill.work.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the code takes is what the description names, no more and no less. */
@InServer
class ResourceMethodsIT {

    private static final String CLASSES = "WEB-INF/classes/";

    @Inject
    private Settings settings;

    @Test
    void each_resource_method_is_described_and_nothing_else(@TempDir java.nio.file.Path folder) throws Exception {
        assertThat(described()).isEqualTo(written(folder)).hasSizeGreaterThan(40);
    }

    private Set<String> described() {
        JsonObject paths = new ApiClient(settings.baseUrl(), null)
                .get("/openapi?format=JSON")
                .json()
                .getJsonObject("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(key -> Set.of("get", "post", "put", "patch", "delete", "head", "options")
                                .contains(key))
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> written(java.nio.file.Path folder) throws IOException {
        unpackWebClasses(folder);
        Set<String> found = new TreeSet<>();
        try (URLClassLoader classes = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, ResourceMethodsIT.class.getClassLoader());
                Stream<java.nio.file.Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString())
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .forEach(name -> found.addAll(operations(load(classes, name))));
        }
        return found;
    }

    private static Set<String> operations(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        if (root == null) {
            return Set.of();
        }
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verbs(method).map(verb -> verb + " /api/v1" + root.value() + below(method)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Class<?> load(ClassLoader classes, String name) {
        try {
            return classes.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes as they were built into the EAR. */
    private void unpackWebClasses(java.nio.file.Path folder) throws IOException {
        java.nio.file.Path ear = settings.home().resolveSibling("nimbill.ear");
        try (ZipInputStream modules = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry module = modules.getNextEntry(); module != null; module = modules.getNextEntry()) {
                if (module.getName().endsWith(".war")) {
                    unpack(new ZipInputStream(modules), folder);
                }
            }
        }
    }

    private static void unpack(ZipInputStream war, java.nio.file.Path folder) throws IOException {
        for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            if (entry.getName().startsWith(CLASSES + "io/nimbill/")
                    && entry.getName().endsWith(".class")) {
                java.nio.file.Path file = folder.resolve(entry.getName().substring(CLASSES.length()));
                Files.createDirectories(file.getParent());
                Files.write(file, war.readAllBytes());
            }
        }
    }
}
