package dev.millrace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.architecture.Sources.Source;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a class file cannot tell. */
final class SourceTest {

    private static final int MOST_LINES = 500;
    private static final Set<String> MODULES_WITH_API = Set.of("core", "rules", "dsl", "testing");
    private static final Pattern LATER = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
    private static final Pattern OUTSIDE = Pattern.compile("\\.\\./shared\\b");

    // A public top-level type, with the Javadoc above it if it has one.
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?<doc>/\\*\\*(?:(?!\\*/).)*+\\*/)?"
                    + "(?<annotations>(?:(?!\\*/|;).)*?)"
                    + "^public (?:(?:abstract|final|sealed|non-sealed) )*+(?:class|interface|record|enum|@interface) ",
            Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyPublicTypeShowsAnExample() {
        assertNone(source -> MODULES_WITH_API.contains(source.module())
                && !source.simpleName().endsWith("Rule")
                && lacksExample(source.text()));
    }

    @Test
    void aTypeWithoutExampleIsNoticed() {
        assertThat(lacksExample("""
                /**
                 * Says something.
                 *
                 * <pre>{@code
                 * Word.of("x")
                 * }</pre>
                 */
                @PublicApi
                public final class Word {}
                """)).isFalse();
        assertThat(lacksExample("""
                /** Says something. */
                @PublicApi
                public final class Word {}
                """)).isTrue();
        assertThat(lacksExample("""
                import java.util.List;

                public record Word(List<String> letters) {}
                """)).isTrue();
        assertThat(lacksExample("final class Hidden {}")).isFalse();
    }

    @Test
    void filesAreShort() {
        assertNone(source -> source.text().lines().count() > MOST_LINES);
    }

    @Test
    void nothingIsLeftForLater() {
        assertNone(source -> LATER.matcher(source.text()).find());
    }

    @Test
    void blanksIndent() {
        assertNone(source -> source.text().indexOf('\t') >= 0);
    }

    @Test
    void nothingOutsideTheRepositoryIsNamed() {
        assertNone(source -> OUTSIDE.matcher(source.text()).find());
    }

    private static boolean lacksExample(String text) {
        var type = PUBLIC_TYPE.matcher(text);
        if (!type.find()) {
            return false;
        }
        var doc = type.group("doc");
        return doc == null || !doc.contains("<pre>{@code");
    }

    private static void assertNone(Predicate<Source> isWrong) {
        List<Source> sources = Sources.all();
        assertThat(sources).isNotEmpty();
        assertThat(sources.stream().filter(isWrong).map(Source::toString)).isEmpty();
    }
}
