package dev.millrace.core.action;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.Origin;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Node;
import dev.millrace.core.yaml.Text;
import java.util.Optional;

/**
 * The metadata of an action: {@code action.yml}.
 *
 * <pre>{@code
 * name: Greet
 * description: Says hello
 * runs: {using: node24, main: index.js}
 * }</pre>
 *
 * @param name the name
 * @param author who made it
 * @param description what it does
 * @param inputs the inputs
 * @param outputs the outputs
 * @param runs how it runs
 * @param branding how the Marketplace shows it
 * @param extras keys that GitHub does not know here
 * @param origin where it comes from
 */
@PublicApi
public record Action(
        Optional<Text> name,
        Optional<Text> author,
        Optional<Text> description,
        Entries<ActionInput> inputs,
        Entries<ActionOutput> outputs,
        Optional<Runs> runs,
        Optional<Branding> branding,
        Extras extras,
        Origin origin)
        implements Node {}
