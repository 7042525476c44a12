package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActionFactFilesTest {

    private static final Path FOLDER = Path.of("../facts/src/main/resources/millrace/facts/actions");

    private static final Map<String, Integer> COLUMNS = Map.ofEntries(
            Map.entry("action", 4),
            Map.entry("archived", 2),
            Map.entry("successor", 2),
            Map.entry("released", 2),
            Map.entry("announced", 2),
            Map.entry("metadata", 3),
            Map.entry("major", 9),
            Map.entry("moving", 6),
            Map.entry("deprecated", 3),
            Map.entry("scheduled", 3),
            Map.entry("input", 8),
            Map.entry("output", 3),
            Map.entry("dynamic-outputs", 2),
            Map.entry("secret", 4));

    @Test
    void everyNameInTheIndexHasItsFileAndEveryFileItsName() throws IOException {
        assertThat(ActionFacts.names().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .as("a line in actions.tsv for each file in actions")
                .containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void indexHasTheNewestMajors() {
        assertThat(ActionFacts.newestMajors())
                .containsEntry("actions/cache", "v5")
                .allSatisfy((name, major) ->
                        assertThat(facts(name).majors().get(0).name()).as(name).isEqualTo(major));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fileCanBeReadAndIsConsistent(String name) {
        var facts = facts(name);
        assertThat(facts.name()).isEqualTo(name);
        assertThat(name.toLowerCase(Locale.ROOT) + "/")
                .startsWith(facts.repository().toLowerCase(Locale.ROOT) + "/");
        assertThat(facts.majors()).isNotEmpty();
        for (var major : facts.majors()) {
            assertThat(major.inputs())
                    .extracting(input -> input.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates();
            assertThat(major.outputs()).doesNotHaveDuplicates();
            assertThat(major.release().sha()).hasSize(40).matches("[0-9a-f]+");
            assertThat(major.date()).isBeforeOrEqualTo(facts.snapshot());
            assertThat(facts.forRef(major.name())).contains(major);
            assertThat(facts.forRef(major.release().name())).contains(major);
            assertThat(major.runsUsing().map(RunsUsing::name).orElse(major.kind()))
                    .isEqualTo(major.kind())
                    .isIn(
                            "composite",
                            "docker",
                            "docker-image",
                            "node12",
                            "node16",
                            "node20",
                            "node24",
                            "reusable-workflow");
            if (major.release().kind() == ActionRef.Kind.TAG) {
                assertThat(facts.released()).contains(major.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFactHasAllColumnsAndStandsOnce(String name) {
        var lines = FactFiles.current().lines(file(name));
        assertThat(lines).extracting(FactLine::text).doesNotHaveDuplicates();
        assertThat(lines)
                .allSatisfy(line -> assertThat(COLUMNS)
                        .as("columns of %s:%d", line.file(), line.number())
                        .containsEntry(
                                line.column(0),
                                1
                                        + (int) line.text()
                                                .chars()
                                                .filter(c -> c == '\t')
                                                .count()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void fileSaysItsSourceAndDate(String name) throws IOException {
        assertThat(Files.readString(
                        Path.of("../facts/src/main/resources/millrace/facts").resolve(file(name))))
                .contains("\n# Source: " + facts(name).repository() + ", ")
                .contains("\n# Date: " + facts(name).snapshot() + "\n")
                .contains("\n# Columns: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "input v1 a strnig - - - inferred  | \"strnig\" is none of string, boolean, integer, number, enum,"
                        + " multiline-list, comma-list",
                "input v1 a string - x - inferred  | \"x\" is no text: use = and the text, or - for none",
                "input v1 a enum - - - inferred    | an enum has values, and nothing else has",
                "input v1 a string - - b inferred  | an enum has values, and nothing else has",
                "input v1 a string odd - - inferred| \"odd\" is none of required, deprecated",
                "output v7 a                       | there is no major \"v7\"",
                "secret v1 a maybe                 | \"maybe\" is neither required nor -",
                "moving v1 tag v1 abc maybe        | \"maybe\" is none of same, other",
                "moving v1 branhc v1 abc same      | \"branhc\" is none of tag, branch",
                "deprecated v1 age                 | \"age\" is none of runtime, metadata, readme, changelog, notice,"
                        + " name, archived",
                "scheduled v1 2026-13              | \"2026-13\" is not a month like 2026-12",
                "ouput v1 a                        | \"ouput\" is no kind of fact about an action"
            })
    void mistakeInAFileIsNamed(String mistake, String problem) {
        var text = mistake.replaceAll(" +", "\t");
        var lines = List.of(
                new FactLine("a.tsv", 1, "action\to/r\to/r\t2026-01-01"),
                new FactLine("a.tsv", 2, "major\tv1\ttag\tv1.0.0\tabc\t2026-01-01\tnode24\t-\t-"),
                new FactLine("a.tsv", 3, text));
        assertThatIllegalStateException()
                .isThrownBy(() -> ActionFactsReader.read(lines))
                .withMessage("a.tsv:3: " + problem);
    }

    @Test
    void fileBeginsWithTheAction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ActionFactsReader.read(List.of(new FactLine("a.tsv", 1, "released\tv1"))))
                .withMessage("a.tsv:1: the first fact is the action");
    }

    private static List<String> names() {
        return ActionFacts.names();
    }

    private static String file(String name) {
        return "actions/" + name.toLowerCase(Locale.ROOT) + ".tsv";
    }

    private static ActionFacts facts(String name) {
        return ActionFacts.find(name).orElseThrow(() -> new AssertionError("no facts of " + name));
    }

    private static List<String> files() throws IOException {
        try (var paths = Files.walk(FOLDER)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> FOLDER.relativize(path).toString().replace('\\', '/'))
                    .map(path -> path.substring(0, path.length() - ".tsv".length()))
                    .toList();
        }
    }
}
