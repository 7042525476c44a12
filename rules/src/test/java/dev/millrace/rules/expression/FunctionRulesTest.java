package dev.millrace.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionRulesTest {

    @ParameterizedTest
    @CsvSource({
        "startWith, startsWith",
        "hash_files, hashFiles",
        "tojsn, toJSON",
        "eq, ==",
        "Succeeded, success",
        "includes, contains",
        "coalesce, ||"
    })
    void anUnknownFunctionHasANearOrForeignRelative(String name, String meant) {
        assertThat(Said.inStep(name + "('x')"))
                .containsExactly("expr-unknown-function: there is no function \"" + name + "\"; did you mean \"" + meant
                        + "\"?");
    }

    @Test
    void aContextIsNotCalled() {
        assertThat(Said.inStep("Env('X')"))
                .containsExactly("expr-unknown-function: there is no function \"Env\":"
                        + " \"env\" is a context, and what is in it follows a dot");
    }

    @Test
    void whatNoFunctionDoesAStepDoes() {
        assertThat(Said.inStep("toUpper('x')"))
                .containsExactly("expr-unknown-function: there is no function \"toUpper\": use always, cancelled, case,"
                        + " contains, endsWith, failure, format, fromJSON, hashFiles, join, startsWith, success or toJSON,"
                        + " or compute it in a step");
    }

    @Test
    void statusIsAskedInConditions() {
        assertThat(Said.inStep("failure()"))
                .containsExactly("expr-function-unavailable: \"failure()\" is not available in \"run\" of a step:"
                        + " it can stand in \"if\" only; elsewhere \"job.status\" or \"needs.JOB.result\" may tell");
        assertThat(Said.inStepCondition("failure()")).isEmpty();
    }

    @Test
    void filesAreThereInSteps() {
        assertThat(Said.inJob("if", "hashFiles('x') != ''"))
                .containsExactly("expr-function-unavailable: \"hashFiles()\" is not available in \"if\" of a job:"
                        + " it reads the files of the runner, so it can stand in steps only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                contains('x') | "contains" takes 2 arguments, but this call has 1
                toJSON() | "toJSON" takes 1 argument, but this call has none
                join('a', 'b', 'c') | "join" takes 1 or 2 arguments, but this call has 3
                Format() | "format" takes 1 to 255 arguments, but this call has none
                case(true) | "case" takes at least 3 arguments, but this call has 1
                """)
    void argumentsAreCounted(String call, String message) {
        assertThat(Said.inStep(call)).containsExactly("expr-argument-count: " + message);
    }

    @Test
    void onlyTheConditionOfAJobNamesJobs() {
        assertThat(Said.inStepCondition("failure('build')"))
                .containsExactly("expr-argument-count: \"failure\" takes no arguments in \"if\" of a step,"
                        + " but this call has 1");
        assertThat(Said.inJob("if", "always(1)"))
                .containsExactly("expr-argument-count: \"always\" takes no arguments, but this call has 1");
    }

    @Test
    void caseNeedsAValueForElse() {
        assertThat(Said.inStep("case(true, 1)"))
                .containsExactly("expr-case-even-arguments: \"case\" has 2 arguments, and takes an odd number:"
                        + " conditions with their values, and last the value for when none of them is true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                contains(needs, 'x') | "needs" is an object, where "contains" takes text or a list; ".*" gives the list of its values
                startsWith(runner, 'x') | "runner" is an object, where "startsWith" takes text; "toJSON" gives its text
                fromJSON(needs.*.result) | "needs.*.result" is a list, where "fromJSON" takes text; "join" makes text of it
                case(github.ref, 1, 2) | "github.ref" is text, where "case" takes a boolean; compare it with something, as in "... == 'true'"
                """)
    void anArgumentOfTheWrongTypeIsNamedWithTheCure(String call, String message) {
        assertThat(Said.inStep(call)).containsExactly("expr-argument-type: " + message);
    }
}
