package dev.millrace.rules.semantics.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.configuration.Configuration;
import dev.millrace.core.configuration.Settings;
import dev.millrace.core.configuration.Target;
import dev.millrace.core.context.FolderRepository;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules on calls say of a workflow and of those beside it. */
final class CallRulesTest {

    private static final String CALLER = ".github/workflows/caller.yml";
    private static final String CALLEE = ".github/workflows/callee.yml";

    private static final String BUILD = """
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    @TempDir
    private Path repository;

    private Target target = Target.GITHUB_COM;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./.github/workflows/build.yml@main       | 4:40 "@main" is too much
            ./.github/workflows/a/build.yml          | 4:13 ".github/workflows/a/build.yml" is not directly in ".github/workflows"
            ./build.yml                              | 4:13 "build.yml" is not directly in
            ./.github/workflows/build                | 4:13 ".github/workflows/build" ends in neither
            o.o/r/.github/workflows/b.yml@v1         | 4:11 "o.o" is not the name of an owner on GitHub
            o/r r/.github/workflows/b.yml@v1         | 4:13 "r r" is not the name of a repository on GitHub
            o/r/.github/workflows/b.yml              | 4:11 "o/r/.github/workflows/b.yml" does not say which version
            o/r/.github/workflows/b.yml@v1..v2       | 4:39 "v1..v2" is no branch, tag or commit: git allows no ".."
            """)
    void pointAtThePartThatIsWrong(String uses, String said) {
        assertThat(places(check(call(uses)))).singleElement().asString().startsWith(said);
    }

    @Test
    void sayWhatAnActionInAJobIs() {
        assertThat(places(check(call("actions/checkout@v6"))))
                .containsExactly(
                        "4:11 \"actions/checkout@v6\" names no workflow: it may be an action, which belongs into the"
                                + " \"uses\" of a step; a job calls \"./.github/workflows/FILE.yml\" or"
                                + " \"OWNER/REPOSITORY/.github/workflows/FILE.yml@REF\"");
    }

    @Test
    void takeBackSlashesForAMistakeOfWindows() {
        assertThat(places(check(call(".\\.github\\workflows\\build.yml"))))
                .containsExactly(
                        "4:11 \".\\.github\\workflows\\build.yml\" names no workflow: write \"/\" between folders, as in"
                                + " \"./.github/workflows/build.yml\"");
    }

    @Test
    void knowThatEnterpriseServerHasNoReferenceToTheSameCommit() {
        write(CALLEE, "on: workflow_call\n" + BUILD);
        target = new Target(14);

        assertThat(places(check(call("$/.github/workflows/callee.yml"))))
                .singleElement()
                .asString()
                .contains("only github.com knows");
        assertThat(check(call("./.github/workflows/callee.yml"))).isEmpty();
    }

    @Test
    void nameTheFileThatWasMeant() {
        write(CALLEE, "on: workflow_call\n" + BUILD);

        assertThat(places(check(call("./.github/workflows/calee.yml"))))
                .containsExactly("4:13 there is no \".github/workflows/calee.yml\" in this repository; did you mean"
                        + " \".github/workflows/callee.yml\"?");
        assertThat(places(check(call("./.github/workflows/Callee.yml"))))
                .containsExactly(
                        "4:13 there is no \".github/workflows/Callee.yml\", and GitHub minds the case of letters; did you"
                                + " mean \".github/workflows/callee.yml\"?");
        assertThat(places(check(call("./.github/workflows/callee"))))
                .containsExactly(
                        "4:13 \".github/workflows/callee\" ends in neither \".yml\" nor \".yaml\"; did you mean"
                                + " \".github/workflows/callee.yml\"?");
    }

    @Test
    void letTemplatesCallWhatIsElsewhere() {
        var template = call("./.github/workflows/callee.yml");

        assertThat(check(template)).hasSize(1);
        assertThat(check("templates/ci.yml", template)).isEmpty();
    }

    @Test
    void nameWhatStartsAWorkflowThatCannotBeCalled() {
        write(CALLEE, "on: [push, workflow_dispatch]\n" + BUILD);

        assertThat(places(check(call("./.github/workflows/callee.yml"))))
                .containsExactly(
                        "4:11 \"./.github/workflows/callee.yml\" cannot be called: it is started by \"push\" and"
                                + " \"workflow_dispatch\"; add \"workflow_call\" to its \"on\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "on: [", "on: {workflow_call: {inputs: [a]}}\njobs: {}\n", "on: 5\njobs: {}\n", "{}", "\t"})
    void sayOneThingAtMostOfACallOfABrokenWorkflow(String callee) {
        write(CALLEE, callee);

        assertThat(check(call("./.github/workflows/callee.yml") + """
                    with:
                      any: thing
                    secrets:
                      any: ${{ secrets.THING }}
                """)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void sayNothingOfInputsThatMayBeThere() {
        write(CALLEE, """
                on:
                  workflow_call:
                    inputs:
                      a: 5
                      b: {type: string}
                """ + BUILD);

        assertThat(check(call("./.github/workflows/callee.yml") + "    with: {c: 1}\n"))
                .isEmpty();
    }

    @Test
    void takeAMisspelledInputForTheOneThatIsMissing() {
        write(CALLEE, """
                on:
                  workflow_call:
                    inputs:
                      environment: {type: string, required: true}
                """ + BUILD);

        assertThat(places(check(call("./.github/workflows/callee.yml") + "    with: {enviroment: test}\n")))
                .containsExactly("5:12 \"enviroment\" is no input of \"./.github/workflows/callee.yml\"; did you mean"
                        + " \"environment\"?");
    }

    @Test
    void addAMissingInput() {
        write(CALLEE, """
                on:
                  workflow_call:
                    inputs:
                      environment: {type: string, required: true}
                """ + BUILD);
        var uses = "./.github/workflows/callee.yml";

        assertThat(fixed(call(uses))).isEqualTo(call(uses) + "    with:\n      environment: ''\n");
        assertThat(fixed(call(uses).stripTrailing())).isEqualTo(call(uses) + "    with:\n      environment: ''");
        assertThat(fixed(call(uses + " # ours")))
                .isEqualTo(call(uses + " # ours") + "    with:\n      environment: ''\n");
        assertThat(fixed(call(uses).replace("\n", "\r\n")))
                .isEqualTo((call(uses) + "    with:\n      environment: ''\n").replace("\n", "\r\n"));
    }

    @Test
    void weighWhatTheyKnowFromFactsLess() {
        var findings =
                check(call("slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.1.0")
                        + "    with: {subjects: abc, upload-assets: 'true'}\n");

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).hasToString("WARNING");
            assertThat(finding.message()).contains("(as of 2026-03-09)");
        });
        assertThat(findings)
                .extracting(finding -> finding.rule().id())
                .containsExactly("reusable-unknown-input", "reusable-input-type");
    }

    @Test
    void showEachCallOfACircle() {
        write(CALLEE, """
                on: workflow_call
                jobs:
                  back: {uses: ./.github/workflows/caller.yml}
                """);

        var findings = check(call("./.github/workflows/callee.yml").replace("push", "[push, workflow_call]"));

        assertThat(places(findings))
                .containsExactly(
                        "4:11 this workflow calls \".github/workflows/callee.yml\", which calls this one again, and GitHub"
                                + " starts no run of it");
        assertThat(findings.get(0).related())
                .singleElement()
                .satisfies(edge -> assertThat(edge.origin()).hasToString(CALLEE + ":3:16"));
    }

    @Test
    void countFewerLevelsOnEnterpriseServer() {
        for (var level = 2; level < 5; level++) {
            write(".github/workflows/level-" + level + ".yml", """
                    on: workflow_call
                    jobs:
                      next: {uses: ./.github/workflows/level-%s.yml}
                    """.formatted(level + 1));
        }
        write(".github/workflows/level-5.yml", "on: workflow_call\n" + BUILD);
        var first = call("./.github/workflows/level-2.yml");

        assertThat(check(first)).isEmpty();

        target = new Target(14);
        assertThat(places(check(first)))
                .containsExactly("4:11 from here it takes more than 4 levels of workflows to reach"
                        + " \".github/workflows/level-5.yml\", and ghes-3.14 allows 4, this workflow counted");
    }

    @Test
    void nameThePermissionsThatACallLacks() {
        write(CALLEE, """
                on: workflow_call
                jobs:
                  release:
                    permissions: {contents: write, id-token: write, issues: read}
                    runs-on: ubuntu-latest
                    steps: [{run: make}]
                """);

        var findings =
                check(call("./.github/workflows/callee.yml") + "    permissions: {contents: read, issues: write}\n");

        assertThat(places(findings))
                .containsExactly(
                        "4:11 job \"call\" calls \"./.github/workflows/callee.yml\", but does not give the"
                                + " \"contents: write\" and \"id-token: write\" that job \"release\" there asks for; give it, or ask for less");
        assertThat(findings.get(0).related())
                .extracting(place -> place.origin().toString())
                .containsExactly(CALLER + ":5:18", CALLEE + ":4:18");
    }

    @Test
    void warnOfADeadlockWithAJobThatMayBeLeftOut() {
        write(CALLEE, """
                on: workflow_call
                jobs:
                  deploy:
                    if: github.ref == 'refs/heads/main'
                    concurrency: deploy
                    runs-on: ubuntu-latest
                    steps: [{run: make}]
                """);

        assertThat(check("concurrency: deploy\n" + call("./.github/workflows/callee.yml")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule().id()).isEqualTo("concurrency-deadlock-across-call");
                    assertThat(finding.severity()).hasToString("WARNING");
                });
    }

    @Test
    void endWhereCallsGoRoundAndRound() {
        for (var file : List.of("a", "b", "c")) {
            write(".github/workflows/" + file + ".yml", """
                    on: workflow_call
                    concurrency: x-${{ inputs.y }}
                    jobs:
                      a: {uses: ./.github/workflows/a.yml}
                      b: {uses: ./.github/workflows/b.yml}
                      c: {uses: ./.github/workflows/c.yml}
                    """);
        }

        assertThat(check("concurrency: x\npermissions: {}\n" + call("./.github/workflows/a.yml")))
                .isEmpty();
    }

    private static String call(String uses) {
        return """
                on: push
                jobs:
                  call:
                    uses: %s
                """.formatted(uses);
    }

    private List<Finding> check(String workflow) {
        return check(CALLER, workflow);
    }

    private List<Finding> check(String path, String workflow) {
        write(path, workflow);
        var settings = Settings.of(Profile.DEFAULT).withTarget(target);
        return Validator.of(RuleCatalog.load(), Configuration.of(settings))
                .in(FolderRepository.of(repository))
                .at(path)
                .workflow(path, workflow.getBytes(StandardCharsets.UTF_8));
    }

    private String fixed(String workflow) {
        var finding = check(workflow).get(0);
        return finding.fix()
                .orElseThrow()
                .applyTo(finding.origin().span().orElseThrow().file());
    }

    private void write(String name, String text) {
        try {
            var file = repository.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().start().orElseThrow().line() + ":"
                        + finding.location().start().orElseThrow().column() + " " + finding.message())
                .toList();
    }
}
