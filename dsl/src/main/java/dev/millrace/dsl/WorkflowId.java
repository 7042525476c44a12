package dev.millrace.dsl;

import dev.millrace.core.finding.Suggestion;
import java.util.regex.Pattern;

/** The id of a workflow has to be a file's name, in one folder, on every system that checks the repository out. */
final class WorkflowId {

    // Most file systems take 255 bytes, and ".yml" is behind it.
    private static final int LONGEST = 251;

    // Windows opens the device whatever follows behind the first dot.
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private WorkflowId() {}

    static void check(String id) {
        if (id.isEmpty() || !id.chars().allMatch(WorkflowId::isAllowed) || id.startsWith(".")) {
            throw wrong(id, " cannot be a file's name: use letters, digits, -, _ and ., and do not start with .");
        }
        if (id.endsWith(".yml") || id.endsWith(".yaml")) {
            throw wrong(
                    id,
                    " is a whole file name: leave out \"" + id.substring(id.lastIndexOf('.'))
                            + "\", which Millrace adds");
        }
        if (id.length() > LONGEST) {
            throw wrong(
                    id,
                    " is too long for a file's name: it has " + id.length() + " characters, and may have " + LONGEST);
        }
        if (DEVICE.matcher(id).matches()) {
            throw wrong(id, " is the name of a device on Windows, where Git could not make such a file; take another");
        }
    }

    private static IllegalArgumentException wrong(String id, String why) {
        return new IllegalArgumentException("workflow id \"" + Suggestion.shorten(id) + "\"" + why);
    }

    private static boolean isAllowed(int character) {
        return character == '-'
                || character == '_'
                || character == '.'
                || (character < 128 && Character.isLetterOrDigit(character));
    }
}
