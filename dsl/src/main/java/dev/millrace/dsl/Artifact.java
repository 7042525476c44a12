package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Files that a job hands over to jobs after it, or to people. Whoever downloads it needs the job that uploads it.
 *
 * <pre>{@code
 * var dist = artifact("dist", "target/*.jar").retention(days(7));
 * var build = job("build").steps(run("./mvnw package"), dist.upload());
 * var publish = job("publish").steps(dist.download("dist"));     // `needs: build` follows
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/tutorials/store-and-share-data">GitHub Docs: workflow artifacts</a>
 */
@PublicApi
@Transparent
public final class Artifact {

    // The majors that agree with each other; a pin follows as for any other action.
    private static final String UPLOAD = "actions/upload-artifact@v7";
    private static final String DOWNLOAD = "actions/download-artifact@v8";

    // The longest time that GitHub keeps any, which it does for private repositories whose settings say so.
    private static final int MOST_DAYS = 400;

    private static final Pattern FORBIDDEN = Pattern.compile("[\":<>|*?\\\\/\\r\\n]");

    // The quotation marks of an expression are no part of its value.
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);

    private final String name;
    private final List<String> paths;
    private final Optional<Duration> retention;

    private Artifact(String name, List<String> paths, Optional<Duration> retention) {
        this.name = name;
        this.paths = List.copyOf(paths);
        this.retention = retention;
    }

    static Artifact of(String name, List<String> paths) {
        if (name.isBlank()
                || FORBIDDEN.matcher(EXPRESSION.matcher(name).replaceAll("")).find()) {
            throw new IllegalArgumentException(
                    "\"" + name
                            + "\" cannot be the name of an artifact: give text without \" : < > | * ? \\ / and without line ends, like \"dist\"");
        }
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(
                    "artifact \"" + name + "\" has no files: name at least one path, like \"target/*.jar\"");
        }
        return new Artifact(name, paths, Optional.empty());
    }

    /** The name. */
    public String name() {
        return name;
    }

    /**
     * The same artifact, which GitHub deletes after this time.
     *
     * @param time whole days, from 1 to 90, or to 400 where the settings of a private repository allow it
     * @throws IllegalArgumentException when it is no whole number of days from 1 to 400
     */
    public Artifact retention(Duration time) {
        if (!time.equals(Duration.ofDays(time.toDays())) || time.toDays() < 1 || time.toDays() > MOST_DAYS) {
            throw new IllegalArgumentException("artifact \"" + name + "\" cannot be kept for " + time
                    + ": give whole days from 1 to " + MOST_DAYS + ", as retention(days(7))");
        }
        return new Artifact(name, paths, Optional.of(time));
    }

    /** The step that hands it over; finding no file fails it. */
    public UsesStep upload() {
        var step = new UsesStep(ActionCall.of(UPLOAD))
                .named("Upload " + name)
                .with("name", name)
                .with("path", String.join("\n", paths))
                .with("if-no-files-found", "error");
        return retention
                .map(time -> step.with("retention-days", time.toDays()))
                .orElse(step)
                .with(new ArtifactUse(name, true));
    }

    /** The step that fetches it into the workspace. */
    public UsesStep download() {
        return new UsesStep(ActionCall.of(DOWNLOAD))
                .named("Download " + name)
                .with("name", name)
                .with(new ArtifactUse(name, false));
    }

    /** The step that fetches it into a folder, from the workspace. */
    public UsesStep download(String folder) {
        return download().with("path", folder);
    }
}
