package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void workflowFileHasAtMostFiveHundredKilobytes() {
        assertThat(Limits.workflowFileBytes()).isEqualTo(500 * 1024);
    }

    @Test
    void matrixMakesAtMost256Jobs() {
        assertThat(Limits.matrixJobs()).isEqualTo(256);
    }

    @Test
    void idsStayBelowHundredCharacters() {
        assertThat(Limits.idLength()).isEqualTo(100);
    }

    @Test
    void workflowsCallEachOtherTenLevelsDeepAndFiftyWide() {
        assertThat(Limits.reusableDepth()).isEqualTo(10);
        assertThat(Limits.reusableWorkflows()).isEqualTo(50);
    }

    @Test
    void dispatchTakesTwentyFiveInputsInOneShortPayload() {
        assertThat(Limits.dispatchInputs()).isEqualTo(25);
        assertThat(Limits.dispatchPayload()).isEqualTo(65_535);
    }

    @Test
    void expressionsAreBoundInLengthAndDepth() {
        assertThat(Limits.expressionLength()).isEqualTo(21_000);
        assertThat(Limits.expressionDepth()).isEqualTo(50);
    }

    @Test
    void resultsOfAnExpressionTakeTenMebibytes() {
        assertThat(Limits.expressionMemory()).isEqualTo(10 * 1024 * 1024);
    }

    @Test
    void jobStopsAfterSixHours() {
        assertThat(Limits.jobMinutesDefault()).isEqualTo(6 * 60);
    }

    @Test
    void scheduleRunsEveryFiveMinutesAtMost() {
        assertThat(Limits.scheduleIntervalMinutes()).isEqualTo(5);
    }

    @Test
    void tenStepsRunInTheBackground() {
        assertThat(Limits.backgroundSteps()).isEqualTo(10);
    }

    @Test
    void functionsOfManyArgumentsTake255() {
        assertThat(Limits.hashFilesPatterns()).isEqualTo(255);
        assertThat(Limits.formatArguments()).isEqualTo(255);
    }

    @Test
    void hashFilesTakesAsManyPatternsWhereverItMayStand() {
        assertThat(Availability.of("step").function("hashFiles"))
                .contains(new AllowedFunction("hashFiles", 1, Limits.hashFilesPatterns()));
    }

    @Test
    void compositeActionsUseEachOtherTenLevelsDeep() {
        assertThat(Limits.compositeDepth()).isEqualTo(10);
    }

    @Test
    void ourOwnLimitsLeaveRoomForWhatGitHubReads() {
        assertThat(Limits.yamlDepth()).isEqualTo(100);
        assertThat(Limits.yamlNodes()).isEqualTo(200_000);
        assertThat(Limits.jsonDepth()).isEqualTo(100);
        assertThat(Limits.jsonValues()).isEqualTo(500_000);
        assertThat(Limits.hashFilesEntries()).isEqualTo(1_000_000);
    }
}
