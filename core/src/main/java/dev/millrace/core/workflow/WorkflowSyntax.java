package dev.millrace.core.workflow;

import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the top level of a workflow. */
final class WorkflowSyntax {

    private WorkflowSyntax() {}

    static Workflow read(YamlMapping mapping, Reading reading) {
        var in = Fields.of(mapping, "workflow", reading);
        return WorkflowBuilder.builder()
                .name(in.text("name"))
                .description(in.text("description"))
                .runName(in.text("run-name"))
                .on(TriggerSyntax.readAll(in, reading))
                .permissions(SectionSyntax.readPermissions(in))
                .env(in.textEntries("env"))
                .defaults(in.section("defaults", "defaults", SectionSyntax::readDefaults))
                .concurrency(SectionSyntax.readConcurrency(in))
                .cacheMode(in.text("cache-mode"))
                .jobs(readJobs(in, reading))
                .extras(in.rest())
                .origin(in.origin())
                .build();
    }

    static YamlMapping write(Workflow workflow) {
        return new MappingBuilder()
                .text("name", workflow.name())
                .text("description", workflow.description())
                .text("run-name", workflow.runName())
                .section("on", present(workflow.on()), TriggerSyntax::writeAll)
                .section("permissions", SectionSyntax.present(workflow.permissions()), SectionSyntax::writePermissions)
                .textEntries("env", workflow.env())
                .section("defaults", workflow.defaults(), SectionSyntax::writeDefaults)
                .section("concurrency", workflow.concurrency(), SectionSyntax::writeConcurrency)
                .text("cache-mode", workflow.cacheMode())
                .section("jobs", Optional.of(workflow.jobs()).filter(Items::isPresent), WorkflowSyntax::writeJobs)
                .build(workflow.extras(), workflow.origin());
    }

    private static Optional<Triggers> present(Triggers triggers) {
        return Optional.of(triggers).filter(Triggers::isPresent);
    }

    private static Items<Job> readJobs(Fields in, Reading reading) {
        // What a merge key holds is no job; that it stands there has been reported.
        var jobs = in.entriesOfAnyCase(
                "jobs", (id, node) -> id.raw().equals("<<") ? Optional.empty() : JobSyntax.read(id, node, reading));
        if (!jobs.isPresent()) {
            return Items.absent();
        }
        List<Job> list = new ArrayList<>(jobs.entries().size());
        for (var entry : jobs) {
            list.add(entry.value());
        }
        return new Items<>(list, true, Optional.empty(), jobs.unreadable(), jobs.origin());
    }

    private static YamlNode writeJobs(Items<Job> jobs) {
        var entries = new ArrayList<Entry<Job>>(jobs.items().size());
        for (var job : jobs) {
            Text id = job.id();
            entries.add(new Entry<>(id, job));
        }
        return MappingBuilder.entries(Entries.of(entries, jobs.origin()), JobSyntax::write);
    }
}
