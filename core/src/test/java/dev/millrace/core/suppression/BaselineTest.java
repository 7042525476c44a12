package dev.millrace.core.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final String HEAD = "# millrace baseline 1\n";

    private static final String WORKFLOW = """
            on: push
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - name: Test
                    run: make
                    sell: bash
                  - uses: actions/cache@v4
                    wiht: {}
            """;

    @Test
    void aFindingIsCalledByItsStep() {
        assertThat(known(WORKFLOW))
                .extracting(KnownFinding::path, KnownFinding::rule)
                .containsExactly(
                        tuple("jobs.build.steps[Test].sell", "unexpected-key"),
                        tuple("jobs.build.steps[actions/cache].wiht", "unexpected-key"));
    }

    @Test
    void aStepBeforeAndOtherIndentationChangeNothing() {
        var moved = WORKFLOW.replace("steps:", "steps:\n      - run: echo first")
                .replace("- uses", "-   uses")
                .replace("        wiht", "          wiht");

        assertThat(known(moved)).isEqualTo(known(WORKFLOW));
    }

    @Test
    void anotherTextIsAnotherFinding() {
        assertThat(known(WORKFLOW.replace("sell", "shel")).get(0))
                .isNotEqualTo(known(WORKFLOW).get(0));
    }

    @Test
    void isReadAsItWasWritten() throws BaselineException {
        var counts = new TreeMap<KnownFinding, Integer>();
        counts.put(new KnownFinding("#a\tb.yml", "jobs.x\ny.steps[a\\b]", "some-rule", "00ff"), 2);
        counts.put(new KnownFinding("<<<<<<<.yml", "", "some-rule", "00ff"), 1);
        var baseline = new Baseline(counts);

        assertThat(Baseline.parse(baseline.render())).isEqualTo(baseline);
        assertThat(Baseline.parse(baseline.render().replace("\n", "\r\n"))).isEqualTo(baseline);
    }

    @Test
    void isSortedWithAFindingOnALine() {
        var counts = new TreeMap<KnownFinding, Integer>();
        counts.put(new KnownFinding("b.yml", "jobs.a", "x-rule", "01"), 1);
        counts.put(new KnownFinding("a.yml", "jobs.b", "y-rule", "02"), 3);
        counts.put(new KnownFinding("a.yml", "jobs.a", "z-rule", "03"), 1);

        assertThat(new Baseline(counts).render().lines().filter(line -> !line.startsWith("#")))
                .containsExactly(
                        "a.yml\tjobs.a\tz-rule\t03\t1", "a.yml\tjobs.b\ty-rule\t02\t3", "b.yml\tjobs.a\tx-rule\t01\t1");
    }

    @Test
    void ofAFindingThatAMergeLeftTwiceTheLargerCountHolds() throws BaselineException {
        var baseline = Baseline.parse(HEAD + "a.yml\tjobs.a\tx\t01\t3\na.yml\tjobs.a\tx\t01\t2\n");

        assertThat(baseline.count(new KnownFinding("a.yml", "jobs.a", "x", "01")))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | 1 | this is no baseline
            on: push                        | 1 | this is no baseline
            # millrace baseline 2           | 1 | has the version "2", and Millrace reads 1
            # millrace baseline 1;;a.yml    | 3 | it has 1 columns
            # millrace baseline 1;<<<<<<< a | 2 | a merge is not finished here
            # millrace baseline 1;a;b;c     | 2 | it has 1 columns
            # millrace baseline 1;a,b,c,d,0 | 2 | "0" is no count
            # millrace baseline 1;a,b,c,d,x | 2 | "x" is no count
            """)
    void whatIsBrokenIsToldWithItsLine(String text, int line, String problem) {
        assertThatThrownBy(() -> Baseline.parse(text.replace(';', '\n').replace(',', '\t')))
                .isInstanceOfSatisfying(BaselineException.class, e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.problem()).contains(problem);
                });
    }

    private static List<KnownFinding> known(String workflow) {
        var findings = Validator.of(RuleCatalog.load(), Profile.DEFAULT)
                .workflow("ci.yml", workflow.getBytes(StandardCharsets.UTF_8));
        return KnownFinding.of("ci.yml", findings);
    }
}
