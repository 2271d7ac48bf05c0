package io.nimbill.whole.attack;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.nimbill.party.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Which permissions each operation of the API needs: read from the code as it was built. From a resource's method the calls
 * are followed through the classes of the web application until they meet use cases; what those name with
 * {@code @Requires} is the demand.
 */
final class Demands {

    private static final String REQUIRES = "io.nimbill.party.Requires";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Map<String, Set<Permission>> byOperation = new TreeMap<>();

    private Demands(JavaClasses classes) {
        classes.stream().filter(type -> type.isAnnotatedWith(PATH)).forEach(resource -> resource.getMethods()
                .forEach(method -> note(resource, method)));
    }

    /** Reads the EAR; {@code folder} takes its classes for a while. */
    static Demands of(Path ear, Path folder) throws IOException {
        try (ZipInputStream modules = new ZipInputStream(Files.newInputStream(ear))) {
            for (ZipEntry module = modules.getNextEntry(); module != null; module = modules.getNextEntry()) {
                if (module.getName().matches("[^/]+\\.(war|jar)")) {
                    unpack(new ZipInputStream(modules), folder);
                }
            }
        }
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new Demands(new ClassFileImporter().importPath(folder));
    }

    /** What {@code GET /parties/{id}} needs; empty for an operation that no resource has. */
    Optional<Set<Permission>> of(String operation) {
        return Optional.ofNullable(byOperation.get(operation));
    }

    private void note(JavaClass resource, JavaMethod method) {
        String path = text(resource).orElseThrow() + text(method).orElse("");
        for (String verb : VERBS) {
            if (method.isAnnotatedWith("jakarta.ws.rs." + verb)) {
                Set<Permission> needed =
                        byOperation.computeIfAbsent(verb + " " + path, key -> EnumSet.noneOf(Permission.class));
                follow(method, needed, new HashSet<>());
            }
        }
    }

    private static void follow(JavaCodeUnit from, Set<Permission> needed, Set<JavaCodeUnit> seen) {
        if (!seen.add(from)) {
            return;
        }
        Stream.concat(
                        from.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                        Stream.concat(
                                from.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()),
                                from.getConstructorReferencesFromSelf().stream()
                                        .map(reference -> reference.getTarget())))
                .map(CodeUnitAccessTarget::resolveMember)
                .flatMap(Optional::stream)
                .forEach(target -> {
                    Optional<Permission> demand = demand(target).or(() -> demand(target.getOwner()));
                    demand.ifPresent(needed::add);
                    if (demand.isEmpty() && target.getOwner().getPackageName().startsWith("io.nimbill.web")) {
                        follow(target, needed, seen);
                    }
                });
    }

    private static Optional<Permission> demand(CanBeAnnotated marked) {
        return annotation(marked, REQUIRES)
                .map(annotation -> (JavaEnumConstant) annotation.get("value").orElseThrow())
                .map(constant -> Permission.valueOf(constant.name()));
    }

    private static Optional<String> text(CanBeAnnotated marked) {
        return annotation(marked, PATH)
                .map(annotation -> annotation.get("value").orElseThrow().toString());
    }

    private static Optional<? extends JavaAnnotation<?>> annotation(CanBeAnnotated marked, String type) {
        if (marked instanceof JavaClass named) {
            return named.tryGetAnnotationOfType(type);
        }
        return ((JavaCodeUnit) marked).tryGetAnnotationOfType(type);
    }

    private static void unpack(ZipInputStream module, Path folder) throws IOException {
        for (ZipEntry entry = module.getNextEntry(); entry != null; entry = module.getNextEntry()) {
            String name = entry.getName().replaceFirst("^WEB-INF/classes/", "");
            if (name.startsWith("io/nimbill/") && name.endsWith(".class")) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, module.readAllBytes());
            }
        }
    }
}
