package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.Location;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.source.YamlOrigin;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of a text stands at its own characters in the file. */
class TextOriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a: echo ${{ x }}~${{ x }}~ci.yml:1:9~${{ x }}",
                "a: 'echo ${{ x }}'~${{ x }}~ci.yml:1:10~${{ x }}",
                "a: 'it''s ${{ ''x'' }}'~${{ 'x' }}~ci.yml:1:11~${{ ''x'' }}",
                "a: \"it\\\"s ${{ x }}\"~${{ x }}~ci.yml:1:11~${{ x }}",
                "a: \"\\x41\\u00e9\\tx ${{ x }}\"~${{ x }}~ci.yml:1:19~${{ x }}",
                "a: \"\\U0001F600 x\"~x~ci.yml:1:16~x",
                "a: \"\\ud83d\\ude00 x\"~x~ci.yml:1:18~x",
                "a: '🚀 x'~x~ci.yml:1:8~x",
                "a: !!str &a 'x y'~y~ci.yml:1:16~y",
                "a: &a x y~y~ci.yml:1:9~y",
                "a: [b, {c: \"\\td\"}]~d~ci.yml:1:15~d",
            })
    void aPartOfOneLineStandsInIt(String yaml, String part, String location, String there) {
        assertThat(location(last(yaml), part)).isEqualTo(location);
        assertThat(there(last(yaml), part)).isEqualTo(there);
    }

    @Test
    void aPartOfALiteralBlockStandsBehindTheIndentation() {
        var run = last("""
                run: | # build
                  make

                    ${{ x }}
                  make ${{ y }}

                """);
        assertThat(run.raw()).isEqualTo("make\n\n  ${{ x }}\nmake ${{ y }}\n");
        assertThat(location(run, "make")).isEqualTo("ci.yml:2:3");
        assertThat(location(run, "${{ x }}")).isEqualTo("ci.yml:4:5");
        assertThat(location(run, "${{ y }}")).isEqualTo("ci.yml:5:8");
        assertThat(there(run, "x }}\nmake")).isEqualTo("x }}\n  make");
        assertThat(there(run, "${{ y }}\n")).isEqualTo("${{ y }}\n");
    }

    @Test
    void anIndentationMayBeGiven() {
        var run = last("a:\n  run: |2+\n\n      x\n    y\n\n");
        assertThat(run.raw()).isEqualTo("\n  x\ny\n\n");
        assertThat(there(run, "  x")).isEqualTo("  x");
        assertThat(location(run, "  x")).isEqualTo("ci.yml:4:5");
        assertThat(location(run, "y")).isEqualTo("ci.yml:5:5");
        assertThat(there(run, "y\n\n")).isEqualTo("y\n\n");
    }

    @Test
    void theEndOfTheFileEndsTheLastLineOfABlock() {
        var run = last("run: |\n  make");
        assertThat(run.raw()).isEqualTo("make\n");
        assertThat(there(run, "make")).isEqualTo("make");
        assertThat(ExactPlaces.span(run.origin(4, 5)).start()).isEqualTo(13);
        assertThat(ExactPlaces.span(run.origin(4, 5)).end()).isEqualTo(13);
    }

    @Test
    void aFoldedBlockFoldsAllButIndentedLines() {
        var run = last("""
                run: >-
                  a
                  b

                  c
                   d
                  e
                """);
        assertThat(run.raw()).isEqualTo("a b\nc\n d\ne");
        assertThat(location(run, "b")).isEqualTo("ci.yml:3:3");
        assertThat(location(run, "c")).isEqualTo("ci.yml:5:3");
        assertThat(location(run, "d")).isEqualTo("ci.yml:6:4");
        assertThat(location(run, "e")).isEqualTo("ci.yml:7:3");
        assertThat(there(run, "a b")).isEqualTo("a\n  b");
        assertThat(ExactPlaces.span(run.origin(1, 2)).text()).isEqualTo("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a: x\\n  y \\n\\n  z~x y\\nz",
                "a: 'x\\n  y \\n\\n  z'~x y\\nz",
                "a: \"x\\n  y\\t\\n\\n  z\"~x y\\nz",
                "a: \"x \\\\n  y\\\\n\\n\\n  z\"~x y\\n\\nz",
                "a: [x\\n  y\\n\\n  z]~x y\\nz",
                "x\\n y\\n\\n z~x y\\nz",
            })
    void aTextOfSeveralLinesIsFolded(String escaped, String raw) {
        for (var lineBreak : List.of("\n", "\r\n", "\r")) {
            var text = last(escaped.replace("\\\\n", "\\" + lineBreak)
                    .replace("\\n", lineBreak)
                    .replace("\\t", "\t"));
            assertThat(text.raw()).isEqualTo(raw.replace("\\n", "\n"));
            ExactPlaces.check(text);
            assertThat(there(text, "y")).isEqualTo("y");
            assertThat(there(text, "z")).isEqualTo("z");
            assertThat(there(text, text.raw())).startsWith("x").endsWith("z");
        }
    }

    @Test
    void anEmptyPartIsAnEmptyPlace() {
        var text = last("a: 'b''c'");
        assertThat(ExactPlaces.span(text.origin(0, 0)).start()).isEqualTo(4);
        assertThat(ExactPlaces.span(text.origin(2, 2)).start()).isEqualTo(7);
        assertThat(ExactPlaces.span(text.origin(3, 3)).start()).isEqualTo(8);
        assertThat(ExactPlaces.span(text.origin(3, 3)).end()).isEqualTo(8);
        assertThat(ExactPlaces.span(last("a: ''").origin(0, 0)).start()).isEqualTo(4);
        assertThat(ExactPlaces.span(last("a: |\n").origin(0, 0)).start()).isEqualTo(4);
    }

    @Test
    void aPartOfAKeyStandsInTheKey() {
        var key = ExactPlaces.textsOf(SourceFile.of("ci.yml", "\"a\\tb\": c")).get(0);
        assertThat(location(key, "b")).isEqualTo("ci.yml:1:5");
    }

    @Test
    void anAliasedTextStandsAtItsAnchor() {
        var texts = ExactPlaces.textsOf(SourceFile.of("ci.yml", "a: &x b ${{ c }}\nd: *x\n*x : e\n"));
        assertThat(texts)
                .filteredOn(text -> text.raw().equals("b ${{ c }}"))
                .extracting(text -> location(text, "${{ c }}"))
                .containsExactlyInAnyOrder("ci.yml:1:9", "ci.yml:3:1");
    }

    @Test
    void whatIsNotTheTextOfItsFileStandsWhereTheWholeDoes() {
        var read = last("a: 'x y'");
        assertThat(whole(Text.of("x z", read.origin()))).isTrue();
        assertThat(whole(Text.of("x", read.origin()))).isTrue();
        assertThat(whole(Text.of("x y z", read.origin()))).isTrue();
        assertThat(whole(read.withOrigin(((YamlOrigin) read.origin()).part(4, 7))))
                .isTrue();
        assertThat(whole(read.withOrigin(((YamlOrigin) read.origin()).part(4, 900))))
                .isTrue();
        assertThat(whole(Text.of("x", last("a: |\n  y\n").origin()))).isTrue();
        assertThat(whole(Text.of("\n", last("a: |\n  y\n").origin()))).isTrue();
        assertThat(whole(last("a:"))).isTrue();
        assertThat(whole(Text.of("x").withOrigin(JavaOrigin.of(new CallSite("Ci", "Ci.java", 1)))))
                .isTrue();
        assertThat(Text.of("x").origin(0, 1)).isSameAs(Origin.UNKNOWN);
    }

    @Test
    void whatIsNoPartStandsWhereTheWholeDoes() {
        var text = last("a: x y");
        assertThat(text.origin(-1, 1)).isSameAs(text.origin());
        assertThat(text.origin(0, 4)).isSameAs(text.origin());
        assertThat(text.origin(2, 1)).isSameAs(text.origin());
    }

    @Test
    void everyCharacterOfAnyScalarHasItsPlace() {
        var random = new Random(20261121);
        var read = 0;
        for (var i = 0; i < 60_000; i++) {
            var yaml = scalar(random);
            for (var text : ExactPlaces.textsOf(SourceFile.of("ci.yml", yaml))) {
                ExactPlaces.check(text);
                read += text.raw().length() > 1 ? 1 : 0;
            }
        }
        assertThat(read).as("generated scalars that are YAML").isGreaterThan(30_000);
    }

    @Test
    void everyCharacterOfAWrittenTreeHasItsPlace() {
        var trees = new RandomTrees(new Random(7), false);
        for (var i = 0; i < 2_000; i++) {
            ExactPlaces.textsOf(SourceFile.of("ci.yml", YamlEmitter.emit(trees.next())))
                    .forEach(ExactPlaces::check);
        }
    }

    private static String scalar(Random random) {
        var lineBreak = pick(random, "\n", "\n", "\r\n", "\r");
        var before = pick(random, "", "a: ", "a: &a ", "a: !!str ", "- - ", "a:\n  b: ", "a: !!str &x # c\n ", "? ");
        var after = pick(random, "", "\n", "\n\n", "\nb: c\n", "\n\n# c\n", " # c\n", "   \n");
        var scalar = switch (random.nextInt(6)) {
            case 0 -> words(random, " ", "\n ", "\n\n  ", " \n   ", "\t", "x", "'", "\"", "\\", "é", "🚀", "#");
            case 1 -> "'" + words(random, " ", "\n ", "\n \n  ", "\t", "''", "\"", "\\", "x", "🚀") + "'";
            case 2 ->
                "\""
                        + words(
                                random,
                                " ",
                                "\n ",
                                "\n \t\n ",
                                "\t",
                                "\\\n  ",
                                "\\\n\n ",
                                "\\\"",
                                "\\\\",
                                "\\n",
                                "\\t",
                                "\\x41",
                                "\\u00e9",
                                "\\U0001F680",
                                "\\ud83d\\ude80",
                                "\\0",
                                "\\e",
                                "\\ ",
                                "\\/",
                                "\\_",
                                "'",
                                "x")
                        + "\"";
            case 3 -> "[" + words(random, "x", "y, ", "'a''b'", ", ", "\"\\t\n z\"", "\n ", " ", "x: ", "{b: c}") + "]";
            default -> {
                var indentation = " ".repeat(3 + random.nextInt(3));
                yield pick(random, "|", ">")
                        + pick(random, "", "-", "+", "", "1", "2-", "+3", "4")
                        + pick(random, "", " ", " # c", "\t# c")
                        + "\n"
                        + IntStream.range(0, random.nextInt(8))
                                .mapToObj(i -> blockLine(random, indentation))
                                .collect(Collectors.joining("\n"));
            }
        };
        return (before + scalar + after).replace("\n", lineBreak);
    }

    private static String blockLine(Random random, String indentation) {
        return pick(random, "", " ", indentation, indentation + " ")
                + pick(
                        random,
                        indentation + "x",
                        "",
                        "",
                        "x y ",
                        indentation + "\tz",
                        indentation + "# c",
                        indentation + "🚀: -");
    }

    private static String words(Random random, String... from) {
        return IntStream.rangeClosed(0, random.nextInt(8))
                .mapToObj(i -> random.nextInt(3) == 0 ? "x" : pick(random, from))
                .collect(Collectors.joining());
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static Text last(String yaml) {
        var texts = ExactPlaces.textsOf(SourceFile.of("ci.yml", yaml));
        return texts.get(texts.size() - 1);
    }

    private static boolean whole(Text text) {
        return text.origin(0, text.raw().length()).isSame(text.origin());
    }

    private static Origin origin(Text text, String part) {
        var from = text.raw().indexOf(part);
        return text.origin(from, from + part.length());
    }

    private static String location(Text text, String part) {
        return Location.of(origin(text, part)).toString();
    }

    private static String there(Text text, String part) {
        var span = ExactPlaces.span(origin(text, part));
        return span.file().text().substring(span.start(), span.end());
    }
}
