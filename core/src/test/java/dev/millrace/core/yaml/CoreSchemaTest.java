package dev.millrace.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 10.3.2 of the specification of YAML 1.2. */
class CoreSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void nulls(String plain) {
        assertThat(CoreSchema.kindOf(plain)).isEqualTo(ScalarKind.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void booleans(String plain) {
        assertThat(CoreSchema.kindOf(plain)).isEqualTo(ScalarKind.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0", "+12", "007", "0o17", "0xFF", "0xff", "1.", ".5", "-.5", "1.5", "1e3", "1E+3", "1.5e-3",
                ".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"
            })
    void numbers(String plain) {
        assertThat(CoreSchema.kindOf(plain)).isEqualTo(ScalarKind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "nUll",
                "tRue",
                "~~",
                "1_000",
                "0b10",
                "0o8",
                "0xG",
                "-0x1",
                "0X1",
                "0O7",
                "1:30",
                "1,5",
                "-",
                "+",
                ".",
                "-.",
                "e3",
                "1e",
                "1e+",
                "1.2.3",
                "-.nan",
                "inf",
                ".Nan",
                "2026-11-21",
                "v1",
                "0x",
                "\u0661",
                "<<"
            })
    void strings(String plain) {
        assertThat(CoreSchema.kindOf(plain)).isEqualTo(ScalarKind.STRING);
    }

    @ParameterizedTest
    @CsvSource({"10,10", "0o17,15", "0xFF,255", "1.50,1.50", "-2e2,-2e2", "1.,1", ".5,0.5", "+7,7"})
    void theNumberThatAScalarStandsFor(String plain, BigDecimal number) {
        assertThat(CoreSchema.number(plain))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    @Test
    void whatIsBeyondAllBoundsHasNoNumber() {
        assertThat(CoreSchema.number(".inf")).isEmpty();
        assertThat(CoreSchema.number(".nan")).isEmpty();
        assertThat(CoreSchema.number("1e99999999999")).isEmpty();
        assertThat(CoreSchema.number("9".repeat(100_000))).isEmpty();
        assertThat(CoreSchema.kindOf("9".repeat(100_000))).isEqualTo(ScalarKind.NUMBER);
    }
}
