package dev.millrace.dsl;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.PermissionScopes;
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
import org.junit.jupiter.params.provider.ValueSource;

/** The words are imported statically, all holders at once, into classes that implement {@link PipelineSource}. */
class WordsTest {

    private static final List<Class<?>> HOLDERS = List.of(Millrace.class, Triggers.class, Permissions.class);

    @ParameterizedTest
    @ValueSource(classes = {Millrace.class, Triggers.class, Permissions.class})
    void areNoKeywords(Class<?> holder) {
        assertThat(words(holder)).isNotEmpty().noneMatch(SourceVersion::isKeyword);
    }

    @ParameterizedTest
    @ValueSource(classes = {Millrace.class, Triggers.class, Permissions.class})
    void areNotHiddenByMembersOfTheClassThatImportsThem(Class<?> holder) {
        var members = Stream.of(Object.class, PipelineSource.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Method::getName)
                .toList();

        assertThat(members).contains("wait", "define");
        assertThat(words(holder)).doesNotContainAnyElementsOf(members);
    }

    @Test
    void standInOneHolderEach() {
        var all = new ArrayList<String>();
        HOLDERS.forEach(holder -> all.addAll(words(holder)));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void areOneForEachScopeOfPermissions() throws ReflectiveOperationException {
        var scopes = new ArrayList<String>();
        for (var word : Permissions.class.getDeclaredMethods()) {
            if (Modifier.isPublic(word.getModifiers())) {
                scopes.add(((Permission) word.invoke(null, Level.READ)).scope());
            }
        }

        assertThat(scopes)
                .containsExactlyInAnyOrderElementsOf(PermissionScopes.all().names());
    }

    @Test
    void haveLevelsInGitHubsWords() {
        assertThat(Level.values()).extracting(Level::toString).containsExactly("read", "write", "none");
    }

    private static Set<String> words(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(toCollection(TreeSet::new));
    }
}
