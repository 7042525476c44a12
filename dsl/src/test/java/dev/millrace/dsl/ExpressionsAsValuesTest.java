package dev.millrace.dsl;

import static dev.millrace.dsl.Millrace.axis;
import static dev.millrace.dsl.Millrace.concurrencyGroup;
import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.matrix;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.uses;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.Triggers.booleanInput;
import static dev.millrace.dsl.Triggers.workflowDispatch;
import static dev.millrace.dsl.expression.Expressions.choose;
import static dev.millrace.dsl.expression.Expressions.event;
import static dev.millrace.dsl.expression.Expressions.fromJson;
import static dev.millrace.dsl.expression.Expressions.ref;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExpressionsAsValuesTest {

    @Test
    void nameJobsAndSteps() {
        Axis<String> name = axis("name");

        assertThat(Yaml.of(job("test").named(name).steps(run("make").named(name))))
                .isEqualTo("""
                jobs:
                  test:
                    name: ${{ matrix.name }}
                    steps:
                      - name: ${{ matrix.name }}
                        run: make
                """);
    }

    @Test
    void nameFolders() {
        var setup = uses("acme/setup@v1").id("setup");
        var folder = setup.output("folder");

        assertThat(Yaml.of(job("test")
                        .defaultWorkingDirectory(axis("folder", "core", "web"))
                        .steps(setup, run("make").workingDirectory(folder))))
                .isEqualTo("""
                jobs:
                  test:
                    defaults:
                      run:
                        working-directory: ${{ matrix.folder }}
                    steps:
                      - id: setup
                        uses: acme/setup@v1
                      - run: make
                        working-directory: ${{ steps.setup.outputs.folder }}
                """);
    }

    @Test
    void nameRunsAndTheirConcurrencyGroup() {
        var dryRun = booleanInput("dry-run");

        assertThat(Yaml.of(workflow("publish")
                        .runName(choose(dryRun.is(true), "Try", "Publish"))
                        .on(workflowDispatch(dryRun))
                        .concurrency(concurrencyGroup(ref()))))
                .isEqualTo("""
                run-name: ${{ inputs.dry-run == true && 'Try' || 'Publish' }}

                on:
                  workflow_dispatch:
                    inputs:
                      dry-run:
                        type: boolean

                concurrency: ${{ github.ref }}
                """);
    }

    @Test
    void areTheOutputsOfOneStepByTheirNames() {
        var plan = run("./plan").id("plan");

        assertThat(Yaml.of(job("plan").steps(plan).outputs(plan, "version", "tag")))
                .isEqualTo("""
                jobs:
                  plan:
                    outputs:
                      version: ${{ steps.plan.outputs.version }}
                      tag: ${{ steps.plan.outputs.tag }}
                    steps:
                      - id: plan
                        run: ./plan
                """);
    }

    @Test
    void giveTheCombinationsOfAMatrix() {
        var plan = job("plan");

        assertThat(Yaml.of(job("test")
                        .strategy(matrix(axis("os", "linux", "mac"))
                                .includeFrom(fromJson(plan.output("more")))
                                .excludeFrom(fromJson(plan.output("fewer"))))))
                .isEqualTo("""
                jobs:
                  test:
                    strategy:
                      matrix:
                        os: [linux, mac]
                        include: ${{ fromJSON(needs.plan.outputs.more) }}
                        exclude: ${{ fromJSON(needs.plan.outputs.fewer) }}
                """);
    }

    @Test
    void leaveNoRoomForOtherCombinations() {
        var computed = matrix().includeFrom(fromJson(job("plan").output("shards")));

        assertThatThrownBy(() -> {
                    var unused = computed.include(axis("os").is("linux"));
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("${{ fromJSON(needs.plan.outputs.shards) }} gives all combinations")
                .hasMessageContaining("leave out one of the two");
    }

    @Test
    void tellWhetherAFieldOfTheEventIsTrue() {
        assertThat(event().flag("pull_request.draft").isNot(true).text())
                .isEqualTo("github.event.pull_request.draft != true");
    }
}
