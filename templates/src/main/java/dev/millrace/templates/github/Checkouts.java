package dev.millrace.templates.github;

import dev.millrace.actions.Checkout;
import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.Transparent;

/**
 * The checkout of the repository. It never leaves the token behind in {@code .git/config}, where every later step could read it.
 *
 * <pre>{@code
 * ubuntu("test").steps(checkout(), run("make test"))
 * }</pre>
 */
@PublicApi
@Transparent
public final class Checkouts {

    private Checkouts() {}

    /** The commit of the run alone, without its history. */
    public static Checkout checkout() {
        return Checkout.v7().persistCredentials(false);
    }

    /** With all commits and tags, for tools that look back: changelogs, versions, scans for secrets. */
    public static Checkout fullHistory() {
        return checkout().fetchDepth(0);
    }
}
