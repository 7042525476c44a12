package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * User and password of a container registry.
 *
 * <pre>{@code
 * credentials:
 *   username: ${{ github.actor }}
 *   password: ${{ secrets.TOKEN }}
 * }</pre>
 *
 * @param expression the whole {@code ${{ }}} that computes them
 * @param username the user
 * @param password the password
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Credentials(
        Optional<Text> expression, Optional<Text> username, Optional<Text> password, Extras extras, Origin origin)
        implements Node {}
