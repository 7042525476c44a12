package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.LinkedHashSet;
import java.util.List;
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

    private Branding() {}

    /** Whether there is an icon of this name, like {@code git-branch}. */
    public static boolean hasIcon(String name) {
        return Holder.ICONS.contains(name);
    }

    /** Whether there is a color of this name, like {@code blue}. */
    public static boolean hasColor(String name) {
        return Holder.COLORS.contains(name);
    }

    /** The names of the icons, in alphabetical order. */
    public static List<String> icons() {
        return List.copyOf(Holder.ICONS);
    }

    /** The names of the colors, in alphabetical order. */
    public static List<String> colors() {
        return List.copyOf(Holder.COLORS);
    }

    private static final class Holder {

        static final Set<String> ICONS = new LinkedHashSet<>();
        static final Set<String> COLORS = new LinkedHashSet<>();

        static {
            for (var line : FactFile.lines("branding.tsv")) {
                switch (line.column(0)) {
                    case "icon" -> ICONS.add(line.column(1));
                    case "color" -> COLORS.add(line.column(1));
                    default -> throw line.broken("\"" + line.column(0) + "\" is no kind: use icon or color");
                }
            }
        }
    }
}
