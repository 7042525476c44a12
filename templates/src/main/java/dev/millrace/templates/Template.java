package dev.millrace.templates;

import dev.millrace.annotations.PublicApi;
import java.util.List;

/**
 * What {@code millrace init} can begin with. The templates of a jar are named in {@code META-INF/services/dev.millrace.templates.Template}, so
 * those of an organisation stand beside ours: whoever has its jar on the class path can write {@code millrace init --template acme-service}.
 *
 * <pre>{@code
 * public final class AcmeService implements Template {
 *     public String name() { return "acme-service"; }
 *     public String summary() { return "A service of Acme, built with Maven and deployed to staging"; }
 *     public List<String> buildFiles() { return List.of("pom.xml"); }
 *     public List<String> imports() { return List.of("static com.acme.pipelines.AcmePipelines.service"); }
 *     public String body() { return "return service(\"shop\");"; }
 * }
 * }</pre>
 */
@PublicApi
public interface Template {

    /** The name on the command line: small letters, digits and hyphens. */
    String name();

    /** What it is for, in a line. */
    String summary();

    /**
     * Files at its top of which a project that it suits has at least one, like {@code build.gradle} and {@code build.gradle.kts}, or
     * {@code *.csproj}; none when it suits every one.
     */
    List<String> buildFiles();

    /** What the written source imports for its body, as an import says it: {@code static dev.millrace.templates.Templates.delivery}. */
    List<String> imports();

    /**
     * What has to be done by hand before the first release, a line each: environments, secrets, accounts elsewhere. {@code millrace init} prints them.
     */
    default List<String> preparations() {
        return List.of();
    }

    /** The statements of the written source's {@code define()}, without indentation: {@code return delivery(javaMaven(17, 21));}. */
    String body();
}
