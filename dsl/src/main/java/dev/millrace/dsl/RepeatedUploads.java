package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.graph.MatrixSize;
import dev.millrace.core.workflow.Strategy;
import dev.millrace.dsl.ArtifactUses.Use;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Uploads of one name, of which GitHub refuses all but the first: by several jobs, by steps of one job, or by the variants of a matrix. */
final class RepeatedUploads {

    // What differs between the variants of a matrix, so that a condition may leave one of them.
    private static final Pattern OF_VARIANT = Pattern.compile("\\b(matrix|strategy|runner|job|steps|env|hashFiles)\\b");
    private static final Pattern OF_STEPS = Pattern.compile("\\bsteps\\b");
    private static final Set<String> NEARLY_ALWAYS = Set.of("always()", "!cancelled()");

    private RepeatedUploads() {}

    /** The findings for the uploads of one name in the order of their jobs and steps. */
    static Stream<Finding> in(List<Use> all) {
        var uploads = all.stream().filter(use -> !use.overwrites()).toList();
        if (uploads.stream().map(Use::job).distinct().count() > 1) {
            return Stream.of(finding(uploads.get(0), uploads.get(uploads.size() - 1), byJobs(uploads)));
        }
        var second = second(uploads);
        return second.isPresent()
                ? second.stream()
                : uploads.stream().limit(1).filter(RepeatedUploads::isRepeated).map(RepeatedUploads::byVariants);
    }

    private static Optional<Finding> second(List<Use> uploads) {
        for (var later = 1; later < uploads.size(); later++) {
            for (var first : uploads.subList(0, later)) {
                if (mayBothRun(first, uploads.get(later))) {
                    return Optional.of(finding(first, uploads.get(later), bySteps(first)));
                }
            }
        }
        return Optional.empty();
    }

    // One that only runs where the other has not is another try, or the other half of a choice.
    private static boolean mayBothRun(Use first, Use second) {
        var one = condition(first);
        var other = condition(second);
        return one.equals(other)
                || NEARLY_ALWAYS.contains(one)
                || NEARLY_ALWAYS.contains(other)
                || runsAfterSuccess(first)
                        && runsAfterSuccess(second)
                        && (one.equals("success()") || other.equals("success()"));
    }

    private static boolean runsAfterSuccess(Use use) {
        var condition = condition(use);
        return condition.equals("success()")
                || use.condition()
                        .filter(each ->
                                Conditions.isReadable(each) && !each.tree().hasStatusFunction())
                        .filter(each -> !OF_STEPS.matcher(condition).find())
                        .isPresent();
    }

    // GitHub asks for success where there is no condition.
    private static String condition(Use use) {
        return use.condition()
                .map(each ->
                        Conditions.isReadable(each) ? Condition.of(each.tree()).text() : each.text())
                .orElse("success()");
    }

    private static boolean isRepeated(Use use) {
        var size = use.job()
                .job()
                .settings()
                .matrix()
                .map(Matrix::tree)
                .flatMap(Strategy::matrix)
                .map(MatrixSize::of);
        return size.filter(legs -> !legs.isExact() || legs.jobs() > 1).isPresent()
                && !use.name().contains("${{")
                && !OF_VARIANT.matcher(condition(use)).find();
    }

    private static Finding finding(Use first, Use last, String message) {
        return PipelineCheck.ARTIFACT_UPLOADED_TWICE
                .at(last, message)
                .withRelated(Related.to(first, "the first upload"));
    }

    private static String byJobs(List<Use> uploads) {
        return "artifact \"" + uploads.get(0).name() + "\" is uploaded by "
                + uploads.stream()
                        .map(use -> "\"" + use.job().job().id() + "\"")
                        .distinct()
                        .toList()
                + ", and GitHub takes a name once; give each job an artifact of its own";
    }

    private static String bySteps(Use first) {
        return "artifact \"" + first.name() + "\" is uploaded twice by \""
                + first.job().job().id()
                + "\", and GitHub takes a name once; name all paths in one artifact(…), or give each upload an artifact of its own";
    }

    private static Finding byVariants(Use use) {
        return PipelineCheck.ARTIFACT_UPLOADED_TWICE.at(
                use,
                "artifact \"" + use.name() + "\" is uploaded by every variant of \""
                        + use.job().job().id()
                        + "\", and GitHub takes a name once; put an axis of its matrix into the name, as artifact(\""
                        + use.name() + "-\" + os, …)");
    }
}
