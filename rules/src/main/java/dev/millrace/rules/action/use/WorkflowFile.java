package dev.millrace.rules.action.use;

import java.util.List;

/** The form of a workflow's name in {@code uses}. */
final class WorkflowFile {

    private static final List<String> FOLDER = List.of(".github", "workflows");
    private static final int AFTER_OWNER_AND_REPOSITORY = 2;

    private WorkflowFile() {}

    /** Whether it names a file among the workflows of a repository, with or without a ref. */
    static boolean isNamedBy(String uses) {
        var at = uses.indexOf('@');
        var path = (at < 0 ? uses : uses.substring(0, at)).replace('\\', '/');
        if (!path.endsWith(".yml") && !path.endsWith(".yaml")) {
            return false;
        }
        var names = List.of(path.split("/", -1));
        var folder = path.startsWith("./") || path.startsWith("$/") ? 1 : AFTER_OWNER_AND_REPOSITORY;
        return names.size() == folder + FOLDER.size() + 1
                && names.subList(folder, folder + FOLDER.size()).equals(FOLDER);
    }
}
