package io.nimbill.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Role × use case, generated from the classes themselves: the check lets exactly those through who hold the permission. */
class PermissionMatrixTest {

    @TestFactory
    Stream<DynamicTest> each_role_may_use_what_its_permissions_say_and_nothing_else() {
        return guardedMethods().flatMap(method -> Arrays.stream(Role.values())
                .map(role -> DynamicTest.dynamicTest(
                        role + " " + method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                        () -> tryAs(role, method))));
    }

    private static void tryAs(Role role, Method method) {
        CurrentCaller currentCaller = new CurrentCaller();
        Place place = new Place(1L, PartyKind.OPERATOR, "/1/");
        Caller caller = new Caller(1L, "usr_x", "X", place, role, role.permissions(), new Origin("r", null));
        Permission needed = PermissionCheck.needed(method);
        currentCaller.runAs(caller, () -> assertThat(PermissionCheck.permits(currentCaller, method))
                .isEqualTo(role.permissions().contains(needed)));
    }

    private static Stream<Method> guardedMethods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.nimbill").stream()
                        .map(JavaClass::getMethods)
                        .flatMap(methods -> methods.stream())
                        .filter(method -> method.isAnnotatedWith(Requires.class))
                        .map(JavaMethod::reflect);
    }
}
