package dev.millrace.dsl.output;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.millrace.annotations.Experimental;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two texts, as {@code patch} and {@code git apply} read it.
 *
 * <pre>{@code
 * UnifiedDiff.between("ci.yml", before, after) // --- a/ci.yml ...
 * }</pre>
 */
@Experimental
public final class UnifiedDiff {

    private static final int LINES_AROUND = 3;

    private UnifiedDiff() {}

    /**
     * What has to change in a file that has one text to have the other; nothing when they are the same.
     *
     * @param name the path of the file, with {@code /} between folders
     */
    public static String between(String name, String before, String after) {
        var old = lines(before);
        var patch = DiffUtils.diff(old, lines(after));
        var lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, patch, LINES_AROUND);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    // A carriage return stays part of its line, so that the patch fits the file.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var start = 0;
        for (var end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
