package dev.millrace.core.suppression;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.finding.Suggestion;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that are known, each with how often it is there, as a text that people can read and git can merge: sorted, a finding a line.
 *
 * <pre>{@code
 * # millrace baseline 1
 * .github/workflows/ci.yml    jobs.build    missing-runs-on    8c1f0a3b5d7e9024    1
 * }</pre>
 *
 * @param counts how often each finding is known
 */
@PublicApi
public record Baseline(SortedMap<KnownFinding, Integer> counts) {

    /** A baseline of nothing. */
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    private static final String FORMAT = "# millrace baseline ";
    private static final String VERSION = "1";
    private static final String HEADER = FORMAT + VERSION + "\n"
            + "# Findings that were there when this was written; millrace validate --baseline does not show them.\n"
            + "# file, place, rule, hash of the text, how often. After a merge keep the lines of both sides.\n";
    private static final int COLUMNS = 5;

    /** Copies the map. */
    public Baseline {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How often a finding is known. */
    public int count(KnownFinding finding) {
        return counts.getOrDefault(finding, 0);
    }

    /** The baseline as a text. */
    public String render() {
        var out = new StringBuilder(HEADER);
        counts.forEach((finding, count) -> out.append(escape(finding.file()))
                .append('\t')
                .append(escape(finding.path()))
                .append('\t')
                .append(finding.rule())
                .append('\t')
                .append(finding.hash())
                .append('\t')
                .append(count)
                .append('\n'));
        return out.toString();
    }

    /**
     * Reads what {@link #render} wrote. Of a finding that a merge has left twice the larger count holds, and the order does not matter.
     *
     * @throws BaselineException when it is no baseline, or one of another version
     */
    public static Baseline parse(String text) throws BaselineException {
        var lines = text.lines().toList();
        var first = lines.isEmpty() ? "" : lines.get(0);
        if (!first.startsWith(FORMAT)) {
            throw new BaselineException(1, "this is no baseline: it does not begin with \"" + FORMAT + VERSION + "\"");
        }
        if (!first.strip().equals(FORMAT + VERSION)) {
            throw new BaselineException(
                    1,
                    "this baseline has the version \"" + Suggestion.shorten(first.substring(FORMAT.length()))
                            + "\", and Millrace reads " + VERSION);
        }
        Map<KnownFinding, Integer> counts = new TreeMap<>();
        for (var i = 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, i + 1, counts);
            }
        }
        return new Baseline(new TreeMap<>(counts));
    }

    private static void read(String line, int number, Map<KnownFinding, Integer> counts) throws BaselineException {
        if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
            throw new BaselineException(number, "a merge is not finished here; keep the lines of both sides");
        }
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new BaselineException(
                    number, "this is no finding: it has " + cells.length + " columns between tabs, and not " + COLUMNS);
        }
        var finding = new KnownFinding(unescape(cells[0]), unescape(cells[1]), cells[2], cells[3]);
        counts.merge(finding, count(cells[4], number), Math::max);
    }

    private static int count(String cell, int number) throws BaselineException {
        try {
            var count = Integer.parseInt(cell);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // It is no number above 0 either.
        }
        throw new BaselineException(
                number, "\"" + Suggestion.shorten(cell) + "\" is no count; write a whole number above 0");
    }

    // Else a name could end its line, or begin like a comment.
    private static String escape(String text) {
        var out = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '#', '<', '=', '>' -> out.append(i == 0 ? "\\" : "").append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String unescape(String text) {
        var out = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            var next = text.charAt(++i);
            out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        }
        return out.toString();
    }
}
