package dev.millrace.templates;

import dev.millrace.dsl.Axis;
import dev.millrace.dsl.Permission;
import dev.millrace.dsl.RunStep;
import dev.millrace.dsl.RunnerLabel;
import dev.millrace.dsl.Step;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.function.Function;

/**
 * What is known of a {@link Project}.
 *
 * @param versions what main is tested with; the first is what everything else uses
 * @param setup makes the steps that set a runner up for a version
 * @param branch the name of the main branch
 * @param systems the runners for the tests of main
 * @param lint the steps that look at the source
 * @param test makes the steps that test it with a version
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
        Function<Object, Step> test,
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
    }
}
