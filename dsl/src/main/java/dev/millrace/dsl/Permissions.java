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
public final class Permissions extends PermissionWords {

    private Permissions() {}

    /** {@code read-all}: to read whatever there is. */
    public static AllScopes readAll() {
        return AllScopes.READ_ALL;
    }

    /** {@code write-all}: to read and write whatever there is. */
    public static AllScopes writeAll() {
        return AllScopes.WRITE_ALL;
    }

    /** No scope at all, written as an empty mapping. */
    public static AllScopes none() {
        return AllScopes.NONE;
    }
}
