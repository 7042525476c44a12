package dev.millrace.rules.semantics.call;

import java.util.List;
import java.util.Locale;

/** Where GitHub looks for workflows. */
final class WorkflowPath {

    /** The folder for all. */
    static final String FOLDER = ".github/workflows/";

    // GitHub tries things out in the other one.
    private static final List<String> FOLDERS = List.of(FOLDER, ".github/workflows-lab/");

    private WorkflowPath() {}

    /** Whether a path names something directly in the folder. */
    static boolean isInFolder(String path) {
        for (var folder : FOLDERS) {
            if (path.startsWith(folder)) {
                return path.length() > folder.length() && path.indexOf('/', folder.length()) < 0;
            }
        }
        return false;
    }

    /** Whether a path ends as GitHub wants it; nobody knows whether it minds the case. */
    static boolean hasExtension(String path) {
        var folded = path.toLowerCase(Locale.ROOT);
        return folded.endsWith(".yml") || folded.endsWith(".yaml");
    }

    /** Whether all is right with it as a text. */
    static boolean isLegal(String path) {
        return isInFolder(path) && hasExtension(path);
    }

    /** The name of the file alone. */
    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
