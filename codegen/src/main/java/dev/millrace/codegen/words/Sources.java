package dev.millrace.codegen.words;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** What all generated sources have in common. */
final class Sources {

    static final String DSL = "dev.millrace.dsl";
    static final String EXPRESSION = DSL + ".expression";

    static final ClassName PUBLIC_API = ClassName.get("dev.millrace.annotations", "PublicApi");
    static final ClassName TRANSPARENT = dsl("Transparent");

    private static final String INDENT = "    ";

    private Sources() {}

    static ClassName dsl(String name) {
        return ClassName.get(DSL, name);
    }

    static JavaFile file(String packageName, TypeSpec type, String facts) {
        return JavaFile.builder(packageName, type)
                .addFileComment("Generated from $L: change the facts, not this file.", facts)
                .indent(INDENT)
                .skipJavaLangImports(true)
                .build();
    }

    /** A Javadoc of sentences and an example. */
    static CodeBlock javadoc(String sentences, String example) {
        return CodeBlock.of("$L\n\n<pre>{@code\n$L\n}</pre>\n", sentences, example);
    }

    /** The names as code, the last one behind a word: {@code a, b and c}. */
    static String listed(List<String> names, String word) {
        var codes = names.stream().map(Sources::code).toList();
        var last = codes.size() - 1;
        return last == 0 ? codes.get(0) : String.join(", ", codes.subList(0, last)) + word + codes.get(last);
    }

    static String code(String text) {
        return "{@code " + text + "}";
    }
}
