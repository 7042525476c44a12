package dev.millrace.maven;

import dev.millrace.annotations.Severity;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.workspace.InputFiles;
import dev.millrace.workspace.Roots;
import dev.millrace.workspace.Workers;
import dev.millrace.workspace.WorkspaceException;
import dev.millrace.workspace.check.FixMode;
import dev.millrace.workspace.check.Overrides;
import dev.millrace.workspace.check.Repositories;
import dev.millrace.workspace.check.Validation;
import dev.millrace.workspace.check.Verdict;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Checks the workflows and actions of the repository, whoever wrote them, and fails the build when they have findings. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class ValidateMojo extends Goal {

    private static final Severity[] FAILING = {Severity.INFO, Severity.WARNING, Severity.ERROR};

    /** Files and folders to check. By default the workflows and actions of the repository. */
    @Parameter(property = "millrace.paths")
    private List<File> paths = new ArrayList<>();

    /** How much to hear: {@code minimal}, {@code default}, {@code strict} or {@code pedantic}. By default what {@code .github/millrace.yml} says. */
    @Parameter(property = "millrace.profile")
    private @Nullable String profile;

    /** The lowest severity that fails the build: {@code info}, {@code warning} or {@code error}. By default what {@code .github/millrace.yml} says. */
    @Parameter(property = "millrace.failOn")
    private @Nullable String failOn;

    /** The configuration to use instead of {@code .github/millrace.yml}. */
    @Parameter(property = "millrace.config")
    private @Nullable File config;

    /** Policies, which are JSON Schemas, to apply beside those of the configuration: files, or {@code classpath:} and the name of a resource. */
    @Parameter(property = "millrace.policies")
    private List<String> policies = new ArrayList<>();

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        var overrides = overrides();
        if (!modules().take("validate " + root() + " " + paths + " " + overrides)) {
            getLog().debug("another module of the build has done it");
            return;
        }
        var roots = new Roots(List.of(root()));
        var repositories = new Repositories(RuleCatalog.load(), overrides, roots, directory());
        var validation = new Validation(
                repositories, FixMode.REPORT, new LogReport(getLog()), directory(), new LogConsole(getLog()));
        var files = new InputFiles(directory(), roots, WORDING, validation::complain);
        if (paths.isEmpty()) {
            files.addRepositories();
        }
        paths.forEach(path -> files.addNamed(absolute(path).toString()));
        validation.check(files.inOrder(), Workers.all());
        conclude(validation.end(true));
    }

    private static void conclude(Verdict verdict) throws MojoExecutionException, MojoFailureException {
        switch (verdict) {
            case FINDINGS -> throw new MojoFailureException("the workflows have findings, see above");
            case INCOMPLETE -> throw new MojoExecutionException("something could not be checked, see above");
            default -> {}
        }
    }

    private Overrides overrides() {
        return new Overrides(
                Optional.ofNullable(profile).map(given -> named(Profile.values(), given, "profile")),
                Optional.ofNullable(failOn).map(given -> named(FAILING, given, "failOn")),
                Optional.empty(),
                Optional.ofNullable(config).map(Goal::absolute),
                policies.stream().map(this::policy).toList());
    }

    // Maven's own files begin at the module, and the command line's at the folder that it is started in.
    private String policy(String given) {
        var isFile = !given.startsWith("classpath:") && !given.contains("://");
        return isFile ? absolute(folder().resolve(given).toFile()).toString() : given;
    }

    private static <E extends Enum<E>> E named(E[] all, String given, String parameter) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(given.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WorkspaceException("<" + parameter + ">: \"" + given + "\" is none of "
                        + String.join(
                                ", ",
                                Arrays.stream(all)
                                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
