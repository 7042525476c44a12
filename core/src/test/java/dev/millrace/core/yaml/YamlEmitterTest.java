package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Limits;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlEmitterTest {

    @Test
    void indentsByTwoAndListsInMappingsToo() {
        assertThat(YamlEmitter.emit(map(
                        entry("name", "CI"),
                        entry(
                                "jobs",
                                map(entry("build", map(entry("steps", list(map(entry("run", "mvn verify")))))))))))
                .isEqualTo("""
                        name: CI
                        jobs:
                          build:
                            steps:
                              - run: mvn verify
                        """);
    }

    @Test
    void beginsAMappingOnTheLineOfItsDash() {
        assertThat(YamlEmitter.emit(map(entry(
                        "steps",
                        list(
                                map(entry("uses", "actions/checkout@v4"), entry("with", map(entry("ref", "main")))),
                                map(entry("with", map(entry("a", "b"))), entry("run", "x")))))))
                .isEqualTo("""
                        steps:
                          - uses: actions/checkout@v4
                            with:
                              ref: main
                          - with:
                              a: b
                            run: x
                        """);
    }

    @Test
    void beginsAListOnTheLineOfItsDash() {
        assertThat(YamlEmitter.emit(map(entry(
                        "m", list(list(list("a", "b"), Text.of("c")), list(map(entry("d", "e"))))))))
                .isEqualTo("""
                        m:
                          - - - a
                              - b
                            - c
                          - - d: e
                        """);
    }

    @Test
    void writesShortListsOfPlainWordsInBrackets() {
        assertThat(YamlEmitter.emit(map(
                        entry("branches", list("main", "releases/**")),
                        entry("needs", list("build")),
                        entry("java", list(Text.of(17), Text.of(21), Text.of(true))))))
                .isEqualTo("""
                        branches: [main, releases/**]
                        needs: [build]
                        java: [17, 21, true]
                        """);
    }

    @Test
    void writesAListInBracketsUpToColumn80() {
        var word = "x".repeat(30);
        assertThat(YamlEmitter.emit(map(entry("a", map(entry("key", list(word, word, "123456z")))))))
                .isEqualTo("""
                        a:
                          key: [%1$s, %1$s, 123456z]
                        """.formatted(word));
        assertThat(YamlEmitter.emit(map(entry("a", map(entry("key", list(word, word, "1234567z")))))))
                .isEqualTo("""
                        a:
                          key:
                            - %1$s
                            - %1$s
                            - 1234567z
                        """.formatted(word));
    }

    @Test
    void writesAListOnLinesWhenAnItemIsNoPlainWord() {
        assertThat(YamlEmitter.emit(map(
                        entry("quoted", list("3.10", "3.x")),
                        entry("blank", list("two words")),
                        entry("expression", list("${{ matrix.os }}")),
                        entry("colon", list("a:b")),
                        entry("nothing", list(Text.ofNull())))))
                .isEqualTo("""
                        quoted:
                          - '3.10'
                          - 3.x
                        blank:
                          - two words
                        expression:
                          - ${{ matrix.os }}
                        colon:
                          - a:b
                        nothing:
                          - null
                        """);
    }

    @Test
    void writesWhatIsEmptyInBrackets() {
        assertThat(YamlEmitter.emit(
                        map(entry("permissions", map()), entry("list", list()), entry("items", list(map(), list())))))
                .isEqualTo("""
                        permissions: {}
                        list: []
                        items:
                          - {}
                          - []
                        """);
        assertThat(YamlEmitter.emit(map())).isEqualTo("{}\n");
    }

    @Test
    void writesNothingForANullUnlessItWasWritten() {
        assertThat(YamlEmitter.emit(map(
                        entry("on", map(entry("push", Text.ofNull()), entry("pull_request", nothing("null")))),
                        entry("tilde", nothing("~")),
                        new YamlEntry(Text.ofNull(), Text.of("key")),
                        entry("items", list(Text.ofNull(), nothing("~"), map(entry("a", Text.ofNull())))))))
                .isEqualTo("""
                        on:
                          push:
                          pull_request: null
                        tilde: ~
                        null: key
                        items:
                          - null
                          - ~
                          - a:
                        """);
    }

    @Test
    void setsABlankLineBetweenTheEntriesOfSpacedMappings() {
        var jobs = map(
                entry("build", map(entry("runs-on", "x"), entry("name", "z"))),
                entry("test", map(entry("runs-on", "x"))));
        var root = map(entry("on", "push"), entry("jobs", jobs));
        assertThat(YamlEmitter.emit(
                        root,
                        mapping -> mapping.get("on").isPresent()
                                || mapping.get("test").isPresent()))
                .isEqualTo("""
                on: push

                jobs:
                  build:
                    runs-on: x
                    name: z

                  test:
                    runs-on: x
                """);
    }

    @Test
    void setsNoBlankLineWhereAScriptEndsInOne() {
        assertThat(YamlEmitter.emit(map(entry("a", "x\n\n"), entry("b", "x\n"), entry("c", "z")), mapping -> true))
                .isEqualTo("""
                a: |+
                  x

                b: |
                  x

                c: z
                """);
    }

    @Test
    void setsTheHeaderApartByABlankLine() {
        assertThat(YamlEmitter.emit(
                        map(entry("on", "push")),
                        mapping -> false,
                        List.of("Written by Millrace from Ci.java.", "Change that, then run: mvn millrace:generate")))
                .isEqualTo("""
                        # Written by Millrace from Ci.java.
                        # Change that, then run: mvn millrace:generate

                        on: push
                        """);
    }

    @Test
    void writesAKeyThatIsTooLongForReadersAfterAQuestionMark() {
        var key = "k".repeat(1001);
        assertThat(YamlEmitter.emit(map(entry(key, "v"), entry("m", map(entry(key, map(entry("a", "b"))))))))
                .isEqualTo("""
                        ? %1$s
                        : v
                        m:
                          ? %1$s
                          :
                            a: b
                        """.formatted(key));
    }

    @Test
    void reachesAsDeepAsTheParserReads() {
        YamlNode node = Text.of("x");
        for (var i = 0; i < Limits.yamlDepth() - 1; i++) {
            node = i % 2 == 0 ? list(node) : map(entry("a", node));
        }
        var yaml = YamlEmitter.emit(map(entry("a", node)));
        var again =
                YamlParser.parse(SourceFile.of("ci.yml", yaml), finding -> {}).root();
        assertThat(YamlEmitter.emit((YamlMapping) again.orElseThrow())).isEqualTo(yaml);
    }

    private static YamlMapping map(YamlEntry... entries) {
        return YamlMapping.of(entries);
    }

    private static YamlEntry entry(String key, YamlNode value) {
        return YamlEntry.of(key, value);
    }

    private static YamlEntry entry(String key, String value) {
        return YamlEntry.of(key, Text.of(value));
    }

    private static YamlSequence list(YamlNode... items) {
        return YamlSequence.of(items);
    }

    private static YamlSequence list(String first, String... more) {
        var items = new ArrayList<YamlNode>(List.of(Text.of(first)));
        for (var item : more) {
            items.add(Text.of(item));
        }
        return YamlSequence.of(items.toArray(YamlNode[]::new));
    }

    private static Text nothing(String raw) {
        return Text.of(ScalarKind.NULL, raw, Origin.UNKNOWN);
    }
}
