package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;

/**
 * A tag or branch of an action's repository, and the commit that it pointed at.
 *
 * <pre>{@code
 * new ActionRef(ActionRef.Kind.TAG, "v4.3.0", "0057852bfaa89a56745cba8c7296529d2fc39830")
 * }</pre>
 *
 * @param kind whether it is a tag or a branch
 * @param name its name
 * @param sha the commit, not the tag object
 */
@PublicApi
public record ActionRef(Kind kind, String name, String sha) {

    /** What a ref is: {@code v4.3.0} is mostly a {@code TAG}. */
    @PublicApi
    public enum Kind {
        /** A tag. */
        TAG,
        /** A branch. */
        BRANCH
    }

    /** Whether a workflow that says this after the {@code @} gets this ref or its commit. */
    public boolean isAt(String ref) {
        return name.equals(ref) || sha.equalsIgnoreCase(ref);
    }
}
