package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    @Test
    void runNameSeesNoSecrets() {
        assertThat(Availability.of("workflow").contexts()).containsExactlyInAnyOrder("github", "inputs", "vars");
    }

    @Test
    void workflowEnvSeesSecrets() {
        assertThat(Availability.of("workflow-env").hasContext("secrets")).isTrue();
    }

    @Test
    void onlyOutputsOfACalledWorkflowSeeJobs() {
        assertThat(Availability.of("call-output").hasContext("jobs")).isTrue();
        assertThat(Availability.of("step").hasContext("jobs")).isFalse();
    }

    @Test
    void conditionOfAJobSeesNeitherMatrixNorSecrets() {
        assertThat(Availability.of("job-if").contexts()).containsExactlyInAnyOrder("github", "inputs", "vars", "needs");
    }

    @Test
    void matrixDoesNotSeeItself() {
        assertThat(Availability.of("strategy").hasContext("needs")).isTrue();
        assertThat(Availability.of("strategy").hasContext("matrix")).isFalse();
    }

    @Test
    void runsOnSeesMatrixButNoEnv() {
        assertThat(Availability.of("job").hasContext("matrix")).isTrue();
        assertThat(Availability.of("job").hasContext("env")).isFalse();
        assertThat(Availability.of("job-defaults").hasContext("env")).isTrue();
    }

    @Test
    void envOfAJobSeesSecretsButNoRunner() {
        assertThat(Availability.of("job-env").hasContext("secrets")).isTrue();
        assertThat(Availability.of("job-env").hasContext("runner")).isFalse();
    }

    @Test
    void credentialsOfAContainerSeeSecretsAndEnv() {
        assertThat(Availability.of("credentials").hasContext("secrets")).isTrue();
        assertThat(Availability.of("credentials").hasContext("env")).isTrue();
        assertThat(Availability.of("credentials").hasContext("runner")).isFalse();
    }

    @Test
    void outputsOfAJobSeeSteps() {
        assertThat(Availability.of("container-env").hasContext("steps")).isTrue();
        assertThat(Availability.of("container-env").function("hashFiles")).isEmpty();
    }

    @Test
    void environmentUrlSeesStepsButNoSecrets() {
        assertThat(Availability.of("environment-url").hasContext("steps")).isTrue();
        assertThat(Availability.of("environment-url").hasContext("secrets")).isFalse();
    }

    @Test
    void runSeesEveryContextButJobs() {
        assertThat(Availability.of("step").contexts())
                .containsExactlyInAnyOrder(
                        "github",
                        "inputs",
                        "vars",
                        "needs",
                        "strategy",
                        "matrix",
                        "secrets",
                        "steps",
                        "job",
                        "runner",
                        "env");
    }

    @Test
    void conditionOfAStepSeesNoSecrets() {
        assertThat(Availability.of("step-if").hasContext("secrets")).isFalse();
        assertThat(Availability.of("step-if").hasContext("env")).isTrue();
    }

    @Test
    void hashFilesTakesOneTo255Patterns() {
        var hashFiles = Availability.of("step").function("hashFiles").orElseThrow();

        assertThat(hashFiles.takes(0)).isFalse();
        assertThat(hashFiles.takes(1)).isTrue();
        assertThat(hashFiles.takes(255)).isTrue();
        assertThat(hashFiles.takes(256)).isFalse();
    }

    @Test
    void hashFilesNeedsARunner() {
        assertThat(Availability.of("job-if").function("hashFiles")).isEmpty();
        assertThat(Availability.of("job").function("hashFiles")).isEmpty();
    }

    @Test
    void conditionOfAJobMayAskForTheFailureOfSomeJobs() {
        var failure = Availability.of("job-if").function("failure").orElseThrow();

        assertThat(failure.takes(0)).isTrue();
        assertThat(failure.takes(300)).isTrue();
        assertThat(failure.maxArguments()).isEqualTo(AllowedFunction.UNBOUNDED);
    }

    @Test
    void conditionOfAStepAsksForNoSteps() {
        assertThat(Availability.of("step-if").function("success").orElseThrow().takes(1))
                .isFalse();
    }

    @Test
    void alwaysTakesNothing() {
        assertThat(Availability.of("job-if").function("always")).contains(new AllowedFunction("always", 0, 0));
    }

    @Test
    void statusFunctionsStandOnlyInConditions() {
        var names = new TreeSet<String>();
        for (var name : Availability.names()) {
            if (Availability.of(name).function("cancelled").isPresent()) {
                names.add(name);
            }
        }
        assertThat(names).containsExactly("action-if", "action-step-if", "job-if", "step-if");
    }

    @Test
    void generalFunctionsAreNotListed() {
        assertThat(Availability.of("step").function("contains")).isEmpty();
    }

    @Test
    void defaultOfAnActionsInputSeesNoOtherInput() {
        assertThat(Availability.of("action-default").contexts())
                .containsExactlyInAnyOrder("github", "strategy", "matrix", "job", "runner");
    }

    @Test
    void argumentsOfADockerActionSeeInputsOnly() {
        assertThat(Availability.of("action-args").contexts()).containsExactly("inputs");
    }

    @Test
    void preAndPostConditionsSeeNoSteps() {
        assertThat(Availability.of("action-if").hasContext("steps")).isFalse();
        assertThat(Availability.of("action-step-if").hasContext("steps")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"action-args", "action-default", "action-if", "action-output", "action-step"})
    void actionsSeeNeitherSecretsNorNeedsNorVars(String name) {
        assertThat(Availability.of(name).contexts()).doesNotContain("secrets", "needs", "vars");
    }

    @Test
    void contextsAndFunctionsAreFoundInAnyCase() {
        assertThat(Availability.of("step").hasContext("GitHub")).isTrue();
        assertThat(Availability.of("step").function("HASHFILES")).isPresent();
    }

    @Test
    void unknownNameIsToldWithTheKnownOnes() {
        assertThat(Availability.find("-")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Availability.of("steps"))
                .withMessageContaining("\"steps\"")
                .withMessageContaining("step, step-if");
    }
}
