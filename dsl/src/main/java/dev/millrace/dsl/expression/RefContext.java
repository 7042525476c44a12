package dev.millrace.dsl.expression;

import dev.millrace.annotations.PublicApi;

/**
 * The branch or tag that the run is about: {@code github.ref}. Of a pull request it is {@code refs/pull/N/merge}.
 *
 * <pre>{@code
 * ref().isBranch("main")     // github.ref == 'refs/heads/main'
 * ref().isTag()              // startsWith(github.ref, 'refs/tags/')
 * }</pre>
 */
@PublicApi
public final class RefContext implements Expression<String> {

    static final RefContext REF = new RefContext();

    private RefContext() {}

    @Override
    public dev.millrace.core.expression.Expression tree() {
        return Terms.path("github", "ref");
    }

    /** Whether it is this branch. */
    public Condition isBranch(String name) {
        return is("refs/heads/" + literal(name));
    }

    /** Whether it is a branch. */
    public Condition isBranch() {
        return Expressions.startsWith(this, "refs/heads/");
    }

    /** Whether it is this tag. */
    public Condition isTag(String name) {
        return is("refs/tags/" + literal(name));
    }

    /** Whether it is a tag. */
    public Condition isTag() {
        return Expressions.startsWith(this, "refs/tags/");
    }

    /** Whether it is a tag that begins so: {@code isTagLike("v")}. */
    public Condition isTagLike(String prefix) {
        return Expressions.startsWith(this, "refs/tags/" + prefix);
    }

    /** Whether it is the branch that pull requests go into by default. */
    public Condition isDefaultBranch() {
        return isSameAs(Expressions.format(
                "refs/heads/{0}", Expression.path("github", "event", "repository", "default_branch")));
    }

    /** The short name of the branch or tag: {@code github.ref_name}. */
    public Expression<String> name() {
        return Expression.path("github", "ref_name");
    }

    @Override
    public String toString() {
        return Terms.marked(tree());
    }

    // GitHub compares letter by letter, so that what is no name would never be true.
    private static String literal(String name) {
        if (name.startsWith("refs/") || name.contains("*") || name.isBlank()) {
            throw new IllegalArgumentException(
                    "\"" + name
                            + "\" is no name of a branch or tag: leave out refs/heads/ and refs/tags/, and ask startsWith(ref(), \"refs/heads/release/\") instead of a pattern");
        }
        return name;
    }
}
