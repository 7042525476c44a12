package dev.millrace.dsl.cache;

import dev.millrace.annotations.PublicApi;
import dev.millrace.dsl.ActionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Layers of images that Buildx keeps in GitHub's cache, for {@code docker/build-push-action}.
 *
 * <pre>{@code
 * var layers = dockerLayers().scope("pr").orFrom("main");
 * layers.filledBy(uses("docker/build-push-action@v7").with("tags", "acme/app"))
 * }</pre>
 *
 * @see <a href="https://docs.docker.com/build/cache/backends/gha/">Docker Docs: GitHub Actions cache</a>
 */
@PublicApi
public final class DockerLayers {

    static final DockerLayers EMPTY = new DockerLayers("", List.of());

    private final String scope;
    private final List<String> others;

    private DockerLayers(String scope, List<String> others) {
        this.scope = scope;
        this.others = List.copyOf(others);
    }

    /**
     * The same layers in a scope of their own, such as one an image: text or an expression. Images in one scope replace each other's layers.
     *
     * @throws IllegalArgumentException when there is a comma in it, which separates attributes
     */
    public DockerLayers scope(Object value) {
        return new DockerLayers(checked(value), others);
    }

    /**
     * The same layers, which are looked for in this scope as well.
     *
     * @throws IllegalArgumentException when there is a comma in it, which separates attributes
     */
    public DockerLayers orFrom(Object otherScope) {
        var all = new ArrayList<>(others);
        all.add(checked(otherScope));
        return new DockerLayers(scope, all);
    }

    /** Where layers are looked for, as {@code cache-from} takes it: {@code type=gha,scope=pr}. */
    public String from() {
        var scopes = new ArrayList<String>();
        scopes.add(scope);
        scopes.addAll(others);
        return scopes.stream().map(DockerLayers::in).collect(Collectors.joining("\n"));
    }

    /** Where layers are kept, those of all stages, as {@code cache-to} takes it: {@code type=gha,scope=pr,mode=max}. */
    public String to() {
        return in(scope) + ",mode=max";
    }

    /** A step that builds an image, which looks for layers there and keeps its own. */
    public <S extends ActionStep<S>> S filledBy(S step) {
        return readBy(step).with("cache-to", to());
    }

    /** A step that builds an image, which looks for layers there and keeps none. */
    public <S extends ActionStep<S>> S readBy(S step) {
        return step.with("cache-from", from());
    }

    private static String in(String scope) {
        return scope.isEmpty() ? "type=gha" : "type=gha,scope=" + scope;
    }

    private static String checked(Object scope) {
        var text = scope.toString();
        if (text.isBlank() || text.contains(",") && !text.contains("${{")) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" cannot be a scope of layers, whose attributes are separated by commas: use letters, digits and -");
        }
        return text;
    }
}
