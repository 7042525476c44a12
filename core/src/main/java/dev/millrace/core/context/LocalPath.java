package dev.millrace.core.context;

import dev.millrace.annotations.PublicApi;
import java.util.Optional;

/**
 * What {@code uses} names in the workflow's own repository: {@code ./path} or {@code $/path}.
 *
 * <pre>{@code
 * LocalPath.of("./.github/actions/setup") // .github/actions/setup
 * }</pre>
 */
@PublicApi
public final class LocalPath {

    private LocalPath() {}

    /** The path from the repository's root; empty when it is not of this repository, or leads out of it. */
    public static Optional<String> of(String uses) {
        var forward = uses.replace('\\', '/');
        if (!forward.startsWith("./") && !forward.startsWith("$/") && !forward.equals(".")) {
            return Optional.empty();
        }
        var path = new StringBuilder();
        for (var part : forward.substring(1).split("/", -1)) {
            if (part.equals("..")) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                path.append(path.isEmpty() ? "" : "/").append(part);
            }
        }
        return Optional.of(path.toString());
    }
}
