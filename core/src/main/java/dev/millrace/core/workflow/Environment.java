package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The deployment environment of a job.
 *
 * <pre>{@code
 * environment:
 *   name: production
 *   url: https://example.org
 * }</pre>
 *
 * @param name the environment's name
 * @param url where the deployment can be seen
 * @param deployment whether the job counts as a deployment
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Environment(
        Optional<Text> name, Optional<Text> url, Optional<Value<Boolean>> deployment, Extras extras, Origin origin)
        implements Node {}
