package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The icons and colors that an action can have in the Marketplace.
 *
 * <pre>{@code
 * Branding.hasColor("gray-dark") // true
 * }</pre>
 */
@PublicApi
public final class Branding {

    private static final String ICON = "icon";
    private static final String COLOR = "color";

    private Branding() {}

    /** Whether there is an icon of this name, like {@code git-branch}. */
    public static boolean hasIcon(String name) {
        return names(ICON).contains(name);
    }

    /** Whether there is a color of this name, like {@code blue}. */
    public static boolean hasColor(String name) {
        return names(COLOR).contains(name);
    }

    /** The names of the icons, in alphabetical order. */
    public static List<String> icons() {
        return List.copyOf(names(ICON));
    }

    /** The names of the colors, in alphabetical order. */
    public static List<String> colors() {
        return List.copyOf(names(COLOR));
    }

    /** The names by their kinds. */
    static Map<String, Set<String>> read(FactFiles files) {
        var names = Map.<String, Set<String>>of(ICON, new LinkedHashSet<>(), COLOR, new LinkedHashSet<>());
        for (var line : files.lines("branding.tsv")) {
            var kind = names.get(line.column(0));
            if (kind == null) {
                throw line.broken("\"" + line.column(0) + "\" is no kind: use icon or color");
            }
            kind.add(line.column(1));
        }
        return names;
    }

    private static Set<String> names(String kind) {
        return Holder.NAMES.getOrDefault(kind, Set.of());
    }

    private static final class Holder {
        static final Map<String, Set<String>> NAMES = read(FactFiles.current());
    }
}
