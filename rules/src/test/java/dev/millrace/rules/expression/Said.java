package dev.millrace.rules.expression;

import dev.millrace.rules.Checked;
import java.util.List;

/** What rules on expressions say of an expression at a place of a workflow. */
final class Said {

    private Said() {}

    /** In a step of a job with a matrix over {@code os}. */
    static List<String> inStep(String expression) {
        return of("""
                on: pull_request
                env: {TARGET: all}
                jobs:
                  before:
                    runs-on: ubuntu-latest
                    outputs: {version: x}
                    steps: [run: make]
                  build:
                    needs: before
                    strategy: {matrix: {os: [ubuntu-latest]}}
                    runs-on: ubuntu-latest
                    steps:
                      - {id: first, run: make}
                      - run: make ${{ %s }}
                """.formatted(expression));
    }

    /** In the condition of a step. */
    static List<String> inStepCondition(String expression) {
        return of("""
                on: push
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                        if: %s
                """.formatted(expression));
    }

    /** At a key of a job with a matrix. */
    static List<String> inJob(String key, String value) {
        return of("""
                on: push
                jobs:
                  build:
                    strategy: {matrix: {os: [ubuntu-latest]}}
                    runs-on: ubuntu-latest
                    steps: [run: make]
                    %s: %s
                """.formatted(key, value));
    }

    /** At a key of a workflow. */
    static List<String> inWorkflow(String key, String value) {
        return of("""
                on: push
                %s: %s
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps: [run: make]
                """.formatted(key, value));
    }

    /** Without line and severity. */
    static List<String> of(String workflow) {
        return Checked.workflow(workflow).stream()
                .filter(said -> said.contains(" ERROR expr-"))
                .map(said -> said.substring(said.indexOf("expr-")))
                .toList();
    }
}
