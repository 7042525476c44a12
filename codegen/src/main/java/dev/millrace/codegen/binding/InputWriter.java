package dev.millrace.codegen.binding;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of an input, one for each form that its value may have, and the enum of a choice. */
final class InputWriter {

    private static final String ONE = "value";
    private static final String MANY = "values";

    private final ClassName owner;
    private final Binding.Input input;
    private final List<MethodSpec> methods = new ArrayList<>();

    private InputWriter(ClassName owner, Binding.Input input) {
        this.owner = owner;
        this.input = input;
    }

    /** The methods, of which the first one tells what there is to know. */
    static List<MethodSpec> methods(ClassName owner, Binding.Input input) {
        var writer = new InputWriter(owner, input);
        writer.addTyped();
        writer.add(JavaNames.anyExpression(), "Sets the input $L to what an expression comes to.");
        return writer.methods;
    }

    /** The enum of a choice. */
    static TypeSpec values(Binding.Input input) {
        var type = TypeSpec.enumBuilder(input.enumName())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A value of the input $L.", Javadoc.code(input.name()));
        input.typing()
                .constants()
                .forEach((constant, text) -> type.addEnumConstant(
                        constant,
                        TypeSpec.anonymousClassBuilder("$S", text)
                                .addJavadoc("$L.", Javadoc.code(text))
                                .build()));
        return type.addField(String.class, "text", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "text")
                        .addStatement("this.text = text")
                        .build())
                .addMethod(MethodSpec.methodBuilder("toString")
                        .addJavadoc("The value as GitHub reads it.")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addStatement("return text")
                        .build())
                .build();
    }

    private void addTyped() {
        switch (input.typing().kind()) {
            case TEXT -> {}
            case BOOLEAN -> add(TypeName.BOOLEAN, "");
            case INTEGER -> add(TypeName.INT, "");
            case NUMBER -> {
                add(TypeName.DOUBLE, "");
                add(TypeName.INT, "Sets the input $L to a whole number.");
            }
            case CHOICE -> addChoice();
            case LINES -> addMany("\n", "one a line");
            case COMMAS -> addMany(",", "with commas between them");
            case VERSIONS -> {
                addMany("\n", "one a line");
                add(
                        TypeName.INT,
                        "Sets the input $L to a whole number; what has a fraction is text, since {@code 3.10} is no number.");
            }
        }
        if (!takesMany()) {
            add(ClassName.get(String.class), "Sets the input $L as text.");
        }
    }

    private void addChoice() {
        add(owner.nestedClass(input.enumName()), "");
        if (input.typing().takesBoolean()) {
            add(TypeName.BOOLEAN, "Sets the input $L to {@code true} or {@code false}.");
        }
    }

    private boolean takesMany() {
        return switch (input.typing().kind()) {
            case LINES, COMMAS, VERSIONS -> true;
            case TEXT, BOOLEAN, INTEGER, NUMBER, CHOICE -> false;
        };
    }

    private void add(TypeName type, String doc) {
        var text = type instanceof ClassName named && named.simpleName().equals(input.enumName());
        methods.add(method(doc)
                .addParameter(ParameterSpec.builder(type, ONE).build())
                .addStatement(text ? "return with($S, $L.toString())" : "return with($S, $L)", input.name(), ONE)
                .build());
    }

    private void addMany(String separator, String how) {
        methods.add(method("")
                .addJavadoc("\n\n@param $L the items, which are written $L", MANY, how)
                .addParameter(String[].class, MANY)
                .varargs()
                .addStatement("return with($S, $T.join($S, $L))", input.name(), String.class, separator, MANY)
                .build());
    }

    private MethodSpec.Builder method(String doc) {
        var method = MethodSpec.methodBuilder(input.method())
                .addModifiers(Modifier.PUBLIC)
                .returns(owner);
        // Whichever comes first tells all.
        method.addJavadoc(
                methods.isEmpty() ? CodeBlock.of("$L", input.doc()) : CodeBlock.of(doc, Javadoc.code(input.name())));
        input.deprecation()
                .ifPresent(why -> method.addJavadoc("\n\n@deprecated $L", why).addAnnotation(Deprecated.class));
        return method;
    }
}
