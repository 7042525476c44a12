package dev.millrace.actions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.codegen.binding.Bindings;
import dev.millrace.codegen.binding.JavaSource;
import dev.millrace.core.facts.ActionFacts;
import dev.millrace.dsl.ActionStep;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactoriesTest {

    static List<String> classes() {
        return Bindings.ofFacts("dev.millrace.actions").stream()
                .map(JavaSource::className)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nameARefThatResolvesAndIsTheMajorThatTheyAreNamedFor(String className) throws Exception {
        var factories = factories(Class.forName("dev.millrace.actions." + className));

        assertThat(factories).isNotEmpty();
        for (var factory : factories) {
            var uses = uses((ActionStep<?>) factory.invoke(null));
            var at = uses.indexOf('@');
            var major = ActionFacts.find(uses.substring(0, at))
                    .flatMap(facts -> facts.forRef(uses.substring(at + 1)))
                    .orElseThrow();
            assertThat(major.name()).as(uses).isEqualTo(factory.getName());
            assertThat(factory.isAnnotationPresent(Deprecated.class)).as(uses).isEqualTo(major.deprecated());
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void areOfAClassThatNoneOfTheDslIsMistakenFor(String className) {
        assertThat(getClass().getClassLoader().getResource("dev/millrace/dsl/" + className + ".class"))
                .isNull();
    }

    private static String uses(ActionStep<?> step) {
        return Yaml.of(step).strip().substring("- uses: ".length());
    }

    private static List<Method> factories(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == type)
                .toList();
    }
}
