package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import java.util.Optional;

/**
 * A scope of the token's permissions with its level.
 *
 * <pre>{@code
 * workflow("ci").permissions(contents(READ), packages(WRITE).comment("Publishes the image."))
 * }</pre>
 *
 * @param scope the scope, as GitHub names it
 * @param level what it allows
 * @param reason what it is for, which is written beside it
 */
@PublicApi
public record Permission(String scope, Level level, Optional<String> reason) {

    /** A permission without a reason. */
    public Permission(String scope, Level level) {
        this(scope, level, Optional.empty());
    }

    /**
     * The same permission with a comment beside it in the YAML, which says what it is for.
     *
     * @throws IllegalArgumentException when that is more than a line
     */
    public Permission comment(String comment) {
        if (comment.lines().count() > 1) {
            throw new IllegalArgumentException(
                    "the comment \"" + comment.lines().findFirst().orElse("") + "…\" stands beside the permission \""
                            + scope + "\", so it has to be one line");
        }
        return new Permission(scope, level, Optional.of(comment.strip()));
    }
}
