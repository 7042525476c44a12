package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;

/**
 * A function of expressions with its arguments and its result.
 *
 * <pre>{@code
 * Functions.find("contains").orElseThrow().result() // boolean
 * }</pre>
 *
 * @param name the function, as GitHub writes it
 * @param minArguments how many arguments it takes at least
 * @param maxArguments how many it takes at most; {@link #UNBOUNDED} for any number
 * @param overloads the ways to call it, at least one
 * @param result the type of what it gives, like {@code boolean} or {@code any}
 * @param pure whether constant arguments give a constant, so that the call can be worked out beforehand
 * @param status whether it asks how the job or its needs stand, so that GitHub adds no {@code success()} to a condition
 */
@PublicApi
public record FunctionSignature(
        String name,
        int minArguments,
        int maxArguments,
        List<FunctionParameters> overloads,
        String result,
        boolean pure,
        boolean status) {

    /** As many arguments as one likes. */
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /** Copies the list. */
    public FunctionSignature {
        overloads = List.copyOf(overloads);
    }

    /** Whether it takes this many arguments: {@code case} takes three or five, but not four. */
    public boolean takes(int arguments) {
        if (arguments < minArguments || arguments > maxArguments) {
            return false;
        }
        for (var overload : overloads) {
            if (overload.comesOutEven(arguments)) {
                return true;
            }
        }
        return false;
    }

    static FunctionSignature of(FactLine line) {
        var overloads = new ArrayList<FunctionParameters>();
        for (var parameters : line.list(3)) {
            overloads.add(FunctionParameters.of(line, parameters));
        }
        var kind = line.column(5);
        if (!List.of("yes", "no", "status").contains(kind)) {
            throw line.broken("\"" + kind + "\" does not tell whether the function is pure: use yes, no or status");
        }
        return new FunctionSignature(
                line.column(0),
                line.number(1),
                line.column(2).equals("*") ? UNBOUNDED : line.number(2),
                overloads,
                line.column(4),
                kind.equals("yes"),
                kind.equals("status"));
    }
}
