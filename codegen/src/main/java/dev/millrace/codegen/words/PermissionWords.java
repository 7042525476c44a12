package dev.millrace.codegen.words;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.core.facts.PermissionScope;
import java.util.Collection;

/** Writes the words for the scopes of a token, which {@code Permissions} inherits. */
final class PermissionWords {

    private PermissionWords() {}

    static JavaFile file(Collection<PermissionScope> scopes) {
        var type = TypeSpec.classBuilder(Sources.dsl("PermissionWords"))
                .addJavadoc("The words for the scopes of a token.")
                .addAnnotation(Sources.TRANSPARENT);
        scopes.forEach(scope -> type.addMethod(word(scope)));
        return Sources.file(Sources.DSL, type.build(), "permission-scopes.tsv");
    }

    private static MethodSpec word(PermissionScope scope) {
        return MethodSpec.methodBuilder(JavaNames.method(scope.name(), "Scope"))
                .addModifiers(PUBLIC, STATIC)
                .addJavadoc("{@code $L}: $L.\n\n", scope.name(), scope.description())
                .addJavadoc(
                        "@param level $L\n",
                        Sources.listed(
                                scope.levels().stream().map(JavaNames::constant).toList(), " or "))
                .returns(Sources.dsl("Permission"))
                .addParameter(Sources.dsl("Level"), "level")
                .addStatement("return new $T($S, level)", Sources.dsl("Permission"), scope.name())
                .build();
    }
}
