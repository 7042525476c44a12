package dev.millrace.core.fix;

import dev.millrace.annotations.Category;
import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Edit;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Fix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the safe fixes of a file, again and again until none is left: one fix may bring up another finding, and two fixes that touch the same
 * place have to wait for one another. All but the places of the fixes stays as it is, comments and line ends included.
 *
 * <pre>{@code
 * var fixed = Fixer.of(text -> validator.workflow("ci.yml", text.getBytes(UTF_8))).fix(text);
 * fixed.made().size() // how many findings were cured
 * }</pre>
 */
@PublicApi
public final class Fixer {

    // Rules whose fixes call for one another would go on for ever.
    private static final int MOST_ROUNDS = 100;

    private final Function<String, List<Finding>> check;

    private Fixer(Function<String, List<Finding>> check) {
        this.check = check;
    }

    /**
     * A fixer of what a check finds.
     *
     * @param check tells what there is to say of a text; the fixes of its findings are for that text
     */
    public static Fixer of(Function<String, List<Finding>> check) {
        return new Fixer(check);
    }

    /** The text with every safe fix made that leaves it readable. */
    public Fixed fix(String text) {
        var made = new ArrayList<Finding>();
        var refused = new HashSet<Object>();
        var now = new State(text, check.apply(text));
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var chosen = choose(now.findings, refused);
            if (chosen.isEmpty()) {
                break;
            }
            var next = after(now, chosen);
            if (next.breaches() > now.breaches()) {
                chosen = chosen.subList(0, 1);
                next = after(now, chosen);
            }
            if (next.breaches() > now.breaches()) {
                refused.add(identity(chosen.get(0)));
            } else {
                made.addAll(chosen);
                now = next;
            }
        }
        return new Fixed(now.text, made, now.findings);
    }

    private record State(String text, List<Finding> findings) {

        // Only of the syntax: where a fix makes something readable, more may come to light.
        long breaches() {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .filter(finding -> finding.rule().category() == Category.SYNTAX)
                    .count();
        }
    }

    private State after(State now, List<Finding> chosen) {
        var edits = chosen.stream()
                .flatMap(finding -> finding.fix().orElseThrow().edits().stream())
                .toList();
        var text = Edit.applyAll(edits, now.text);
        return new State(text, check.apply(text));
    }

    // The first of those that touch the same place.
    private static List<Finding> choose(List<Finding> findings, Set<Object> refused) {
        var chosen = new ArrayList<Finding>();
        var taken = new ArrayList<Edit>();
        for (var finding : findings) {
            var fits = finding.fix()
                    .filter(Fix::safe)
                    .filter(fix -> fix.edits().stream()
                            .noneMatch(edit -> taken.stream().anyMatch(other -> touch(edit, other))))
                    .filter(fix -> !refused.contains(identity(finding)));
            if (fits.isPresent()) {
                chosen.add(finding);
                taken.addAll(fits.get().edits());
            }
        }
        return chosen;
    }

    private static boolean touch(Edit a, Edit b) {
        return a.span().start() <= b.span().end()
                && b.span().start() <= a.span().end();
    }

    private static Object identity(Finding finding) {
        return List.of(finding.rule().id(), finding.path(), finding.message());
    }
}
