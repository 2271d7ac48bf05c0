package io.nimbill;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import jakarta.persistence.Entity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who calls whom in the product, overriding methods included: more rather than less. What observers of events do is not
 * followed; they have their own reasons.
 */
final class CallGraph {

    private static final String TRAIL = "io.nimbill.audit.AuditTrail";

    private static final Map<String, Set<String>> WRITERS = Map.of(
            "jakarta.persistence.EntityManager", Set.of("persist", "remove", "merge"),
            "jakarta.persistence.Query", Set.of("executeUpdate"),
            "jakarta.persistence.TypedQuery", Set.of("executeUpdate"),
            "java.sql.PreparedStatement", Set.of("executeUpdate", "executeBatch", "execute"),
            "java.sql.Statement", Set.of("executeUpdate", "executeBatch", "execute"),
            "io.nimbill.work.Sql", Set.of("update", "insert"));

    private final JavaClasses product;

    CallGraph(JavaClasses product) {
        this.product = product;
    }

    /** Whether it may change a row of the database. */
    boolean writes(JavaCodeUnit begin) {
        return reachable(begin).stream()
                .anyMatch(unit -> changesEntity(unit)
                        || unit.getAccessesFromSelf().stream().anyMatch(CallGraph::isWriter));
    }

    /** Whether it may record something done. */
    boolean isAudited(JavaCodeUnit begin) {
        return reachable(begin).stream()
                .flatMap(unit -> unit.getAccessesFromSelf().stream())
                .anyMatch(access -> access.getTargetOwner().getName().equals(TRAIL)
                        && access.getTarget().getName().startsWith("record"));
    }

    private Set<JavaCodeUnit> reachable(JavaCodeUnit begin) {
        Set<JavaCodeUnit> seen = new LinkedHashSet<>();
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
        waiting.add(begin);
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.poll();
            if (seen.add(unit)) {
                called(unit).forEach(waiting::add);
            }
        }
        return seen;
    }

    private Set<JavaCodeUnit> called(JavaCodeUnit unit) {
        Set<JavaCodeUnit> called = new HashSet<>();
        Stream.concat(
                        unit.getCallsFromSelf().stream().map(call -> (JavaAccess<?>) call),
                        unit.getCodeUnitReferencesFromSelf().stream())
                .filter(access -> isOurs(access.getTargetOwner()))
                .forEach(access -> called.addAll(targets(access)));
        return called;
    }

    private Set<JavaCodeUnit> targets(JavaAccess<?> access) {
        Set<JavaCodeUnit> targets = new HashSet<>();
        if (access.getTarget().resolveMember().orElse(null) instanceof JavaCodeUnit unit) {
            targets.add(unit);
            access.getTargetOwner().getAllSubclasses().forEach(type -> type.getCodeUnits().stream()
                    .filter(other -> other.getName().equals(unit.getName())
                            && other.getRawParameterTypes().equals(unit.getRawParameterTypes()))
                    .forEach(targets::add));
        }
        return targets;
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.nimbill")
                && !type.getPackageName().equals("io.nimbill.audit")
                && product.contain(type.getName());
    }

    private static boolean changesEntity(JavaCodeUnit unit) {
        return !(unit instanceof JavaConstructor)
                && unit.getOwner().isAnnotatedWith(Entity.class)
                && unit.getFieldAccesses().stream().anyMatch(CallGraph::isSet);
    }

    private static boolean isSet(JavaFieldAccess access) {
        return access.getAccessType() == AccessType.SET;
    }

    private static boolean isWriter(JavaAccess<?> access) {
        return WRITERS.getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }
}
