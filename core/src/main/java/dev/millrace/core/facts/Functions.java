package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of expressions. Where those stand that are bound to some keys, {@link Availability} tells.
 *
 * <pre>{@code
 * Functions.find("ToJson") // toJSON, with one argument
 * }</pre>
 */
@PublicApi
public final class Functions {

    private Functions() {}

    /** The function of this name, in any case. */
    public static Optional<FunctionSignature> find(String name) {
        return Optional.ofNullable(Holder.BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The names as GitHub writes them, in alphabetical order. */
    public static List<String> names() {
        return Holder.NAMES;
    }

    static Map<String, FunctionSignature> read(FactFiles files) {
        var byName = new LinkedHashMap<String, FunctionSignature>();
        for (var line : files.lines("functions.tsv")) {
            var function = FunctionSignature.of(line);
            byName.put(function.name().toLowerCase(Locale.ROOT), function);
        }
        return byName;
    }

    private static final class Holder {

        static final Map<String, FunctionSignature> BY_NAME = read(FactFiles.current());
        static final List<String> NAMES;

        static {
            var names = new ArrayList<String>();
            for (var function : BY_NAME.values()) {
                names.add(function.name());
            }
            NAMES = List.copyOf(names);
        }
    }
}
