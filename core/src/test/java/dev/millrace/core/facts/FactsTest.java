package dev.millrace.core.facts;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts are read once a process, so none of these can be used here; whether they could is told all the same. */
class FactsTest {

    private static final Path FOLDER = Path.of("../facts/src/main/resources/millrace/facts");

    private static final String CURE = "; correct it, or get the facts again";

    @Test
    void theDayIsThatOfTheFiles() {
        assertThat(Facts.day()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(Facts.ownDay()).isEqualTo(Facts.day());
    }

    @ParameterizedTest(name = "{0} gains {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "events.tsv            | moon_landing~current~-~-~-~somebody lands",
                "runner-labels.tsv     | ubuntu-28.04~linux~x64~hosted~-~-~-~-~-~docs",
                "permission-scopes.tsv | moons~read,none~moons",
                "limits.tsv            | moons~3~github~moons of a planet",
                "functions.tsv         | moonOf~1~1~(string)~string~yes",
                "contexts.tsv          | moon~github~-",
                "nodes.tsv             | moon~\"moon\"",
                "grammar.tsv           | steps-job~moon~text~-~-~-~The moon to run on.",
                "payloads/push.tsv     | zenith~*~-",
                "gh-commands.tsv       | moon",
                "shells.tsv            | moonsh~linux",
                "runs-using.tsv        | node99~javascript~current~-~-",
                "actions/actions/checkout.tsv |"
                        + " major~v8~tag~v8.0.0~0123456789012345678901234567890123456789~2027-02-01~node24~-~-",
                "new.tsv               | what~somebody~will~need",
                "events.tsv            | moon_landing~current~-~-~-~somebody lands~one column more",
            })
    void whatIsAddedCanBeRead(String file, String line) {
        assertThatCode(() -> check(with(file, text -> text + line.replace('~', '\t') + "\n")))
                .doesNotThrowAnyException();
    }

    @Test
    void anActionMoreIsAFileAndALine() {
        var facts = with("actions.tsv", text -> text + "acme/moon\tv1\n");
        var action = "action\tacme/moon\tacme/moon\t2027-02-01\nreleased\tv1\n"
                + "major\tv1\ttag\tv1.0.0\t0123456789012345678901234567890123456789\t2027-02-01\tnode24\t-\t-\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(facts))
                .withMessage("actions.tsv: there is no file \"actions/acme/moon.tsv\" for \"acme/moon\"" + CURE);
        facts.put("actions/acme/moon.tsv", action);
        assertThatCode(() -> check(facts)).doesNotThrowAnyException();
    }

    @Test
    void anEventOrALabelMayBeGone() {
        assertThatCode(() -> check(with("events.tsv", text -> text.replaceAll("(?m)^gollum\t.*\n", ""))))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(with("runner-labels.tsv", text -> text.replaceAll("(?m)^macos-14.*\n", ""))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "format.tsv | x~2026-01-01   | format.tsv:1: \"x\" is not a whole number",
                "format.tsv | 1              | format.tsv:1: no column 1",
                "format.tsv | 1~-            | format.tsv:1: the day of the facts is missing",
                "format.tsv | # nothing      | format.tsv has 0 facts, not one: the format and the day",
                "events.tsv | push~curr      | events.tsv:1: \"curr\" is no status: use current or undocumented",
                "limits.tsv | matrix-jobs~x  | limits.tsv:1: \"x\" is not a whole number",
                "limits.tsv | matrix-jobs~9  | limits.tsv: there is no \"background-steps\", which this version needs",
                "actions/actions/cache.tsv | # nothing | actions/actions/cache.tsv: there are no facts in it",
                "actions/actions/cache.tsv | actoin~x  | actions/actions/cache.tsv:1: the first fact is the action",
                "payloads/push.tsv | after~*~@moon | payloads/push.tsv:1: \"@moon\" is no shape that shapes.tsv has,"
                        + " or has before this line",
            })
    void whatCannotBeReadIsRefusedWithItsPlace(String file, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.use(with(file, before -> text.replace('~', '\t') + "\n")))
                .withMessage(message + CURE);
        assertThat(Facts.day()).isEqualTo(Facts.ownDay());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | format.tsv: this version reads format 1, not 2; use a newer Millrace, or older facts",
                "0 | format.tsv: this version reads format 1, not 0; use newer facts",
            })
    void anotherFormatIsRefusedWhateverElseIsThere(int format, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.use(Map.of("format.tsv", format + "\t2027-02-01\n")))
                .withMessage(message);
    }

    @Test
    void everyFileIsNeeded() {
        var facts = new HashMap<>(ours());
        facts.keySet().removeIf(file -> file.equals("grammar.tsv"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.use(facts))
                .withMessage("there is no fact file \"grammar.tsv\" in millrace/facts/" + CURE);
    }

    @Test
    void aKeyThatTheReaderAsksForMayNotBeGone() {
        var facts = with("grammar.tsv", text -> text.replaceAll("(?m)^steps-job\ttimeout-minutes\t.*\n", ""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.use(facts))
                .withMessage("grammar.tsv: there is no \"steps-job timeout-minutes\", which this version needs" + CURE);
    }

    @Test
    void afterAnyFactWasReadOthersComeTooLate() {
        assertThat(Limits.matrixJobs()).isEqualTo(256);

        assertThatIllegalStateException()
                .isThrownBy(() -> Facts.use(ours()))
                .withMessage("facts have been read already; name others before anything else");
    }

    private static void check(Map<String, String> facts) {
        new FactCheck(FactFiles.of(facts), FactFiles.own()).run();
    }

    private static Map<String, String> with(String file, UnaryOperator<String> change) {
        var facts = ours();
        facts.put(file, change.apply(facts.getOrDefault(file, "")));
        return facts;
    }

    private static Map<String, String> ours() {
        try (var files = Files.walk(FOLDER)) {
            return new HashMap<>(files.filter(Files::isRegularFile)
                    .collect(toMap(file -> FOLDER.relativize(file).toString().replace('\\', '/'), FactsTest::text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
