package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A label of a runner. There is a constant for each that GitHub's own runners have, and for each that every self-hosted runner has.
 *
 * <pre>{@code
 * job("build").runsOn(UBUNTU_LATEST)
 * job("bench").runsOn(SELF_HOSTED, LINUX, RunnerLabel.of("big"))
 * }</pre>
 *
 * @param name the label, as it stands in {@code runs-on}
 * @see <a href="https://docs.github.com/en/actions/reference/runners/github-hosted-runners">GitHub Docs: GitHub-hosted runners</a>
 */
@PublicApi
public record RunnerLabel(String name) implements KnownLabels {

    /** A label that has no constant here: of a larger runner, or one of your own. */
    public static RunnerLabel of(String name) {
        return new RunnerLabel(name);
    }

    /** The label. */
    @Override
    public String toString() {
        return name;
    }
}
