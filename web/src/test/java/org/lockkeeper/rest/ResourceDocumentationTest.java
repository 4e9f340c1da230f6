package org.lockkeeper.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI document is made from annotations: no operation of any resource goes without what a script has to know. */
class ResourceDocumentationTest {

    static List<Method> operations() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lockkeeper.rest").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verb(method) != null)
                        .filter(method -> !describedByItsTwin(method))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_is_described_with_its_answers(Method operation) {
        assertThat(operation.getAnnotation(Operation.class)).as("@Operation").isNotNull();
        assertThat(operation.getAnnotation(Operation.class).summary()).isNotBlank();
        Set<String> codes = codes(operation);
        assertThat(codes).contains("401", "403", "500").anyMatch(code -> code.startsWith("2"));
        if (inPath(operation).contains("{")) {
            assertThat(codes).as("a name in the path may be nobody's").contains("404");
        }
        if (takesJson(operation)) {
            assertThat(codes).as("a body may be unreadable or wrong").contains("400", "422");
        }
    }

    /** OpenAPI knows one operation a path and verb: a second method for another kind of body hides behind the first. */
    private static boolean describedByItsTwin(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation != null && operation.hidden();
    }

    private static Set<String> codes(Method operation) {
        return Stream.concat(
                        Stream.of(operation.getAnnotationsByType(APIResponse.class)),
                        Stream.of(operation.getDeclaringClass().getAnnotationsByType(APIResponse.class)))
                .map(APIResponse::responseCode)
                .collect(Collectors.toSet());
    }

    private static String inPath(Method operation) {
        Path below = operation.getAnnotation(Path.class);
        return operation.getDeclaringClass().getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }

    private static boolean takesJson(Method operation) {
        Consumes consumes = operation.getAnnotation(Consumes.class);
        return consumes != null && List.of(consumes.value()).contains("application/json");
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }
}
