package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Related;
import dev.millrace.core.source.Located;
import dev.millrace.core.source.Origin;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Which jobs hand artifacts over, and which fetch them. */
final class ArtifactUses {

    private final Map<String, List<Use>> uploads = new LinkedHashMap<>();
    private final List<Use> downloads = new ArrayList<>();

    /** A step of a job that has to do with an artifact. */
    record Use(PlacedJob job, ArtifactUse artifact, Origin origin) implements Located {}

    private ArtifactUses() {}

    static ArtifactUses of(List<PlacedJob> jobs, Consumer<Finding> findings) {
        var uses = new ArtifactUses();
        for (var job : jobs) {
            job.job().stepList().stream().flatMap(ArtifactUses::flat).forEach(step -> uses.add(job, step));
        }
        uses.uploads.forEach((name, all) -> {
            if (all.stream().map(Use::job).distinct().count() > 1) {
                findings.accept(PipelineCheck.ARTIFACT_UPLOADED_TWICE
                        .at(
                                all.get(all.size() - 1),
                                "artifact \"" + name + "\" is uploaded by "
                                        + all.stream()
                                                .map(use ->
                                                        "\"" + use.job().job().id() + "\"")
                                                .distinct()
                                                .toList()
                                        + ", and GitHub takes a name once; give each job an artifact of its own")
                        .withRelated(Related.to(all.get(0), "the first upload")));
            }
        });
        return uses;
    }

    /** The downloads of a job with the job that uploads; a download that nobody uploads is reported. */
    void addNeeds(PlacedJob job, JobEdges edges, Consumer<Finding> findings) {
        for (var use : downloadsOf(job)) {
            var from = uploads.getOrDefault(use.artifact().name(), List.of());
            if (from.isEmpty()) {
                findings.accept(
                        PipelineCheck.ARTIFACT_NOT_UPLOADED.at(
                                use,
                                "job \"" + job.job().id() + "\" downloads the artifact \""
                                        + use.artifact().name()
                                        + "\", which no job of the workflow uploads; put its upload() into the job that makes it"));
            } else if (!job.job().settings().needsOnly()) {
                edges.need(job, from.get(0).job().key());
            }
        }
    }

    /** Reports downloads of jobs that were told what to need, and do not wait for the upload. */
    void findTooEarly(PlacedJob job, JobEdges edges, Consumer<Finding> findings) {
        for (var use : downloadsOf(job)) {
            for (var upload : uploads.getOrDefault(use.artifact().name(), List.of())) {
                if (!upload.job().equals(job) && !edges.isAncestor(upload.job(), job)) {
                    findings.accept(PipelineCheck.ARTIFACT_TOO_EARLY
                            .at(
                                    use,
                                    "job \"" + job.job().id() + "\" downloads the artifact \""
                                            + use.artifact().name()
                                            + "\" but does not wait for \""
                                            + upload.job().job().id()
                                            + "\", which uploads it; name that in needsOnly(…)")
                            .withRelated(Related.to(upload, "the upload")));
                }
            }
        }
    }

    private List<Use> downloadsOf(PlacedJob job) {
        return downloads.stream().filter(use -> use.job().equals(job)).toList();
    }

    private void add(PlacedJob job, Step step) {
        if (step instanceof ActionStep<?> action && action.artifact().isPresent()) {
            var use = new Use(job, action.artifact().get(), action.origin());
            if (use.artifact().uploads()) {
                uploads.computeIfAbsent(use.artifact().name(), none -> new ArrayList<>())
                        .add(use);
            } else {
                downloads.add(use);
            }
        }
    }

    private static Stream<Step> flat(Step step) {
        return step instanceof ParallelSteps parallel
                ? parallel.steps().stream().flatMap(ArtifactUses::flat)
                : Stream.of(step);
    }
}
