package com.acme.pipelines;

import static com.acme.pipelines.AcmeService.acmeMaven;
import static com.acme.pipelines.AcmeService.service;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.InvalidPipelinesException;
import dev.millrace.dsl.output.WorkflowFiles;
import dev.millrace.templates.Template;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcmeServiceTest {

    private static final Pipelines SHOP = service("shop", acmeMaven());

    @TempDir
    private Path folder;

    @Test
    void hasAFourthWorkflow() {
        assertThat(SHOP.workflows())
                .extracting(Workflow::id)
                .containsExactly("pull-request", "main", "release", "deploy");
        assertThat(yaml("deploy")).contains("environment: ${{ inputs.environment }}", "SERVICE: shop");
    }

    @Test
    void hasStepsOfItsOwnBeforeThoseOfTheTemplate() {
        assertThat(yaml("pull-request"))
                .containsSubsequence("run: mvn -B -ntp spotless:check", "spotbugs-maven-plugin", "timeout-minutes: 30");
    }

    @Test
    void isReleasedOnGitHubAlone() {
        assertThat(yaml("release")).contains("github-release:").doesNotContain("publish:");
    }

    @Test
    void isRefinedAsAnythingElse() {
        assertThat(SHOP.without("release").workflows()).hasSize(3);
    }

    @Test
    void keepsThePromisesOfAcme() {
        var slow = SHOP.workflows()
                .get(3)
                .jobs(job("smoke").runsOn(RunnerLabel.UBUNTU_LATEST).steps(run("./smoke")));

        assertThatThrownBy(() -> WorkflowFiles.in(folder).write(pipelines(slow)))
                .isInstanceOf(InvalidPipelinesException.class)
                .hasMessageContaining("smoke");
    }

    @Test
    void pleasesTheStrictestValidator() {
        var validator = Validator.of(RuleCatalog.load(), Profile.STRICT);

        for (var file : WorkflowFiles.in(folder).checkedBy(validator).write(SHOP)) {
            assertThat(file.findings())
                    .filteredOn(each -> each.severity() != Severity.INFO)
                    .isEmpty();
        }
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Template.class))
                .filteredOn(each -> each.name().equals("acme-service"))
                .singleElement()
                .satisfies(each -> assertThat(each.buildFiles()).containsExactly("pom.xml"));
    }

    private static String yaml(String id) {
        return SHOP.workflows().stream()
                .filter(workflow -> workflow.id().equals(id))
                .map(workflow -> WorkflowFiles.render(workflow, "make"))
                .findFirst()
                .orElseThrow();
    }
}
