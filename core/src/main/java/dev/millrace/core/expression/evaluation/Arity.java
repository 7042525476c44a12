package dev.millrace.core.expression.evaluation;

import dev.millrace.core.facts.FunctionSignature;
import java.util.Optional;

/** What to say of a call with more or fewer arguments than its function takes. */
final class Arity {

    private Arity() {}

    /** What is wrong with a number of arguments, if anything. */
    static Optional<String> problem(FunctionSignature function, int count) {
        if (function.takes(count)) {
            return Optional.empty();
        }
        var least = function.minArguments();
        var most = function.maxArguments();
        var given = "\"" + function.name() + "\" was given " + counted(count) + ", and takes ";
        if (count < least) {
            return Optional.of(given + (least == most ? "" : "at least ") + counted(least));
        }
        return Optional.of(
                count > most
                        ? given + (least == most ? "" : "at most ") + counted(most)
                        : given + "an odd number: conditions with their values, and a default");
    }

    private static String counted(int count) {
        return count == 0 ? "no argument" : count == 1 ? "1 argument" : count + " arguments";
    }
}
