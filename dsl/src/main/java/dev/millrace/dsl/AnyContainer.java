package dev.millrace.dsl;

import dev.millrace.annotations.PublicApi;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.workflow.ContainerBuilder;
import dev.millrace.core.workflow.Credentials;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.yaml.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A container: {@link Container} or {@link Service}.
 *
 * <pre>{@code
 * container("node:24").env("CI", true).volumes("/tmp:/tmp").options("--cpus 2")
 * }</pre>
 *
 * @param <C> the kind of container
 */
@PublicApi
@Transparent
public abstract sealed class AnyContainer<C extends AnyContainer<C>> permits Container, Service {

    // What healthCheck(…) writes, so that it is found among other options.
    private static final Pattern HEALTH_CHECK = Pattern.compile(
            "--health-cmd \"(?:[^\"\\\\]|\\\\.)*\" --health-interval 10s --health-timeout 5s --health-retries 6");

    private final dev.millrace.core.workflow.Container tree;

    AnyContainer(dev.millrace.core.workflow.Container tree) {
        this.tree = tree;
    }

    abstract C with(dev.millrace.core.workflow.Container value);

    /** What the container is with a key. */
    abstract dev.millrace.core.workflow.Container plus(RawKeys key);

    /** The same container with a variable more: text, a number, a boolean or an expression; the same name is replaced. */
    public final C env(String name, Object value) {
        return refined(edit().env(Additions.plus(tree.env(), name, value, origin())));
    }

    /** The same container, whose image the registry gives out to this user. */
    public final C credentials(Object username, Object password) {
        return refined(edit().credentials(Optional.of(new Credentials(
                Optional.empty(),
                Optional.of(Values.scalar(username, origin())),
                Optional.of(Values.scalar(password, origin())),
                Extras.NONE,
                origin().copy()))));
    }

    /** The same container with these ports published, too: {@code "6379:6379"}. */
    public final C ports(String... ports) {
        return refined(edit().ports(Additions.texts(tree.ports(), List.of(ports), origin())));
    }

    /** The same container with these volumes mounted, too: {@code "/data:/data"}. */
    public final C volumes(String... volumes) {
        return refined(edit().volumes(Additions.texts(tree.volumes(), List.of(volumes), origin())));
    }

    /** The same container with other options for {@code docker create}; a {@link #healthCheck} stays unless they have one themselves. */
    public final C options(String options) {
        var check = Stream.of(options())
                .flatMap(before -> HEALTH_CHECK.matcher(before).results())
                .map(MatchResult::group)
                .filter(any -> !options.contains("--health-cmd"))
                .map(found -> " " + found)
                .collect(Collectors.joining());
        return withOptions(options + check);
    }

    /**
     * The same container, whose start is waited for until a command in it succeeds, asked every ten seconds up to six times; in place of another
     * such command.
     */
    public final C healthCheck(String command) {
        var check = "--health-cmd \"" + command.replace("\"", "\\\"")
                + "\" --health-interval 10s --health-timeout 5s --health-retries 6";
        var others = HEALTH_CHECK.matcher(options()).replaceAll("").strip();
        return withOptions(others.isEmpty() ? check : others + " " + check);
    }

    private String options() {
        return tree.options().map(Text::raw).orElse("");
    }

    private C withOptions(String options) {
        return refined(edit().options(Optional.of(Values.text(options, origin()))));
    }

    /**
     * The same container with a key by its name in YAML, for which there need be no method. What has that key already is added to, never replaced.
     *
     * @param value text, a number, a boolean, or a list or map of such; a map or set without an order of its own is sorted
     * @throws IllegalArgumentException when the value is anything else, or of another kind than GitHub takes there, or the key has a value
     */
    public final C extra(String key, Object value) {
        return with(plus(RawKeys.of(key, value, origin())));
    }

    /** The same container with a comment above it in the YAML. */
    public final C comment(String comment) {
        return refined(edit().origin(origin().withComments(Values.comment(comment))));
    }

    dev.millrace.core.workflow.Container tree() {
        return tree;
    }

    final ContainerBuilder edit() {
        return ContainerBuilder.builder(tree);
    }

    final C refined(ContainerBuilder edited) {
        return with(edited.build());
    }

    final JavaOrigin origin() {
        return (JavaOrigin) tree.origin();
    }

    static dev.millrace.core.workflow.Container image(Object image, JavaOrigin origin) {
        return ContainerBuilder.builder()
                .image(Optional.of(Values.scalar(image, origin)))
                .env(dev.millrace.core.workflow.Entries.absent())
                .ports(Items.absent())
                .volumes(Items.absent())
                .extras(Extras.NONE)
                .origin(origin)
                .build();
    }
}
