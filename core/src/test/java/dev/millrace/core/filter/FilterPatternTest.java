package dev.millrace.core.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.filter.PatternProblem.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {

    // GitHub Docs, "Workflow syntax for GitHub Actions", filter pattern cheat sheet.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            feature/*              | feature/my-branch feature/your-branch
            feature/**             | feature/beta-a/my-branch feature/your-branch feature/mona/the/octocat
            main                   | main
            releases/mona-the-octo | releases/mona-the-octo
            *                      | main releases
            **                     | all/the/branches every/tag
            *feature               | mona-feature feature ver-10-feature
            v2*                    | v2 v2.0 v2.9
            v[12].[0-9]+.[0-9]+    | v1.10.1 v2.0.0
            """)
    void branchesMatchAsInTheDocumentation(String pattern, String names) {
        for (var name : names.split(" ", -1)) {
            assertThat(FilterPattern.ref(pattern).matches(name))
                    .as("%s on %s", pattern, name)
                    .isTrue();
        }
        assertThat(FilterPattern.ref(pattern).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            *                  | README.md server.rb
            *.jsx?             | page.js page.jsx
            **                 | all/the/files.md
            *.js               | app.js index.js
            **.js              | index.js js/index.js src/js/app.js
            docs/*             | docs/README.md docs/file.txt
            docs/**            | docs/README.md docs/mona/octocat.txt
            docs/**/*.md       | docs/README.md docs/mona/hello-world.md docs/a/markdown/file.md
            **/docs/**         | docs/hello.md dir/docs/my-file.txt space/docs/plan/space.doc
            **/README.md       | README.md js/README.md
            **/*src/**         | a/src/app.js my-src/code/js/app.js
            **/*-post.md       | my-post.md path/their-post.md
            **/migrate-*.sql   | migrate-10909.sql db/migrate-v1.0.sql db/sept/migrate-v1.sql
            """)
    void pathsMatchAsInTheDocumentation(String pattern, String paths) {
        for (var path : paths.split(" ", -1)) {
            assertThat(FilterPattern.path(pattern).matches(path))
                    .as("%s on %s", pattern, path)
                    .isTrue();
        }
        assertThat(FilterPattern.path(pattern).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            feature/*    | feature/a/b feature
            *            | a/b
            main         | mains Main
            *.js         | js/index.js app.jsx
            docs/**      | docs src/docs/a
            v[12].[0-9]+ | v3.1 v1. v1.a
            a+           | b
            colou?r      | colouur
            **/README.md | OLDREADME.md
            c\\+         | cc
            """)
    void theWholeNameIsLikeThePattern(String pattern, String names) {
        for (var name : names.split(" ", -1)) {
            assertThat(FilterPattern.path(pattern).matches(name))
                    .as("%s on %s", pattern, name)
                    .isFalse();
        }
    }

    @Test
    void aBackslashTakesTheMeaningAway() {
        assertThat(FilterPattern.path("app/\\[id\\]/a\\*").matches("app/[id\\]/a*"))
                .isTrue();
        assertThat(FilterPattern.path("win\\dows").matches("win\\dows")).isTrue();
        assertThat(FilterPattern.ref("c\\+\\+").matches("c++")).isTrue();
    }

    @Test
    void namesInAnotherCaseMatchOnlyWhereThatIsAskedFor() {
        assertThat(FilterPattern.ref("release/[a-c]*").matches("Release/B1")).isFalse();
        assertThat(FilterPattern.ref("release/[a-c]*").matchesIgnoringCase("Release/B1"))
                .isTrue();
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        assertThat(let("README.md", "*.md", "!README.md")).isFalse();
        assertThat(let("hello.md", "*.md", "!README.md")).isTrue();
        assertThat(let("README.doc", "*.md", "!README.md", "README*")).isTrue();
        assertThat(let("README.md", "*.md", "!README.md", "README*")).isTrue();
        assertThat(let("a", "!b")).isFalse();
    }

    private static boolean let(String name, String... patterns) {
        return FilterPattern.let(Stream.of(patterns).map(FilterPattern::path).toList(), name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            feature/    | 7  | 8  | NAME
            !/a         | 1  | 2  | NAME
            /.*-stable/ | 0  | 11 | NAME
            a..b        | 1  | 3  | NAME
            a b         | 1  | 2  | CHARACTER
            v\\*        | 1  | 3  | CHARACTER
            v\\d        | 1  | 3  | ESCAPE
            v[0-9       | 1  | 5  | CLASS
            v[z-a]      | 2  | 5  | CLASS
            v[a-]       | 2  | 4  | CLASS
            v[]         | 1  | 3  | CLASS
            v[1]        | 1  | 4  | NEEDLESS_CLASS
            *+          | 1  | 2  | QUANTIFIER
            ?a          | 0  | 1  | QUANTIFIER
            a+?         | 2  | 3  | QUANTIFIER
            !           | 0  | 1  | EMPTY
            """)
    void whatIsWrongWithARefStandsAtItsCharacters(String pattern, int start, int end, Kind kind) {
        assertThat(FilterPattern.ref(pattern).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(List.of(problem.range().start(), problem.range().end())).containsExactly(start, end);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"main", "a.?.b", "a/?/b", "v[.]1[.]0", "@", "[a-z-]x", "prüfung/ä", "a/*/", "x/.?b", "**/"})
    void inDoubtARefIsRight(String pattern) {
        assertThat(FilterPattern.ref(pattern).problems())
                .extracting(PatternProblem::kind)
                .isSubsetOf(Kind.NEEDLESS_CLASS, Kind.NAME)
                .doesNotContain(Kind.CLASS, Kind.QUANTIFIER, Kind.ESCAPE);
    }

    @Test
    void aPatternWithManyMistakesSaysEachOnce() {
        assertThat(FilterPattern.ref("a b c d").problems()).hasSize(1);
        assertThat(FilterPattern.ref("a b~c^d".repeat(10_000)).problems()).hasSizeLessThan(10);
    }

    @Test
    void linesAreOnePatternEach() {
        assertThat(FilterPattern.path("src/**\ndocs/**\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("make it a list"));
    }
}
