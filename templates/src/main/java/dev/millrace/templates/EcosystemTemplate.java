package dev.millrace.templates;

import dev.millrace.annotations.PublicApi;
import java.util.List;
import java.util.stream.Stream;

/**
 * A template whose pipelines are {@link Templates#delivery} of the {@link Project} that a static word of its class gives.
 *
 * <pre>{@code
 * public final class Zig extends EcosystemTemplate {
 *     public Zig() {
 *         super("zig", "A package in Zig", List.of("build.zig"), "zig(\"0.16\")", List.of());
 *     }
 *
 *     public static Project zig(String... versions) { ... }
 * }
 * }</pre>
 */
@PublicApi
public abstract class EcosystemTemplate implements Template {

    private static final String ENVIRONMENT =
            "on GitHub, make the environment \"release\" (Settings, Environments), and let nothing but tags v* deploy to it";

    private final String name;
    private final String summary;
    private final List<String> buildFiles;
    private final String call;
    private final List<String> preparations;

    /**
     * A template with these texts.
     *
     * @param name the name on the command line
     * @param summary what it is for, in a line
     * @param buildFiles files of which a project that it suits has at least one
     * @param call the word of this class with its arguments, like {@code rust("stable", "beta")}
     * @param preparations what the publication needs beside the environment {@code release}, a line each
     */
    protected EcosystemTemplate(
            String name, String summary, List<String> buildFiles, String call, List<String> preparations) {
        this.name = name;
        this.summary = summary;
        this.buildFiles = List.copyOf(buildFiles);
        this.call = call;
        this.preparations = List.copyOf(preparations);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final List<String> buildFiles() {
        return buildFiles;
    }

    @Override
    public final List<String> imports() {
        var word = call.substring(0, call.indexOf('('));
        return List.of(
                "static dev.millrace.templates.Templates.delivery",
                "static " + getClass().getName() + "." + word);
    }

    @Override
    public final String body() {
        return "return delivery(" + call + ");";
    }

    @Override
    public final List<String> preparations() {
        return Stream.concat(Stream.of(ENVIRONMENT), preparations.stream()).toList();
    }
}
