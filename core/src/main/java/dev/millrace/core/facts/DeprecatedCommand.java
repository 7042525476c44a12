package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.ArrayList;
import java.util.List;

/**
 * A workflow command that scripts no longer print.
 *
 * <pre>{@code
 * DeprecatedCommand.all() // add-path, save-state, set-env, set-output
 * }</pre>
 *
 * @param name the command, as in {@code ::set-output name=x::y}
 * @param isDisabled whether the runner fails on it, and does not just warn
 * @param isNamed whether a name stands before the value
 * @param variable the variable that names the file to write to instead
 */
@PublicApi
public record DeprecatedCommand(String name, boolean isDisabled, boolean isNamed, String variable) {

    /** The commands, in alphabetical order. */
    public static List<DeprecatedCommand> all() {
        return Holder.ALL;
    }

    private static DeprecatedCommand of(FactLine line) {
        return new DeprecatedCommand(
                line.column(0), is(line, 1, "disabled", "deprecated"), is(line, 2, "named", "plain"), line.column(3));
    }

    private static boolean is(FactLine line, int column, String yes, String no) {
        var word = line.column(column);
        if (!word.equals(yes) && !word.equals(no)) {
            throw line.broken("\"" + word + "\" is neither " + yes + " nor " + no);
        }
        return word.equals(yes);
    }

    static List<DeprecatedCommand> read(FactFiles files) {
        var all = new ArrayList<DeprecatedCommand>();
        for (var line : files.lines("deprecated-commands.tsv")) {
            all.add(of(line));
        }
        return List.copyOf(all);
    }

    private static final class Holder {
        static final List<DeprecatedCommand> ALL = read(FactFiles.current());
    }
}
