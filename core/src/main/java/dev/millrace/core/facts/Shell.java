package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A shell that the runner knows by name.
 *
 * <pre>{@code
 * Shell.find("cmd").map(shell -> shell.isOn(OperatingSystem.LINUX)) // Optional[false]
 * }</pre>
 *
 * @param name the name, as {@code shell} has it
 * @param systems the operating systems that have it
 */
@PublicApi
public record Shell(String name, List<OperatingSystem> systems) {

    /** Copies the list. */
    public Shell {
        systems = List.copyOf(systems);
    }

    /** The shell of a name; the case of letters does not matter. */
    public static Optional<Shell> find(String name) {
        return Optional.ofNullable(Holder.BY_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The names of the shells, in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(Holder.BY_NAME.keySet());
    }

    /** The names of the shells that an operating system has, in alphabetical order. */
    public static List<String> namesOn(OperatingSystem system) {
        return Holder.BY_NAME.values().stream()
                .filter(shell -> shell.isOn(system))
                .map(Shell::name)
                .toList();
    }

    /** Whether an operating system has it. */
    public boolean isOn(OperatingSystem system) {
        return systems.contains(system);
    }

    static Map<String, Shell> read(FactFiles files) {
        var byName = new LinkedHashMap<String, Shell>();
        for (var line : files.lines("shells.tsv")) {
            byName.put(line.column(0), new Shell(line.column(0), line.constants(1, OperatingSystem.values())));
        }
        return byName;
    }

    private static final class Holder {
        static final Map<String, Shell> BY_NAME = read(FactFiles.current());
    }
}
