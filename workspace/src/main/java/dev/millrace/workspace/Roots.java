package dev.millrace.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * The tops of the repositories that files stand in.
 *
 * @param given those that {@code --root} names
 */
public record Roots(List<Path> given) {

    public Roots {
        given = given.stream().map(Roots::clean).toList();
    }

    /** The top of the repository that a folder stands in: the nearest one given, or else what {@link Root} finds. */
    public Path of(Path folder) {
        var at = clean(folder);
        // The lambda of Comparator.comparing is serializable, which no class archive keeps.
        var around = given.stream()
                .filter(at::startsWith)
                .max((left, right) -> Integer.compare(left.getNameCount(), right.getNameCount()));
        if (around.isPresent()) {
            return around.get();
        }
        // A single one holds for what stands outside of it, too: somebody said so.
        return given.size() == 1 ? given.get(0) : Root.around(at);
    }

    /** The tops that are meant where no path is given. */
    public List<Path> all(Path directory) {
        return given.isEmpty() ? List.of(Root.around(directory)) : given;
    }

    private static Path clean(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
