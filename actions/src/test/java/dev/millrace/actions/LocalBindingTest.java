package dev.millrace.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.codegen.binding.JavaSource;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.source.SourceFile;
import dev.millrace.dsl.ActionStep;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own action: its class is generated, compiled without a warning, and run. */
class LocalBindingTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheStep() throws Exception {
        var source = source("./.github/actions/greet", """
                name: Greet
                description: Says hello
                inputs:
                  whom:
                    description: Whom to greet
                    required: true
                  times:
                    default: 1
                  loud:
                    default: 'false'
                outputs:
                  greeting:
                    value: ${{ steps.greet.outputs.text }}
                """);
        assertThat(Compiler.errors(source.path(), source.text(), folder)).isEmpty();

        var step = call("""
                Greet.local().whom("World").times(2).loud(true)
                """, "com.example.Greet");

        assertThat(Yaml.of(step)).isEqualTo("""
                - uses: ./.github/actions/greet
                  with:
                    whom: World
                    times: 2
                    loud: true
                """);
    }

    @Test
    void isLegalForAHostileAction() {
        var source = source("./string", """
                name: '*/ class Evil {}'
                description: "\\\\u002a/ class Evil {} {@code */"
                inputs:
                  '"); } /* \\u002a/':
                    description: '*/ int evil; $T ${{ x }} </pre> @deprecated'
                    deprecationMessage: '*/'
                    default: "*/ \\n } \\\\u000a"
                  string: {type: boolean}
                  Object: {description: 'x'}
                  '': {description: 'x'}
                  '-': {default: 'true'}
                  toString: {description: 'x'}
                outputs:
                  class: {value: 'x'}
                  '*/': {description: '*/'}
                """);

        assertThat(Compiler.errors(source.path(), source.text(), folder)).isEmpty();
    }

    private ActionStep<?> call(String expression, String type) throws Exception {
        var program = """
                import %s;

                public class Program {
                    public static Object make() {
                        return %s;
                    }
                }
                """.formatted(type, expression);
        assertThat(Compiler.errors("Program.java", program, folder)).isEmpty();
        try (var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()})) {
            return (ActionStep<?>) loader.loadClass("Program").getMethod("make").invoke(null);
        }
    }

    private static JavaSource source(String path, String yaml) {
        var action = ActionReader.read(SourceFile.of("action.yml", yaml), finding -> {})
                .orElseThrow();
        return Bindings.of(path, action, "com.example");
    }
}
