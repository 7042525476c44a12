package dev.millrace.core.filter;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * A pattern in a filter of branches, tags or paths, as GitHub reads it: <code>*</code> stands for any characters but a slash, <code>**</code> for any at
 * all, {@code ?} makes the character before it optional, {@code +} repeats it, {@code [a-z0-9]} is one of many, {@code !} at the start takes
 * back what earlier patterns let through, and a backslash takes the meaning away from these.
 *
 * <pre>{@code
 * FilterPattern.ref("releases/v[0-9]+").matches("releases/v12") // true
 * FilterPattern.ref("feature/").problems()                      // no branch or tag ends with "/"
 * }</pre>
 */
@PublicApi
public final class FilterPattern {

    private final String text;
    private final boolean negative;
    private final List<PatternPart> parts;
    private final List<PatternProblem> problems;

    private FilterPattern(PatternParser parser, String text) {
        this.text = text;
        this.negative = parser.isNegative();
        this.parts = parser.parts();
        this.problems = parser.problems();
    }

    /** A pattern of branches or tags. */
    public static FilterPattern ref(String text) {
        return new FilterPattern(PatternParser.ref(text), text);
    }

    /** A pattern of paths. */
    public static FilterPattern path(String text) {
        return new FilterPattern(PatternParser.path(text), text);
    }

    /** Whether the pattern begins with {@code !}, and so takes back what earlier ones let through. */
    public boolean isNegative() {
        return negative;
    }

    /** What is wrong with the pattern, from left to right. */
    public List<PatternProblem> problems() {
        return problems;
    }

    /**
     * Whether the name of a branch, a tag or a file is like the pattern; a {@code !} does not count. What cannot be read in a pattern stands for
     * itself.
     *
     * <pre>{@code
     * FilterPattern.path("docs/**").matches("docs/guide/start.md") // true
     * }</pre>
     */
    public boolean matches(String name) {
        return matches(name, false);
    }

    /** The same for a name in any case of letters. */
    public boolean matchesIgnoringCase(String name) {
        return matches(name, true);
    }

    private boolean matches(String name, boolean ignoringCase) {
        var reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (var part : parts) {
            reached = part.step(reached, name, ignoringCase);
        }
        return reached[name.length()];
    }

    /**
     * Whether patterns let a name through: the last one that matches it decides.
     *
     * <pre>{@code
     * FilterPattern.let(List.of(FilterPattern.path("**"), FilterPattern.path("!docs/**")), "docs/a.md") // false
     * }</pre>
     */
    public static boolean let(List<FilterPattern> patterns, String name) {
        var let = false;
        for (var pattern : patterns) {
            if (let == pattern.negative && pattern.matches(name)) {
                let = !pattern.negative;
            }
        }
        return let;
    }

    @Override
    public String toString() {
        return text;
    }
}
