package dev.millrace.core.workflow;

import dev.millrace.core.facts.GrammarKey;
import dev.millrace.core.finding.Fix;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.yaml.CoreSchema;
import dev.millrace.core.yaml.ScalarKind;
import dev.millrace.core.yaml.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Reads scalars that are more than text: a literal of one kind, or an expression that GitHub computes. */
final class ScalarSyntax<T> {

    static final ScalarSyntax<Boolean> BOOLEAN =
            new ScalarSyntax<>(ReaderCheck.INVALID_BOOLEAN, "true or false", ScalarSyntax::readBoolean, BooleanFix::of);
    static final ScalarSyntax<Double> NUMBER = new ScalarSyntax<>(
            ReaderCheck.INVALID_NUMBER, "a number", ScalarSyntax::readNumber, text -> Optional.empty());
    static final ScalarSyntax<Integer> INTEGER = new ScalarSyntax<>(
            ReaderCheck.INVALID_INTEGER, "a whole number", ScalarSyntax::readInteger, text -> Optional.empty());

    private final ReaderCheck check;
    private final String wanted;
    private final Function<Text, Optional<Value<T>>> readLiteral;
    private final Function<Text, Optional<Fix>> cure;

    private ScalarSyntax(
            ReaderCheck check,
            String wanted,
            Function<Text, Optional<Value<T>>> readLiteral,
            Function<Text, Optional<Fix>> cure) {
        this.check = check;
        this.wanted = wanted;
        this.readLiteral = readLiteral;
        this.cure = cure;
    }

    /** The value of a key; empty when it is neither, which is reported. */
    Optional<Value<T>> read(GrammarKey key, Text text, Reading reading) {
        var literal = readLiteral.apply(text);
        if (literal.isPresent()) {
            return literal;
        }
        if (!text.isLiteral()) {
            return Optional.of(Value.computed(text));
        }
        reading.report(Mismatch.ofScalar(check, key, text, wanted).withFix(cure.apply(text)));
        return Optional.empty();
    }

    private static Optional<Value<Boolean>> readBoolean(Text text) {
        return text.kind() == ScalarKind.BOOLEAN
                ? Optional.of(new Value<>(Optional.of(text.raw().equalsIgnoreCase("true")), text))
                : Optional.empty();
    }

    // Infinities and NaN are numbers to YAML, too, though there is no literal for them.
    private static Optional<Value<Double>> readNumber(Text text) {
        return text.kind() == ScalarKind.NUMBER
                ? Optional.of(new Value<>(CoreSchema.number(text.raw()).map(BigDecimal::doubleValue), text))
                : Optional.empty();
    }

    private static Optional<Value<Integer>> readInteger(Text text) {
        return Optional.of(text)
                .filter(scalar -> scalar.kind() == ScalarKind.NUMBER)
                .flatMap(scalar -> CoreSchema.number(scalar.raw()))
                .flatMap(ScalarSyntax::toInteger)
                .map(whole -> new Value<>(Optional.of(whole), text));
    }

    private static Optional<Integer> toInteger(BigDecimal number) {
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
