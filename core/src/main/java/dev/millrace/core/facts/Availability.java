package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression may use at a kind of key. Functions like {@code contains} are not listed: every expression may use them.
 *
 * <pre>{@code
 * Availability.of("job-if").hasContext("secrets") // false
 * }</pre>
 *
 * @param name the name that {@code grammar.tsv} refers to
 * @param contexts the contexts, like {@code github}
 * @param functions the functions that are bound to some keys, like {@code always}
 */
@PublicApi
public record Availability(String name, List<String> contexts, List<AllowedFunction> functions) {

    /** Copies the lists. */
    public Availability {
        contexts = List.copyOf(contexts);
        functions = List.copyOf(functions);
    }

    /** The availability of this name, if there is one. */
    public static Optional<Availability> find(String name) {
        return Optional.ofNullable(Holder.BY_NAME.get(name));
    }

    /** The availability of this name; an unknown one is a mistake in the program. */
    public static Availability of(String name) {
        var found = Holder.BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no availability is called \"" + name + "\": use one of " + String.join(", ", names()));
        }
        return found;
    }

    /** The names, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(Holder.BY_NAME.keySet());
    }

    /** Whether a function, in any case, is bound to some keys: {@code always} is, {@code contains} is not. */
    public static boolean isBound(String function) {
        for (var availability : Holder.BY_NAME.values()) {
            if (availability.function(function).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an expression may use this context, in any case: {@code GitHub} is {@code github}. */
    public boolean hasContext(String context) {
        for (var candidate : contexts) {
            if (candidate.equalsIgnoreCase(context)) {
                return true;
            }
        }
        return false;
    }

    /** The function of this name, in any case, if it is bound to some keys and this is one of them. */
    public Optional<AllowedFunction> function(String function) {
        for (var candidate : functions) {
            if (candidate.name().equalsIgnoreCase(function)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static Map<String, Availability> read(FactFiles files) {
        var byName = new LinkedHashMap<String, Availability>();
        for (var line : files.lines("contexts.tsv")) {
            var functions = new ArrayList<AllowedFunction>();
            for (var signature : line.list(2)) {
                functions.add(function(line, signature));
            }
            byName.put(line.column(0), new Availability(line.column(0), line.list(1), functions));
        }
        return byName;
    }

    // Reads "success(0,*)".
    private static AllowedFunction function(FactLine line, String signature) {
        var open = signature.indexOf('(');
        var comma = signature.indexOf(',');
        if (open < 1 || comma < open || !signature.endsWith(")")) {
            throw line.broken("\"" + signature + "\" is no function like success(0,*)");
        }
        var max = signature.substring(comma + 1, signature.length() - 1);
        try {
            return new AllowedFunction(
                    signature.substring(0, open),
                    Integer.parseInt(signature.substring(open + 1, comma)),
                    max.equals("*") ? AllowedFunction.UNBOUNDED : Integer.parseInt(max));
        } catch (NumberFormatException e) {
            throw line.broken("\"" + signature + "\" is no function like success(0,*)", e);
        }
    }

    private static final class Holder {
        static final Map<String, Availability> BY_NAME = read(FactFiles.current());
    }
}
