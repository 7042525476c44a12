package dev.millrace.dsl.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.expression.ExpressionParser;
import dev.millrace.core.facts.ContextField;
import dev.millrace.core.facts.ContextFields;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code context-fields.tsv} says of four contexts can be written in Java, with its type. */
class ContextFactsTest {

    private static final Map<String, Class<?>> TYPES =
            Map.of("string", String.class, "boolean", Boolean.class, "number", Number.class);

    private static final Map<String, Object> CONTEXTS = Map.of(
            "github", GithubContext.CONTEXT,
            "job", JobContext.CONTEXT,
            "runner", RunnerContext.CONTEXT,
            "strategy", StrategyContext.CONTEXT);

    @ParameterizedTest
    @MethodSource("contexts")
    void eachFieldHasAMethod(String name, Object context) throws ReflectiveOperationException {
        var facts = new TreeMap<String, Class<?>>();
        addFields(name, ContextFields.of(name), facts);
        var methods = new TreeMap<String, Class<?>>();
        for (var method : fields(context)) {
            methods.put(call(method, context).text(), type(method));
        }

        assertThat(methods).containsAllEntriesOf(facts);
        assertThat(methods.keySet())
                .allSatisfy(
                        text -> assertThat(ExpressionParser.parse(text).tree()).isPresent());
    }

    @Test
    void aNameInAPathIsAnArgument() {
        assertThat(JobContext.CONTEXT.servicePort("redis", "6379").text())
                .isEqualTo("job.services.redis.ports['6379']");
        assertThat(StrategyContext.CONTEXT.jobIndex().text()).isEqualTo("strategy.job-index");
    }

    private static Stream<Arguments> contexts() {
        return CONTEXTS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void addFields(String path, ContextField field, Map<String, Class<?>> found) {
        field.fields().values().forEach(each -> {
            var name = path + "." + (each.name().equals("*") ? "x" : each.name());
            if (TYPES.containsKey(each.type())) {
                found.put(name, TYPES.get(each.type()));
            }
            addFields(name, each, found);
        });
    }

    private static List<Method> fields(Object context) {
        return Arrays.stream(context.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    private static Expression<?> call(Method method, Object context) throws ReflectiveOperationException {
        var arguments =
                Stream.generate(() -> "x").limit(method.getParameterCount()).toArray();
        return (Expression<?>) method.invoke(context, arguments);
    }

    private static Class<?> type(Method method) {
        return (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    }
}
