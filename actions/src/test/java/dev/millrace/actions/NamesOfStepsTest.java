package dev.millrace.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.core.action.ActionReader;
import dev.millrace.core.source.SourceFile;
import dev.millrace.dsl.ActionStep;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NamesOfStepsTest {

    static List<String> methodsOfEveryStep() {
        var methods = new ArrayList<Method>();
        for (Class<?> type = ActionStep.class; type != null; type = type.getSuperclass()) {
            methods.addAll(Arrays.asList(type.getDeclaredMethods()));
        }
        methods.addAll(Arrays.asList(ActionStep.class.getMethods()));
        return methods.stream()
                .filter(method ->
                        Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.contains("$"))
                .distinct()
                .sorted()
                .toList();
    }

    /** When this fails for a new method of ActionStep, codegen's Names lacks it. */
    @ParameterizedTest
    @MethodSource("methodsOfEveryStep")
    void areKeptFreeOfInputs(String method) {
        var action = ActionReader.read(
                        SourceFile.of("action.yml", "inputs: {" + method + ": {description: x}}"), finding -> {})
                .orElseThrow();

        assertThat(Bindings.of("./greet", action, "x").text())
                .contains(" " + method + "Input(String value)")
                .doesNotContain(" " + method + "(String value)");
    }
}
