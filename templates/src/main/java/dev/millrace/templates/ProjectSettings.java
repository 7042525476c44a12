package dev.millrace.templates;

import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Permission;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a {@link Project}.
 *
 * @param versions what main is tested with; the first is what everything else uses
 * @param setup makes the steps that set a runner up for a version
 * @param branch the name of the main branch
 * @param systems the runners for the tests of main
 * @param lint the steps that look at the source
 * @param test makes the steps that test it with a version; absent where it has no tests
 * @param build the steps that build it
 * @param audit the steps that look for known vulnerabilities
 * @param sbom the steps that write {@code sbom.json}
 * @param version the step that writes the version to its output {@code value}
 * @param packages the files of the build that are kept
 * @param publish the steps that publish it
 * @param publishPermissions what its publication may do
 * @param bundle the steps of a release's build that write what is published to {@code release-bundle}
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false, buildMethodName = "settings", useImmutableCollections = true)
record ProjectSettings(
        Axis<?> versions,
        Function<Object, Step> setup,
        String branch,
        List<RunnerLabel> systems,
        List<Step> lint,
        Optional<Function<Object, Step>> test,
        List<Step> build,
        List<Step> audit,
        List<Step> sbom,
        RunStep version,
        List<String> packages,
        List<Step> publish,
        List<Permission> publishPermissions,
        List<Step> bundle) {

    ProjectSettings {
        if (versions.values().isEmpty()) {
            throw new IllegalArgumentException("the axis \"" + versions.name()
                    + "\" has no values: name at least the version that the project is built with");
        }
        if (systems.isEmpty()) {
            throw new IllegalArgumentException(
                    "systems() without a runner leaves nothing to test main on: name at least"
                            + " one, as systems(UBUNTU_LATEST), or say withoutTest()");
        }
        if (branch.isBlank()) {
            throw new IllegalArgumentException("\"" + branch
                    + "\" is no name of a branch: name the one that pull requests go to, as branch(\"main\")");
        }
        packages.stream().filter(String::isBlank).findFirst().ifPresent(file -> {
            throw new IllegalArgumentException(
                    "\"" + file
                            + "\" is no file: name what the build makes, as packages(\"dist/*.zip\"), or say withoutPackages()");
        });
    }

    /** Whether a build makes anything, or there are files to keep. */
    boolean isBuilt() {
        return !build.isEmpty() || !packages.isEmpty();
    }
}
