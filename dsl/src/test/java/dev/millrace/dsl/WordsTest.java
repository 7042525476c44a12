package dev.millrace.dsl;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.PermissionScopes;
import dev.millrace.dsl.cache.Caches;
import dev.millrace.dsl.expression.Expressions;
import dev.millrace.dsl.guardrail.Guardrails;
import dev.millrace.dsl.release.ReleaseChecks;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The words are imported statically, all holders at once, into classes that implement {@link PipelineSource}. */
class WordsTest {

    private static final List<Class<?>> HOLDERS = List.of(
            Millrace.class,
            Triggers.class,
            Permissions.class,
            Expressions.class,
            RunnerLabel.class,
            Guardrails.class,
            Caches.class,
            ReleaseChecks.class);

    @ParameterizedTest
    @FieldSource("HOLDERS")
    void areNoKeywords(Class<?> holder) {
        assertThat(words(holder)).isNotEmpty().noneMatch(SourceVersion::isKeyword);
    }

    @ParameterizedTest
    @FieldSource("HOLDERS")
    void areNotHiddenByMembersOfTheClassThatImportsThem(Class<?> holder) {
        var members = Stream.of(Object.class, PipelineSource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();

        assertThat(members).contains("wait", "define");
        assertThat(words(holder)).doesNotContainAnyElementsOf(members);
    }

    @Test
    void ofTwoHoldersAreNeverMeantByOneCall() {
        for (var one : HOLDERS) {
            for (var other : HOLDERS.subList(HOLDERS.indexOf(one) + 1, HOLDERS.size())) {
                assertThat(methods(one))
                        .allSatisfy(word -> assertThat(methods(other)).noneMatch(each -> isMistakenFor(word, each)));
            }
        }
    }

    // issues() starts a workflow, and issues(WRITE) is a permission.
    private static boolean isMistakenFor(Method word, Method other) {
        return word.getName().equals(other.getName())
                && (word.isVarArgs() || other.isVarArgs() || word.getParameterCount() == other.getParameterCount());
    }

    @Test
    void andLabelsOfRunnersAndLevelsShareNoConstant() {
        var labels = Arrays.stream(RunnerLabel.class.getFields()).map(Field::getName);
        var levels = Arrays.stream(Level.values()).map(Level::name);

        assertThat(Stream.concat(labels, levels)).doesNotHaveDuplicates();
    }

    @Test
    void areOneForEachScopeOfPermissions() throws ReflectiveOperationException {
        var scopes = new ArrayList<String>();
        for (var word : methods(Permissions.class)) {
            if (word.getReturnType() == Permission.class) {
                scopes.add(((Permission) word.invoke(null, Level.READ)).scope());
            }
        }

        assertThat(scopes)
                .containsExactlyInAnyOrderElementsOf(PermissionScopes.all().names());
    }

    @Test
    void areOneForEachPermissionOfAllScopes() {
        assertThat(List.of(Permissions.readAll(), Permissions.writeAll(), Permissions.none()))
                .extracting(AllScopes::toString)
                .containsExactly("read-all", "write-all", "{}");
    }

    @Test
    void haveLevelsInGitHubsWords() {
        assertThat(Level.values()).extracting(Level::toString).containsExactly("read", "write", "none");
    }

    // Those that come from facts are inherited.
    private static List<Method> methods(Class<?> holder) {
        return Arrays.stream(holder.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static Set<String> words(Class<?> holder) {
        return methods(holder).stream().map(Method::getName).collect(toCollection(TreeSet::new));
    }
}
