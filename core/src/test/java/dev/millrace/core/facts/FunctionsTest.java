package dev.millrace.core.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionsTest {

    @Test
    void thereAreThirteenFunctions() {
        assertThat(Functions.names())
                .containsExactly(
                        "always",
                        "cancelled",
                        "case",
                        "contains",
                        "endsWith",
                        "failure",
                        "format",
                        "fromJSON",
                        "hashFiles",
                        "join",
                        "startsWith",
                        "success",
                        "toJSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toJSON", "tojson", "ToJson"})
    void findsAFunctionInAnyCase(String name) {
        assertThat(Functions.find(name)).map(FunctionSignature::name).contains("toJSON");
    }

    @Test
    void knowsNoOtherFunction() {
        assertThat(Functions.find("toLower")).isEmpty();
        assertThat(Functions.find("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "always, 0, true",
        "always, 1, false",
        "contains, 1, false",
        "contains, 2, true",
        "contains, 3, false",
        "format, 0, false",
        "format, 1, true",
        "format, 255, true",
        "format, 256, false",
        "hashFiles, 0, false",
        "join, 1, true",
        "join, 2, true",
        "join, 3, false",
        "success, 0, true",
        "success, 1000, true"
    })
    void takesSoManyArguments(String name, int arguments, boolean takes) {
        assertThat(function(name).takes(arguments)).isEqualTo(takes);
    }

    @Test
    void caseTakesAnOddNumberOfArguments() {
        var counts = new ArrayList<Integer>();
        for (var count = 0; count < 10; count++) {
            if (function("case").takes(count)) {
                counts.add(count);
            }
        }
        assertThat(counts).containsExactly(3, 5, 7, 9);
    }

    @Test
    void everyOtherArgumentOfCaseIsACondition() {
        assertThat(types("case", 0, 5)).containsExactly("boolean", "any", "boolean", "any", "any");
    }

    @Test
    void formatTakesATextAndAnything() {
        assertThat(types("format", 0, 3)).containsExactly("string", "any", "any");
    }

    @Test
    void containsSearchesATextOrAList() {
        assertThat(types("contains", 0, 2)).containsExactly("string", "string");
        assertThat(types("contains", 1, 2)).containsExactly("array<any>", "any");
    }

    @Test
    void separatorOfJoinMayBeMissing() {
        assertThat(types("join", 0, 1)).containsExactly("array<any>");
        assertThat(types("join", 0, 2)).containsExactly("array<any>", "string");
    }

    @Test
    void argumentTooManyIsOfAnyType() {
        assertThat(types("startsWith", 0, 3)).containsExactly("string", "string", "any");
        assertThat(types("always", 0, 1)).containsExactly("any");
    }

    @ParameterizedTest
    @CsvSource({"contains, boolean", "format, string", "fromJSON, any", "hashFiles, string", "success, boolean"})
    void tellsTheTypeOfTheResult(String name, String result) {
        assertThat(function(name).result()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"format, true", "case, true", "toJSON, true", "fromJSON, false", "hashFiles, false", "failure, false"})
    void tellsWhetherItCanBeWorkedOutBeforehand(String name, boolean pure) {
        assertThat(function(name).pure()).isEqualTo(pure);
    }

    @Test
    void agreesWithTheKeysThatBindFunctions() {
        for (var name : Availability.names()) {
            assertThat(Availability.of(name).functions()).allSatisfy(bound -> {
                var function = function(bound.name());
                assertThat(function.name()).isEqualTo(bound.name());
                assertThat(function.minArguments()).isEqualTo(bound.minArguments());
                assertThat(function.maxArguments()).isGreaterThanOrEqualTo(bound.maxArguments());
            });
        }
    }

    @Test
    void parametersWithoutParenthesesAreNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FunctionSignature.of(line("lower\t1\t1\tstring\tstring\tyes")))
                .withMessage("functions.tsv:3: \"string\" is no list of parameters like (string,any...)");
    }

    @Test
    void unknownPurityIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FunctionSignature.of(line("lower\t1\t1\t(string)\tstring\tmaybe")))
                .withMessage(
                        "functions.tsv:3: \"maybe\" does not tell whether the function is pure: use yes, no or status");
    }

    private static FunctionSignature function(String name) {
        return Functions.find(name).orElseThrow();
    }

    private static List<String> types(String name, int overload, int arguments) {
        var types = new ArrayList<String>();
        for (var index = 0; index < arguments; index++) {
            types.add(function(name).overloads().get(overload).typeAt(index, arguments));
        }
        return types;
    }

    private static FactLine line(String text) {
        return new FactLine("functions.tsv", 3, text);
    }
}
