package dev.millrace.codegen.binding;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;

/** Types of the DSL, which is built after this module and so known by name alone. */
final class JavaNames {

    static final ClassName ACTION_STEP = ClassName.get("dev.millrace.dsl", "ActionStep");
    static final ClassName ACTION_CALL = ClassName.get("dev.millrace.dsl", "ActionCall");
    static final ClassName TRANSPARENT = ClassName.get("dev.millrace.dsl", "Transparent");
    static final ClassName EXPRESSION = ClassName.get("dev.millrace.dsl.expression", "Expression");

    private JavaNames() {}

    static TypeName anyExpression() {
        return ParameterizedTypeName.get(EXPRESSION, WildcardTypeName.subtypeOf(Object.class));
    }

    static TypeName textExpression() {
        return ParameterizedTypeName.get(EXPRESSION, ClassName.get(String.class));
    }
}
