package dev.millrace.codegen.words;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.core.facts.ContextField;
import dev.millrace.core.facts.ContextFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a class for a context, with a method for each field that is a text, a number or true or false. */
final class ContextTypes {

    /** The contexts whose fields are the same in every workflow. */
    static final List<String> CONTEXTS = List.of("github", "job", "runner", "strategy");

    private static final ClassName EXPRESSION = ClassName.get(Sources.EXPRESSION, "Expression");
    private static final Map<String, Class<?>> TYPES =
            Map.of("string", String.class, "boolean", Boolean.class, "number", Number.class);
    private static final String ANY_NAME = "*";
    private static final String DOCS = "https://docs.github.com/en/actions/reference/workflows-and-actions/contexts";

    private final String context;
    private final List<MethodSpec> methods = new ArrayList<>();

    private ContextTypes(String context) {
        this.context = context;
    }

    static JavaFile file(String context) {
        var types = new ContextTypes(context);
        types.addFields(new Path("", List.of(), List.of()), ContextFields.of(context));
        var name = ClassName.get(Sources.EXPRESSION, JavaNames.type(context) + "Context");
        var type = TypeSpec.classBuilder(name)
                .addModifiers(PUBLIC, FINAL)
                .addJavadoc(Sources.javadoc(
                        "The context {@code " + context + "}.",
                        context + "()." + types.methods.get(0).name() + "()"))
                .addJavadoc(
                        "\n@see <a href=\"$L#$L-context\">GitHub Docs: the context $L</a>\n", DOCS, context, context)
                .addAnnotation(Sources.PUBLIC_API)
                .addField(FieldSpec.builder(name, "CONTEXT", STATIC, FINAL)
                        .initializer("new $T()", name)
                        .build())
                .addMethod(MethodSpec.constructorBuilder().build())
                .addMethods(types.methods)
                .build();
        return Sources.file(Sources.EXPRESSION, type, "context-fields.tsv");
    }

    private void addFields(Path parent, ContextField field) {
        // The names are sorted; what stands for any name comes last.
        for (var name : field.names()) {
            addField(parent.field(name), field.field(name).orElseThrow());
        }
        if (field.fields().containsKey(ANY_NAME)) {
            addField(parent.anyName(), field.field(ANY_NAME).orElseThrow());
        }
    }

    private void addField(Path path, ContextField field) {
        var type = TYPES.get(field.type());
        if (type != null) {
            methods.add(method(path, field, type));
        }
        addFields(path, field);
    }

    private MethodSpec method(Path path, ContextField field, Class<?> type) {
        var method = MethodSpec.methodBuilder(JavaNames.method(path.name(), "Field"))
                .addModifiers(PUBLIC)
                .addJavadoc("$L\n", sentence(path, field))
                .returns(ParameterizedTypeName.get(EXPRESSION, ClassName.get(type)));
        path.parameters().forEach(parameter -> method.addParameter(String.class, parameter));
        return method.addStatement("return $T.path($S, $L)", EXPRESSION, context, CodeBlock.join(path.segments(), ", "))
                .build();
    }

    private String sentence(Path path, ContextField field) {
        var sentence = new StringBuilder("{@code ").append(context);
        for (var segment : path.segments()) {
            sentence.append('.').append(segment.toString().replace("\"", ""));
        }
        sentence.append('}');
        if (!field.values().isEmpty()) {
            sentence.append(": ").append(String.join(", ", field.values()));
        }
        return sentence.append(field.documented() ? "." : ". GitHub does not document it.")
                .toString();
    }

    /** The way to a field: the words of its method's name, the parameters of that, and the arguments for the path. */
    private record Path(String name, List<String> parameters, List<CodeBlock> segments) {

        Path field(String field) {
            return new Path(
                    name.isEmpty() ? field : name + "_" + field, parameters, plus(segments, CodeBlock.of("$S", field)));
        }

        // The field "ports" with a name in it is the "port" of that name.
        Path anyName() {
            var last = name.substring(name.lastIndexOf('_') + 1);
            var one = last.endsWith("s") ? last.substring(0, last.length() - 1) : last;
            return new Path(
                    name.substring(0, name.length() - last.length()) + one,
                    plus(parameters, one),
                    plus(segments, CodeBlock.of("$L", one)));
        }

        private static <T> List<T> plus(List<T> list, T more) {
            var all = new ArrayList<>(list);
            all.add(more);
            return List.copyOf(all);
        }
    }
}
