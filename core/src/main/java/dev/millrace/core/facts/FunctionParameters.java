package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to call a function: the types of its arguments. Types are words like {@code string} and {@code array<any>}.
 *
 * <pre>{@code
 * var parameters = Functions.find("case").orElseThrow().overloads().get(0);
 * parameters.typeAt(2, 5) // boolean: the second condition
 * parameters.typeAt(4, 5) // any: the value for else
 * }</pre>
 *
 * @param first the types of the first arguments
 * @param repeated the types that follow in turn, as often as one likes; empty if there are none
 * @param last the types of the last arguments, after the repeated ones
 */
@PublicApi
public record FunctionParameters(List<String> first, List<String> repeated, List<String> last) {

    private static final String REPEATED = "...";
    private static final String ANY = "any";

    /** Copies the lists. */
    public FunctionParameters {
        first = List.copyOf(first);
        repeated = List.copyOf(repeated);
        last = List.copyOf(last);
    }

    /** The type of an argument, counted from 0, of a call with this many; {@code any} for one too many. */
    public String typeAt(int index, int arguments) {
        if (index < first.size()) {
            return first.get(index);
        }
        var fromLast = index - (arguments - last.size());
        if (fromLast >= 0) {
            return fromLast < last.size() ? last.get(fromLast) : ANY;
        }
        return repeated.isEmpty() ? ANY : repeated.get((index - first.size()) % repeated.size());
    }

    /** Whether the repeated types come out even with this many arguments: {@code case} takes odd numbers only. */
    boolean comesOutEven(int arguments) {
        return repeated.isEmpty() || (arguments - first.size() - last.size()) % repeated.size() == 0;
    }

    // Reads "(string,any...)".
    static FunctionParameters of(FactLine line, String list) {
        if (!list.startsWith("(") || !list.endsWith(")")) {
            throw line.broken("\"" + list + "\" is no list of parameters like (string,any...)");
        }
        var first = new ArrayList<String>();
        var repeated = new ArrayList<String>();
        var last = new ArrayList<String>();
        var end = list.length() - 1;
        for (var start = 1; start < end; ) {
            var comma = list.indexOf(',', start);
            var stop = comma < 0 ? end : comma;
            var type = list.substring(start, stop);
            if (type.endsWith(REPEATED)) {
                repeated.add(type.substring(0, type.length() - REPEATED.length()));
            } else if (repeated.isEmpty()) {
                first.add(type);
            } else {
                last.add(type);
            }
            start = stop + 1;
        }
        return new FunctionParameters(first, repeated, last);
    }
}
