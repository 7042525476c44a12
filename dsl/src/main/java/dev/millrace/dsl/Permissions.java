package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;

/**
 * One word for each scope of the token's permissions. A level that GitHub does not have for a scope is a finding.
 *
 * <pre>{@code
 * job("publish").permissions(contents(READ), idToken(WRITE))
 * }</pre>
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions">GitHub Docs: permissions</a>
 */
@PublicApi
@Transparent
public final class Permissions {

    private Permissions() {}

    /** {@code actions}: workflow runs and artifacts. */
    public static Permission actions(Level level) {
        return new Permission("actions", level);
    }

    /** {@code artifact-metadata}: metadata of artifacts. */
    public static Permission artifactMetadata(Level level) {
        return new Permission("artifact-metadata", level);
    }

    /** {@code attestations}: attestations of builds. */
    public static Permission attestations(Level level) {
        return new Permission("attestations", level);
    }

    /** {@code checks}: check runs and suites. */
    public static Permission checks(Level level) {
        return new Permission("checks", level);
    }

    /** {@code code-quality}: code quality reports. */
    public static Permission codeQuality(Level level) {
        return new Permission("code-quality", level);
    }

    /** {@code contents}: the repository: commits, branches, tags, releases. */
    public static Permission contents(Level level) {
        return new Permission("contents", level);
    }

    /** {@code copilot-requests}: requests to Copilot. */
    public static Permission copilotRequests(Level level) {
        return new Permission("copilot-requests", level);
    }

    /** {@code deployments}: deployments. */
    public static Permission deployments(Level level) {
        return new Permission("deployments", level);
    }

    /** {@code discussions}: discussions. */
    public static Permission discussions(Level level) {
        return new Permission("discussions", level);
    }

    /** {@code drives}: drives. */
    public static Permission drives(Level level) {
        return new Permission("drives", level);
    }

    /** {@code id-token}: OpenID Connect tokens. */
    public static Permission idToken(Level level) {
        return new Permission("id-token", level);
    }

    /** {@code issues}: issues. */
    public static Permission issues(Level level) {
        return new Permission("issues", level);
    }

    /** {@code models}: inference on GitHub Models. */
    public static Permission models(Level level) {
        return new Permission("models", level);
    }

    /** {@code packages}: packages. */
    public static Permission packages(Level level) {
        return new Permission("packages", level);
    }

    /** {@code pages}: GitHub Pages. */
    public static Permission pages(Level level) {
        return new Permission("pages", level);
    }

    /** {@code pull-requests}: pull requests. */
    public static Permission pullRequests(Level level) {
        return new Permission("pull-requests", level);
    }

    /** {@code repository-projects}: classic projects. */
    public static Permission repositoryProjects(Level level) {
        return new Permission("repository-projects", level);
    }

    /** {@code security-events}: code scanning alerts. */
    public static Permission securityEvents(Level level) {
        return new Permission("security-events", level);
    }

    /** {@code statuses}: commit statuses. */
    public static Permission statuses(Level level) {
        return new Permission("statuses", level);
    }

    /** {@code vulnerability-alerts}: Dependabot alerts. */
    public static Permission vulnerabilityAlerts(Level level) {
        return new Permission("vulnerability-alerts", level);
    }
}
