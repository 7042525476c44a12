package dev.millrace.core.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A folder of workflows of others, named by the system property {@code millrace.corpus} or the variable {@code MILLRACE_CORPUS}.
 *
 * <pre>
 * modern/OWNER__NAME/.github/...     projects with their workflows and actions
 * realworld/*.yml                    workflows
 * starter/FOLDER/*.yml               templates of workflows
 * official-cases/reader/*.yml        cases of GitHub's own parser
 * </pre>
 */
public final class Corpus {

    private Corpus() {}

    /** The folder, where there is one. */
    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("millrace.corpus"))
                .or(() -> Optional.ofNullable(System.getenv("MILLRACE_CORPUS")))
                .map(Path::of)
                .filter(Files::isDirectory);
    }

    public static List<Path> workflows() {
        return folder()
                .map(folder -> List.of(
                        filesIn(folder.resolve("modern"), Corpus::isWorkflow),
                        filesIn(folder.resolve("realworld"), Corpus::isYaml),
                        filesIn(folder.resolve("starter"), Corpus::isYaml)))
                .orElse(List.of())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    public static List<Path> modernWorkflows() {
        return folder().map(folder -> filesIn(folder.resolve("modern"), Corpus::isWorkflow))
                .orElse(List.of());
    }

    public static List<Path> actions() {
        return folder().map(folder -> filesIn(folder.resolve("modern"), Corpus::isAction))
                .orElse(List.of());
    }

    public static List<Path> officialCases() {
        return folder().map(folder -> filesIn(folder.resolve("official-cases/reader"), Corpus::isYaml))
                .orElse(List.of());
    }

    private static List<Path> filesIn(Path folder, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // GitHub does not look into folders below this one.
    private static boolean isWorkflow(Path file) {
        return isYaml(file) && file.toString().replace('\\', '/').matches(".*/\\.github/workflows/[^/]*");
    }

    private static boolean isAction(Path file) {
        return file.endsWith("action.yml") || file.endsWith("action.yaml");
    }

    private static boolean isYaml(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }
}
