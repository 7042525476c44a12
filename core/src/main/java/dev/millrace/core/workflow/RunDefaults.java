package dev.millrace.core.workflow;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The shell and the folder of every {@code run}.
 *
 * <pre>{@code
 * run:
 *   shell: bash
 *   working-directory: app
 * }</pre>
 *
 * @param expression the whole {@code ${{ }}} that computes them, for a job
 * @param shell the shell
 * @param workingDirectory the folder
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record RunDefaults(
        Optional<Text> expression, Optional<Text> shell, Optional<Text> workingDirectory, Extras extras, Origin origin)
        implements Node {}
