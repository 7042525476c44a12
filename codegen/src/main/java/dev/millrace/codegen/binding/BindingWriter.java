package dev.millrace.codegen.binding;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.millrace.annotations.PublicApi;
import javax.lang.model.element.Modifier;

/** Writes a binding as Java. */
final class BindingWriter {

    private final Binding binding;
    private final ClassName self;

    private BindingWriter(Binding binding) {
        this.binding = binding;
        this.self = ClassName.get(binding.packageName(), binding.className());
    }

    static JavaSource write(Binding binding) {
        var text = new BindingWriter(binding).file().toString();
        return new JavaSource(binding.packageName(), binding.className(), text);
    }

    private JavaFile file() {
        return JavaFile.builder(binding.packageName(), type())
                .addFileComment("$L", String.join("\n", binding.header()))
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private TypeSpec type() {
        var type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(JavaNames.ACTION_STEP, self));
        addJavadoc(type);
        addAnnotations(type);
        type.addMethod(constructor());
        binding.factories().forEach(factory -> type.addMethod(factory(factory)));
        binding.anyRef().ifPresent(action -> type.addMethod(at(action)));
        type.addMethod(copy());
        for (var input : binding.inputs()) {
            InputWriter.methods(self, input).forEach(type::addMethod);
        }
        binding.outputs().forEach(output -> type.addMethod(output(output)));
        binding.inputs().stream()
                .filter(input -> input.typing().kind() == InputKind.CHOICE)
                .map(InputWriter::values)
                .forEach(type::addType);
        return type.build();
    }

    private void addJavadoc(TypeSpec.Builder type) {
        type.addJavadoc("$L\n\n<pre>{@code\n$L\n}</pre>", binding.title(), binding.example());
        binding.notes().forEach(note -> type.addJavadoc("\n\n<p>$L", note));
        binding.deprecation().ifPresent(why -> type.addJavadoc("\n\n@deprecated $L", why));
    }

    private void addAnnotations(TypeSpec.Builder type) {
        if (binding.isShipped()) {
            type.addAnnotation(PublicApi.class);
        }
        type.addAnnotation(JavaNames.TRANSPARENT);
        if (binding.deprecation().isPresent()) {
            type.addAnnotation(Deprecated.class);
        }
    }

    private MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(JavaNames.ACTION_CALL, "call")
                .addStatement("super(call)")
                .build();
    }

    private MethodSpec factory(Binding.Factory factory) {
        var method = MethodSpec.methodBuilder(factory.method())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addJavadoc("$L", factory.doc())
                .addStatement("return new $T($T.of($S))", self, JavaNames.ACTION_CALL, factory.uses());
        factory.deprecation()
                .ifPresent(why -> method.addJavadoc("\n\n@deprecated $L", why).addAnnotation(Deprecated.class));
        return method.build();
    }

    private MethodSpec at(String action) {
        return MethodSpec.methodBuilder("at")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(String.class, "ref")
                .addJavadoc("The action at any ref: a tag, a branch, or the full hash of a commit.")
                .addStatement("return new $T($T.of($S + ref))", self, JavaNames.ACTION_CALL, action + "@")
                .build();
    }

    private MethodSpec copy() {
        return MethodSpec.methodBuilder("copy")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(self)
                .addParameter(JavaNames.ACTION_CALL, "call")
                .addStatement("return new $T(call)", self)
                .build();
    }

    private MethodSpec output(Binding.Output output) {
        return MethodSpec.methodBuilder(output.method())
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.textExpression())
                .addJavadoc("$L", output.doc())
                .addStatement("return output($S)", output.name())
                .build();
    }
}
