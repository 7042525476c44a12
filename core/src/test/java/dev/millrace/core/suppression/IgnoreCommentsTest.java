package dev.millrace.core.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.Severity;
import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.context.Repository;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.finding.Related;
import dev.millrace.core.finding.RuleMetadata;
import dev.millrace.core.rule.JobRule;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.RuleDefinition;
import dev.millrace.core.rule.TextRule;
import dev.millrace.core.rule.Validator;
import dev.millrace.core.rule.WorkflowRule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comments ignore. The rules here report each text with "bad" in it, each word of a script that is "bad", and each job. */
class IgnoreCommentsTest {

    private static final String TODAY = "2026-11-21";

    // At the word, wherever it stands in the text.
    private static final TextRule WORD = (text, scope, findings) -> {
        for (var at = text.raw().indexOf("bad"); at >= 0; at = text.raw().indexOf("bad", at + 1)) {
            var place = text.origin(at, at + 3);
            findings.add(IgnoreCommentsTest.WORD, () -> place, "bad");
        }
    };

    private static final JobRule JOB =
            (job, scope, findings) -> findings.add(IgnoreCommentsTest.JOB, job.id(), "a job", Related.to(job, "here"));

    private static final WorkflowRule WHOLE =
            (workflow, scope, findings) -> findings.add(IgnoreCommentsTest.WHOLE, workflow, "a workflow");

    private static final RuleCatalog CATALOG = RuleCatalog.of(
            new RuleDefinition(metadata("a-word", Severity.ERROR, "zizmor:words"), WORD),
            new RuleDefinition(metadata("a-job", Severity.OFF, "zizmor:jobs"), JOB),
            new RuleDefinition(metadata("a-workflow", Severity.OFF), WHOLE));

    @Test
    void besideAFindingIgnoresIt() {
        assertThat(said("""
                on: push
                name: bad # millrace: ignore[a-word] its name
                run-name: bad
                jobs: {}
                """)).containsExactly("3 a-word");
    }

    @Test
    void aNameOfAnotherToolIsAsGoodAsAnId() {
        assertThat(said("""
                on: push
                name: bad # millrace: ignore[zizmor:words] its name
                jobs: {}
                """)).isEmpty();
    }

    @Test
    void ofAnotherRuleItIgnoresNothing() {
        assertThat(said("""
                on: push
                name: bad # millrace: ignore[a-job] its name
                jobs: {}
                """)).containsExactly("2 a-word");
    }

    @Test
    void aboveAKeyIgnoresAllThatBeginsInItsValue() {
        assertThat(said("""
                on: push
                jobs:
                  # millrace: ignore[a-word] an old job

                  # Comments and blank lines may stand between.
                  one:
                    name: bad
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          echo bad
                  two:
                    name: bad
                    runs-on: ubuntu-latest
                    steps: [run: make]
                """)).containsExactly("13 a-word");
    }

    @Test
    void aboveAStepIgnoresAllThatBeginsInIt() {
        assertThat(said("""
                on: push
                jobs:
                  one:
                    runs-on: ubuntu-latest
                    steps:
                      # millrace: ignore[a-word] an old step
                      - name: bad
                        run: bad
                      - name: bad
                        # millrace: ignore[a-word] an old script
                        run: bad
                      -
                        # millrace: ignore[a-word] only the name
                        name: bad
                        run: bad
                """)).containsExactly("9 a-word", "15 a-word");
    }

    @Test
    void besideAKeyIgnoresAllThatBeginsInTheValueBelow() {
        assertThat(said("""
                on: push
                jobs:
                  one: # millrace: ignore[a-word] an old job
                    name: bad
                    runs-on: ubuntu-latest
                    steps:
                      - run: bad
                  two:
                    runs-on: ubuntu-latest
                    steps:
                      - run: | # millrace: ignore[a-word] an old script
                          echo bad
                        name: bad
                      - # millrace: ignore[a-word] an old step
                        run: bad
                      - name: x # millrace: ignore[a-word] this line alone
                        run: bad
                """)).containsExactly("13 a-word", "17 a-word");
    }

    @Test
    void behindATextOfSeveralLinesIgnoresAllOfIt() {
        assertThat(said("""
                on: push
                name: "bad
                  bad" # millrace: ignore[a-word] its name
                run-name: bad
                  good # millrace: ignore[a-word] its name
                jobs: {}
                """)).isEmpty();
    }

    @Test
    void inAScriptIgnoresItsOwnLineOrTheNext() {
        assertThat(said("""
                on: push
                jobs:
                  one:
                    runs-on: ubuntu-latest
                    steps:
                      - run: |
                          echo bad # millrace: ignore[a-word] it is not
                          # millrace: ignore[a-word] nor is it here

                          # really
                          echo bad
                          echo bad
                          # millrace: ignore[a-word] what follows is no script
                        name: bad
                      - uses: actions/github-script@v9
                        with:
                          script: |
                            // millrace: ignore[a-word] a comment there
                            core.info('bad')
                            core.warn('bad') // millrace: ignore[a-word] as well
                            core.error('bad')
                """)).containsExactly("12 a-word", "14 a-word", "21 a-word");
    }

    @Test
    void aTextIsNoComment() {
        assertThat(said("""
                on: push
                name: "bad # millrace: ignore[a-word] not a comment"
                run-name: bad//millrace:ignore[a-word] nor that
                jobs: {}
                """)).containsExactly("2 a-word", "3 a-word");
    }

    @Test
    void oneCommentCanNameSeveralRulesAndSeveralCommentsOneFinding() {
        assertThat(said("""
                on: push
                jobs:
                  # millrace: ignore[a-word, a-job] an old job
                  one:
                    name: bad # v1 # millrace: ignore[a-word] its name
                    runs-on: ubuntu-latest
                    steps: [run: make]
                """, Profile.PEDANTIC)).containsExactly("1 a-workflow");
    }

    @Test
    void aboveTheFirstKeyStandsForWhatIsSaidOfTheWholeFile() {
        assertThat(said("""
                # millrace: ignore[a-workflow] it is one
                name: good
                on: push
                jobs: {}
                """, Profile.PEDANTIC)).isEmpty();
    }

    @Test
    void itHoldsOnItsLastDayAndNotOnTheNext() {
        var text = """
                on: push
                name: bad # millrace: ignore[a-word] until: %s it stays
                jobs: {}
                """;
        assertThat(said(text.formatted(TODAY))).isEmpty();
        assertThat(findings(text.formatted("2026-11-20"), Profile.DEFAULT))
                .extracting(finding -> finding.rule().id() + ": " + finding.message())
                .containsExactly(
                        "a-word: bad",
                        "ignore-expired: this ignore comment held until 2026-11-20, so \"a-word\" is reported again");
    }

    @Test
    void theFindingOnTheCommentTellsWhatWasMeant() {
        assertThat(findings("""
                on: push
                name: bad # millrace: ignore[a-wrod, words] its name
                jobs: {}
                """, Profile.DEFAULT))
                .extracting(Finding::message)
                .containsExactly(
                        "bad",
                        "there is no rule \"a-wrod\" to ignore; did you mean \"a-word\"?",
                        "there is no rule \"words\" to ignore; did you mean \"zizmor:words\"?");
    }

    @Test
    void whatIsOffIsNotCalledUnused() {
        var text = """
                on: push
                jobs: # millrace: ignore[a-workflow] wanted by some
                  one: {runs-on: x, steps: [run: make]}
                """;
        assertThat(saidInRepository(text, Profile.DEFAULT)).isEmpty();
        assertThat(saidInRepository(text, Profile.PEDANTIC))
                .containsExactly("1 a-workflow", "2 ignore-unused", "3 a-job");
    }

    @Test
    void whatCouldBeReadInPartOnlyIsNotCalledUnused() {
        assertThat(saidInRepository("""
                on: push
                name: [bad] # millrace: ignore[a-word] its name
                jobs: {}
                """, Profile.DEFAULT)).containsExactly("2 wrong-node-kind");
    }

    @Test
    void zizmorsCommentsCountOnEveryLineOfTheFinding() {
        assertThat(said("""
                on: push
                jobs:
                  one:
                    runs-on: ubuntu-latest # zizmor: ignore[jobs]
                    steps:
                      - name: bad
                        run: bad # zizmor: ignore[words]
                      - run: bad
                """, Profile.PEDANTIC)).containsExactly("1 a-workflow", "8 a-word");
    }

    @Test
    void zizmorsCommentsAreNotJudged() {
        assertThat(saidInRepository("""
                on: push # zizmor: ignore
                name: bad # zizmor: ignore[words]
                run-name: bad # zizmor: ignore[a-word]
                jobs: {} # zizmor: ignore[whatever] reason
                """, Profile.DEFAULT)).containsExactly("3 a-word");
    }

    @Test
    void windowsLineEndsMakeNoDifference() {
        assertThat(said("""
                on: push
                # millrace: ignore[a-word] its name
                name: bad
                run-name: bad # millrace: ignore[a-word] its name, until: 2026-12-01
                jobs: {}
                """.replace("\n", "\r\n"))).isEmpty();
    }

    private static List<String> said(String workflow) {
        return said(workflow, Profile.DEFAULT);
    }

    private static List<String> said(String workflow, Profile profile) {
        return said(findings(workflow, profile));
    }

    private static List<String> saidInRepository(String workflow, Profile profile) {
        return said(validator(profile).in(KNOWN).workflow("ci.yml", workflow.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().line() + " " + finding.rule().id())
                .toList();
    }

    private static List<Finding> findings(String workflow, Profile profile) {
        return validator(profile).workflow("ci.yml", workflow.getBytes(StandardCharsets.UTF_8));
    }

    private static Validator validator(Profile profile) {
        return Validator.of(CATALOG, Configuration.of(Settings.of(profile).asOf(LocalDate.parse(TODAY))));
    }

    private static final Repository KNOWN = FolderRepository.of(Path.of("target"));

    private static RuleMetadata metadata(String id, Severity severity, String... aliases) {
        return new RuleMetadata(
                id,
                id,
                Category.STYLE,
                severity,
                severity,
                severity == Severity.OFF ? Severity.INFO : severity,
                List.of(aliases),
                "0.1.0",
                false,
                List.of());
    }
}
