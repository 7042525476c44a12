package dev.millrace.core.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.core.facts.Functions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuiltInTest {

    @Test
    void computesEachFunctionOfTheFacts() {
        assertThat(Arrays.stream(BuiltIn.values()).map(BuiltIn::word)).hasSameElementsAs(Functions.names());
    }
}
