package dev.millrace.templates.github;

import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.script;
import static dev.millrace.dsl.expression.Expressions.github;
import static dev.millrace.dsl.expression.Expressions.githubToken;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.Transparent;

/**
 * Steps around GitHub's releases, by its own command line. The job needs {@code contents: write}, and no checkout.
 *
 * <pre>{@code
 * ubuntu("github-release").permissions(contents(WRITE)).steps(dist.download("dist"), createRelease(github().refName(), "dist/*"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Releases {

    private Releases() {}

    /**
     * Publishes the release of a tag that is there already, with GitHub's notes and these files; where an earlier attempt has published it, its files
     * are replaced by these. A tag like {@code v2.0.0-beta.1} or {@code 2.0.0rc1} makes a pre-release, which GitHub never shows as the latest one.
     *
     * @param tag text or an expression
     * @param files with the wildcards of {@code bash}, separated by blanks; perhaps empty
     */
    public static RunStep createRelease(Object tag, String files) {
        return gh(script(Releases.class, "create-or-complete-release.sh"))
                .named("Create the release")
                .env("TAG", tag.toString())
                .env("FILES", files);
    }

    /** A step that runs a script with {@code gh}, which knows the repository and may do what the job's permissions allow. */
    public static RunStep gh(String script) {
        return gh(run(script.strip()).shell("bash"));
    }

    /** The same step, for a script with {@code gh} that stands in a file: {@code gh(script("rollback.sh"))}. */
    public static RunStep gh(RunStep script) {
        return script.env("GH_TOKEN", githubToken()).env("GH_REPO", github().repository());
    }
}
