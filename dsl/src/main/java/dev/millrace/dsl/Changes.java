package dev.millrace.dsl;

import static java.util.stream.Collectors.joining;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.expression.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parts of the repository a run is about. A job compares the files of the run with those before it, and other jobs ask for its answers.
 *
 * <pre>{@code
 * var changes = changes("changes").filter("auth", "services/auth/**").filter("web", "web/**", "!web/docs/**");
 * var auth = job("auth").when(changes.changed("auth"));     // `needs: changes` follows
 * workflow("ci").jobs(changes.job(), auth)
 * }</pre>
 *
 * <p>Of a pull request and of a group of the merge queue it is what they would change in their base, of a push what it adds to the branch, and
 * of a new branch what it has beyond the default branch. Of any other event, and where the commit before is gone, everything counts as changed.
 *
 * @see <a href="https://git-scm.com/docs/gitglossary#Documentation/gitglossary.txt-pathspec">git: patterns of paths, with {@code glob}</a>
 */
@PublicApi
@Transparent
public final class Changes {

    // What git needs is history and names; the contents of the files stay away.
    private static final String CHECKOUT = "actions/checkout@v7";

    // Of a pull request, GitHub has checked out its merge into the base, so that the base is the first parent.
    private static final String SCRIPT = """
            base=""
            case "$GITHUB_EVENT_NAME" in
              pull_request) base="HEAD^1" ;;
              push) base="$(jq -r .before "$GITHUB_EVENT_PATH")" ;;
              merge_group) base="$(jq -r .merge_group.base_sha "$GITHUB_EVENT_PATH")" ;;
            esac
            if [ "$base" = "0000000000000000000000000000000000000000" ]; then
              main="$(jq -r .repository.default_branch "$GITHUB_EVENT_PATH")"
              base="$(git merge-base HEAD "origin/$main" || true)"
              if [ "$base" = "$(git rev-parse HEAD)" ]; then base=""; fi
            fi
            if [ -n "$base" ] && ! git rev-parse --quiet --verify "$base^{commit}" > /dev/null; then
              base=""
            fi
            changed() {
              name="$1"
              shift
              files="everything, because there is nothing to compare with"
              if [ -n "$base" ]; then
                files="$(git diff --name-only --no-renames "$base" HEAD -- "$@")"
              fi
              answer=false
              if [ -n "$files" ]; then answer=true; fi
              echo "$name: $answer"
              printf '%s\\n' "$files" | sed 's/^/- /'
              echo "$name=$answer" >> "$GITHUB_OUTPUT"
            }
            """;

    private final String id;
    private final Map<String, List<String>> filters;

    private Changes(String id, Map<String, List<String>> filters) {
        this.id = id;
        this.filters = filters;
    }

    static Changes of(String id) {
        return new Changes(id, Map.of());
    }

    /**
     * The same with a part of the repository more; the same name is replaced.
     *
     * @param name the name of the job's output: letters, digits, {@code -} and {@code _}
     * @param patterns paths from the root with wildcards: {@code *} and {@code ?} within a folder, {@code **} for any folders; one that begins
     *     with {@code !} leaves files out, whatever the order
     * @throws IllegalArgumentException when the name cannot be an output's, no pattern takes files in, or one means something else to git
     */
    public Changes filter(String name, String... patterns) {
        if (!isOutputName(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot be an output: use letters, digits, - and _, and start with a letter or _");
        }
        if (List.of(patterns).stream().allMatch(pattern -> pattern.startsWith("!"))) {
            throw new IllegalArgumentException("filter \"" + name
                    + "\" takes no file in: name at least one pattern without !, like \"" + name + "/**\"");
        }
        var all = new LinkedHashMap<>(filters);
        all.put(name, List.of(patterns).stream().map(Changes::pathspec).toList());
        return new Changes(id, all);
    }

    /**
     * Whether a file of this part has changed; the job that asks needs {@link #job}.
     *
     * @throws IllegalArgumentException when there is no filter of this name
     */
    public Condition changed(String filter) {
        if (!filters.containsKey(filter)) {
            throw new IllegalArgumentException("there is no filter \"" + filter + "\" among " + filters.keySet()
                    + ": add it with filter(\"" + filter + "\", …), and use the value that this gives");
        }
        return Expression.<String>path("needs", id, "outputs", filter).is("true");
    }

    /**
     * The job that finds out; it has to be among the jobs of each workflow that asks.
     *
     * @throws IllegalStateException when there is no filter
     */
    public StepsJob job() {
        if (filters.isEmpty()) {
            throw new IllegalStateException(
                    "changes(\"" + id + "\") has nothing to look for: add filter(\"docs\", \"docs/**\")");
        }
        var compare = Millrace.run(SCRIPT + calls())
                .named("Compare with the commit before")
                .id("compare")
                .shell("bash")
                // A commit that the clone lacks is not worth a question for a password.
                .env("GIT_TERMINAL_PROMPT", 0);
        var job = Millrace.job(id)
                .runsOn(RunnerLabel.UBUNTU_LATEST)
                .timeout(Millrace.minutes(5))
                .permissions(Permissions.contents(Level.READ))
                .steps(checkout(), compare);
        for (var name : filters.keySet()) {
            job = job.outputs(name, compare.output(name));
        }
        return job;
    }

    private static UsesStep checkout() {
        return Millrace.uses(CHECKOUT)
                .with("fetch-depth", 0)
                .with("filter", "blob:none")
                .with("persist-credentials", false);
    }

    private String calls() {
        var calls = new ArrayList<String>();
        filters.forEach((name, patterns) -> calls.add("changed " + name
                + patterns.stream().map(each -> " '" + each + "'").collect(joining()) + "\n"));
        return String.join("", calls);
    }

    private static String pathspec(String pattern) {
        var isOut = pattern.startsWith("!");
        var path = isOut ? pattern.substring(1) : pattern;
        if (path.isEmpty() || path.startsWith("/") || path.contains("'") || path.contains("${{")) {
            throw new IllegalArgumentException(
                    "\"" + pattern
                            + "\" is no pattern for paths: write them from the root of the repository, like \"src/**\", without a / in front or quotes");
        }
        for (var part : path.split("/", -1)) {
            if (part.contains("**") && !part.equals("**")) {
                throw new IllegalArgumentException(
                        "\"" + pattern + "\" has ** beside other characters, where it is as good as *: "
                                + "let it stand alone between slashes, like \"**/*.md\"");
            }
        }
        return (isOut ? ":(exclude,glob)" : ":(glob)") + path;
    }

    private static boolean isOutputName(String name) {
        return !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && name.charAt(0) != '-'
                && name.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '_'
                                || c == '-');
    }
}
