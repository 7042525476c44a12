package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.Comments;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEmitterCommentTest {

    @Test
    void writesCommentsAboveAndBeside() {
        var checkout = Text.of("actions/checkout@3d3c42e", said("v7.0.1", "Needed by the release.", "", "See #12."));
        assertThat(YamlEmitter.emit(
                        YamlMapping.of(YamlEntry.of("step", YamlMapping.of(YamlEntry.of("uses", checkout))))))
                .isEqualTo("""
                        step:
                          # Needed by the release.
                          #
                          # See #12.
                          uses: actions/checkout@3d3c42e # v7.0.1
                        """);
    }

    @Test
    void writesTheCommentBesideABlockAfterItsKeyOrHeader() {
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("nothing", Text.of(ScalarKind.NULL, "", said("null"))),
                        YamlEntry.of("run", Text.of("a\nb\n", said("script"))),
                        YamlEntry.of("words", new YamlSequence(List.of(Text.of("a")), said("words"))),
                        YamlEntry.of("list", new YamlSequence(List.of(Text.of("a b")), said("list"))),
                        YamlEntry.of("map", new YamlMapping(List.of(YamlEntry.of("a", Text.of("b"))), said("map"))))))
                .isEqualTo("""
                        nothing: # null
                        run: | # script
                          a
                          b
                        words: [a] # words
                        list: # list
                          - a b
                        map: # map
                          a: b
                        """);
    }

    @Test
    void writesAListWithCommentedItemsOnLines() {
        assertThat(YamlEmitter.emit(YamlMapping.of(YamlEntry.of(
                        "branches",
                        YamlSequence.of(Text.of("main"), Text.of("next", said("until 2.0", "Soon gone.")))))))
                .isEqualTo("""
                        branches:
                          - main
                          # Soon gone.
                          - next # until 2.0
                        """);
    }

    @Test
    void writesOnceWhatAnItemAndItsFirstEntrySay() {
        var uses = YamlEntry.of("uses", Text.of("a/b@c", said("v1", "Why.")));
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("steps", YamlSequence.of(new YamlMapping(List.of(uses), said("v1", "Why.")))))))
                .isEqualTo("""
                        steps:
                          # Why.
                          - uses: a/b@c # v1
                        """);
    }

    @Test
    void leavesTheLineToTheFirstEntryWhereAnItemSaysSomethingElse() {
        var uses = YamlEntry.of("uses", Text.of("a/b@c", said("v1", "entry")));
        assertThat(YamlEmitter.emit(YamlMapping.of(YamlEntry.of(
                        "steps", YamlSequence.of(new YamlMapping(List.of(uses), said("item beside", "item")))))))
                .isEqualTo("""
                        steps:
                          # item
                          # item beside
                          # entry
                          - uses: a/b@c # v1
                        """);
    }

    @Test
    void makesALineOfEachLineAboveAndOneLineOfAllBeside() {
        assertThat(YamlEmitter.emit(
                        YamlMapping.of(YamlEntry.of("a", Text.of("b", said("one\ntwo", "three\r\n\r\nfour")))),
                        mapping -> false,
                        List.of("five\nsix")))
                .isEqualTo("""
                        # five
                        # six

                        # three
                        #
                        # four
                        a: b # one two
                        """);
    }

    @Test
    void writesABlankForWhatCannotStandInAComment() {
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("a", Text.of("b", said("x\u0007y\u2028z: \uD83D\uDE80", "\u0000"))))))
                .isEqualTo("""
                        #
                        a: b # x y z: 🚀
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                # first
                on: # trigger
                  # pushes
                  push: # all of them
                  pull_request:
                    branches: [main, next] # two
                jobs:
                  # the only one
                  build: # job
                    steps: # all
                      # check out
                      - uses: a/b@c # v7.0.1
                        with:
                          ref: main # branch
                      # build
                      #
                      # and test
                      - run: | # script
                          mvn verify
                """, """
                # above
                words: [a, b] # beside
                lists:
                  # above
                  - - a b # beside
                    - c
                """})
    void keepsTheCommentsOfAFile(String yaml) {
        assertThat(YamlEmitter.emit(parse(yaml))).isEqualTo(yaml);
    }

    @Test
    void writesCommentsAtBracketsOnce() {
        assertThat(YamlEmitter.emit(parse("""
                # above
                a: {b: {c: 1, d: 2}, e: [x, z]} # beside
                steps:
                  - {run: a, name: b} # step
                f: [g, # one
                  h] # two
                """))).isEqualTo("""
                # above
                a: # beside
                  b:
                    c: 1
                    d: 2
                  e: [x, z]
                steps:
                  - run: a # step
                    name: b
                # two
                f: # one
                  - g
                  - h
                """);
    }

    @Test
    void keepsACommentBesideItsEntryWhenEntriesChangePlaces() {
        var steps = (YamlSequence) parse("""
                steps:
                  # why
                  - uses: a/b@c # v1
                    name: Check out
                """).get("steps").orElseThrow();
        var step = (YamlMapping) steps.items().get(0);
        var entries = new ArrayList<>(step.entries());
        Collections.reverse(entries);
        assertThat(YamlEmitter.emit(YamlMapping.of(
                        YamlEntry.of("steps", YamlSequence.of(new YamlMapping(entries, step.origin()))))))
                .isEqualTo("""
                        steps:
                          # why
                          - name: Check out
                            uses: a/b@c # v1
                        """);
    }

    private static Origin said(String beside, String... above) {
        return JavaOrigin.of(new CallSite("Ci", "Ci.java", 1))
                .withComments(new Comments(List.of(above), Optional.of(beside)));
    }

    private static YamlMapping parse(String yaml) {
        var document = YamlParser.parse(
                SourceFile.of("ci.yml", yaml), finding -> assertThat(finding).isNull());
        return (YamlMapping) document.root().orElseThrow();
    }
}
