package dev.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.report.TextReport;
import dev.millrace.core.source.CallSite;
import dev.millrace.core.source.JavaOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The problem matcher in {@code docs}, read as the runner reads it, on what is really printed. Its pattern means the same in Java. */
class ProblemMatcherTest {

    private static final Path FILE = Path.of("../docs/problem-matcher.json");

    @TempDir
    private Path folder;

    @Test
    void readsEveryFindingOfAReport() throws IOException {
        var outcome = new Desk(folder)
                .with("a b/c:1:2.yml", Desk.MISSPELT)
                .with("größe.yml", Desk.CLEAN.replace("run: make", "run: !!int \"x:1:2: error: y [z]\""))
                .with("unused.yml", Desk.CLEAN.replace("run: make", "run: &build make"))
                .run("validate", ".");

        assertThat(problems(outcome.out()))
                .containsExactly(
                        "a b/c:1:2.yml 4:5 error unexpected-key",
                        "größe.yml 6:14 warning yaml-bad-tag",
                        "unused.yml 6:14 notice yaml-unused-anchor");
    }

    @Test
    void readsALineOfJava() throws IOException {
        var finding = ReaderCheck.UNEXPECTED_KEY.at(
                JavaOrigin.of(new CallSite("com.acme.Ci", "Ci.java", 12)), "see [x]: a:1:2: error: b");

        assertThat(problems(TextReport.plain().render(1, List.of(finding))))
                .containsExactly("com/acme/Ci.java 12: error unexpected-key");
    }

    @Test
    void takesTheWholeMessage() throws IOException {
        var matcher = pattern(0).matcher("ci.yml:4:5: error: \"a\" [b]: no [c] [unexpected-key]");
        assertThat(matcher.matches()).isTrue();
        assertThat(matcher.group(5)).isEqualTo("\"a\" [b]: no [c]");
    }

    // What the first matcher takes, the second does not see.
    private static List<String> problems(String output) throws IOException {
        var problems = new ArrayList<String>();
        for (var line : output.lines().toList()) {
            for (var number = 0; number < 2; number++) {
                var matcher = pattern(number).matcher(line);
                if (matcher.find()) {
                    var column = matcher.group(3) == null ? "" : matcher.group(3);
                    var severity = number == 0 ? matcher.group(4) : values().get("/problemMatcher/1/severity");
                    problems.add(matcher.group(1) + " " + matcher.group(2) + ":" + column + " " + severity + " "
                            + matcher.group(6));
                }
            }
        }
        return problems;
    }

    private static Pattern pattern(int number) throws IOException {
        var values = values();
        var at = "/problemMatcher/" + number + "/pattern/0/";
        assertThat(values)
                .containsEntry(at + "file", "1")
                .containsEntry(at + "line", "2")
                .containsEntry(at + "column", "3")
                .containsEntry(at + "message", "5")
                .containsEntry(at + "code", "6");
        if (number == 0) {
            assertThat(values).containsEntry(at + "severity", "4");
        }
        return Pattern.compile(String.valueOf(values.get(at + "regexp")));
    }

    private static Map<String, String> values() throws IOException {
        var values = new TreeMap<String, String>();
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(FILE))) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    values.put(
                            json.streamReadContext().pathAsPointer().toString(),
                            String.valueOf(json.getValueAsString()));
                }
            }
        }
        return values;
    }
}
