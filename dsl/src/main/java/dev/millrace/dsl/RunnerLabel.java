package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * A label of a runner.
 *
 * <pre>{@code
 * job("build").runsOn(UBUNTU_LATEST)
 * job("bench").runsOn(RunnerLabel.of("self-hosted"), RunnerLabel.of("big"))
 * }</pre>
 *
 * @param name the label, as it stands in {@code runs-on}
 * @see <a href="https://docs.github.com/en/actions/reference/runners/github-hosted-runners">GitHub Docs: GitHub-hosted runners</a>
 */
@PublicApi
public record RunnerLabel(String name) {

    /** {@code ubuntu-latest}. */
    public static final RunnerLabel UBUNTU_LATEST = of("ubuntu-latest");
    /** {@code ubuntu-26.04}. */
    public static final RunnerLabel UBUNTU_26_04 = of("ubuntu-26.04");
    /** {@code ubuntu-24.04}. */
    public static final RunnerLabel UBUNTU_24_04 = of("ubuntu-24.04");
    /** {@code ubuntu-24.04-arm}. */
    public static final RunnerLabel UBUNTU_24_04_ARM = of("ubuntu-24.04-arm");
    /** {@code macos-latest}, which runs on Arm. */
    public static final RunnerLabel MACOS_LATEST = of("macos-latest");
    /** {@code macos-26-intel}. */
    public static final RunnerLabel MACOS_26_INTEL = of("macos-26-intel");
    /** {@code windows-latest}. */
    public static final RunnerLabel WINDOWS_LATEST = of("windows-latest");

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
