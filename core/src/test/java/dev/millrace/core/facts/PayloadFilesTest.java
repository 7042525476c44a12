package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadFilesTest {

    static Stream<String> files() {
        return Stream.concat(payloads(), Stream.of("shapes")).map(name -> "payloads/" + name + ".tsv");
    }

    static Stream<String> payloads() {
        return FactFiles.current().lines("payloads.tsv").stream()
                .map(line -> line.column(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLineHasThreeColumns(String file) {
        assertThat(FactFiles.current().lines(file))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text().chars().filter(c -> c == '\t'))
                        .as("tabs of %s:%d", line.file(), line.number())
                        .hasSize(2));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileSaysItsSourceAndDate(String file) throws IOException {
        try (var stream = FactFiles.class.getClassLoader().getResourceAsStream("millrace/facts/" + file)) {
            assertThat(stream).isNotNull();
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\n# Source: GitHub Docs ", "\n# Date: 2026-11-21", "\n# Columns: ");
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void fieldsAreSortedAndUnique(String payload) {
        assertThat(lines(payload)).extracting(line -> line.column(0)).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void everyActivityTypeIsOneOfTheEvent(String payload) {
        var event = Events.all().find(payload).orElseThrow();
        for (var line : lines(payload)) {
            if (!line.column(1).equals("*")) {
                assertThat(line.list(1))
                        .as("%s:%d", line.file(), line.number())
                        .isNotEmpty()
                        .isSubsetOf(event.types());
            }
        }
    }

    // A line for the whole and lines for its parts would contradict each other.
    @ParameterizedTest
    @MethodSource("payloads")
    void noFieldStandsBothAloneAndWithFields(String payload) {
        var paths = new TreeSet<String>();
        lines(payload).forEach(line -> paths.add(line.column(0)));
        assertThat(paths).noneMatch(path -> paths.subSet(path + ".", path + "/").size() > 0);
    }

    @Test
    void linesOfAShapeStandTogether() {
        var shapes = new ArrayList<String>();
        for (var line : lines("shapes")) {
            if (shapes.isEmpty() || !shapes.get(shapes.size() - 1).equals(line.column(0))) {
                shapes.add(line.column(0));
            }
        }
        assertThat(shapes).doesNotHaveDuplicates().contains("user", "repository", "pull-request");
    }

    @Test
    void everyShapeIsOfUse() {
        var used = new TreeSet<String>();
        files().flatMap(file -> FactFiles.current().lines(file).stream())
                .map(line -> line.column(2))
                .filter(reference -> reference.startsWith("@"))
                .forEach(reference -> used.add(reference.substring(1)));
        var shapes = new TreeSet<String>();
        lines("shapes").forEach(line -> shapes.add(line.column(0)));
        assertThat(used).isEqualTo(shapes);
    }

    private static List<FactLine> lines(String payload) {
        return FactFiles.current().lines("payloads/" + payload + ".tsv");
    }
}
