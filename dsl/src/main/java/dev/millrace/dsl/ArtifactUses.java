package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.core.yaml.Text;
import dev.millrace.dsl.expression.Condition;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which jobs hand artifacts over, and which fetch them. */
final class ArtifactUses {

    private final Map<String, List<Use>> uploads = new LinkedHashMap<>();
    private final Map<PlacedJob, List<Use>> downloads = new HashMap<>();

    /**
     * A step of a job that has to do with an artifact.
     *
     * @param job the job
     * @param place which step of the job it is; those of one parallel block are one
     * @param name the name that the action is given
     * @param condition when the step runs
     * @param overwrites whether it replaces what another has uploaded
     */
    record Use(PlacedJob job, int place, String name, Optional<Condition> condition, boolean overwrites, Origin origin)
            implements Located {}

    private ArtifactUses() {}

    static ArtifactUses of(List<PlacedJob> jobs, Consumer<Finding> findings) {
        var uses = new ArtifactUses();
        for (var job : jobs) {
            var steps = job.job().stepList();
            for (var i = 0; i < steps.size(); i++) {
                var place = i;
                flat(steps.get(i)).forEach(step -> uses.add(job, place, step));
            }
        }
        uses.uploads.values().stream().flatMap(RepeatedUploads::in).forEach(findings);
        return uses;
    }

    /** The downloads of a job with the job that uploads; a download that nobody uploads, or its own job later, is reported. */
    void addNeeds(PlacedJob job, JobEdges edges, Consumer<Finding> findings) {
        for (var use : downloadsOf(job)) {
            var others =
                    uploadsOf(use).filter(upload -> !upload.job().equals(job)).findFirst();
            if (uploadsOf(use).findAny().isEmpty()) {
                findings.accept(notUploaded(use));
            } else if (!isUploadedBefore(use) && others.isEmpty()) {
                findings.accept(beforeItsUpload(use, uploadsOf(use).findFirst().orElseThrow()));
            } else if (!isUploadedBefore(use) && !job.job().settings().needsOnly()) {
                edges.need(job, others.orElseThrow().job().key());
            }
        }
    }

    /** Reports downloads of jobs that were told what to need, and do not wait for the upload. */
    void findTooEarly(PlacedJob job, JobEdges edges, Consumer<Finding> findings) {
        for (var use : downloadsOf(job)) {
            uploadsOf(use)
                    .filter(upload -> !upload.job().equals(job) && !isUploadedBefore(use))
                    .filter(upload -> !upload.overwrites() || uploadsOf(use).count() == 1)
                    .filter(upload -> !edges.isAncestor(upload.job(), job))
                    .forEach(upload -> findings.accept(tooEarly(use, upload)));
        }
    }

    private static Finding notUploaded(Use use) {
        return PipelineCheck.ARTIFACT_NOT_UPLOADED.at(
                use,
                downloads(use) + ", which no job of the workflow uploads; put its upload() into the job that makes it");
    }

    private static Finding tooEarly(Use use, Use upload) {
        return PipelineCheck.ARTIFACT_TOO_EARLY
                .at(
                        use,
                        downloads(use) + " but does not wait for \""
                                + upload.job().job().id()
                                + "\", which uploads it; name that in needsOnly(…)")
                .withRelated(Related.to(upload, "the upload"));
    }

    private static Finding beforeItsUpload(Use use, Use upload) {
        return PipelineCheck.ARTIFACT_TOO_EARLY
                .at(
                        use,
                        downloads(use)
                                + " before it uploads that itself; put the download after the upload, or leave it out")
                .withRelated(Related.to(upload, "the upload"));
    }

    private static String downloads(Use use) {
        return "job \"" + use.job().job().id() + "\" downloads the artifact \"" + use.name() + "\"";
    }

    private List<Use> downloadsOf(PlacedJob job) {
        return downloads.getOrDefault(job, List.of());
    }

    private Stream<Use> uploadsOf(Use use) {
        return uploads.getOrDefault(use.name(), List.of()).stream();
    }

    private boolean isUploadedBefore(Use use) {
        return uploadsOf(use).anyMatch(upload -> upload.job().equals(use.job()) && upload.place() < use.place());
    }

    private void add(PlacedJob job, int place, Step step) {
        if (step instanceof ActionStep<?> action && action.artifact().isPresent()) {
            var artifact = action.artifact().get();
            // Whoever gives the action another name means that.
            var name = input(action, "name").orElse(artifact.name());
            var overwrites = input(action, "overwrite").filter(text -> !text.equals("false"));
            var use = new Use(job, place, name, action.settings().condition(), overwrites.isPresent(), action.origin());
            if (artifact.uploads()) {
                uploads.computeIfAbsent(name, none -> new ArrayList<>()).add(use);
            } else {
                downloads.computeIfAbsent(job, none -> new ArrayList<>()).add(use);
            }
        }
    }

    private static Optional<String> input(ActionStep<?> action, String name) {
        return action.tree().with().get(name).map(Text::raw);
    }

    private static Stream<Step> flat(Step step) {
        return step instanceof ParallelSteps parallel
                ? parallel.steps().stream().flatMap(ArtifactUses::flat)
                : Stream.of(step);
    }
}
