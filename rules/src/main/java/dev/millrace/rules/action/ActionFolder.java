package dev.millrace.rules.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of a repository.
 *
 * @param path the path from the root, with {@code /} between names; empty for the root
 */
record ActionFolder(String path) {

    /** The folder of a file. */
    static ActionFolder of(String file) {
        var slash = file.lastIndexOf('/');
        return new ActionFolder(slash < 0 ? "" : file.substring(0, slash));
    }

    /** The path of what this folder calls by a name; empty where it is outside of the repository. */
    Optional<String> resolve(String name) {
        if (name.startsWith("/")) {
            return Optional.empty();
        }
        var names = new ArrayList<>(path.isEmpty() ? List.<String>of() : List.of(path.split("/", -1)));
        for (var part : name.replace('\\', '/').split("/", -1)) {
            if (part.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                names.add(part);
            }
        }
        return Optional.of(String.join("/", names));
    }
}
