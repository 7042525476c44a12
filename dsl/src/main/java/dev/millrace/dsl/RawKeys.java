package dev.millrace.dsl;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.ReaderCheck;
import dev.millrace.core.source.CommentTable;
import dev.millrace.core.source.JavaOrigin;
import dev.millrace.core.source.Origin;
import dev.millrace.core.source.SourceFile;
import dev.millrace.core.workflow.Concurrency;
import dev.millrace.core.workflow.Container;
import dev.millrace.core.workflow.Entries;
import dev.millrace.core.workflow.Entry;
import dev.millrace.core.workflow.Environment;
import dev.millrace.core.workflow.Extras;
import dev.millrace.core.workflow.Items;
import dev.millrace.core.workflow.Job;
import dev.millrace.core.workflow.Snapshot;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.core.workflow.StepsJobBuilder;
import dev.millrace.core.workflow.Trigger;
import dev.millrace.core.workflow.Triggers;
import dev.millrace.core.workflow.Workflow;
import dev.millrace.core.workflow.WorkflowReader;
import dev.millrace.core.workflow.WorkflowWriter;
import dev.millrace.core.yaml.Text;
import dev.millrace.core.yaml.YamlDocument;
import dev.millrace.core.yaml.YamlEntry;
import dev.millrace.core.yaml.YamlMapping;
import dev.millrace.core.yaml.YamlNode;
import dev.millrace.core.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets a key of a node by its name in YAML. The node is written, given the key, and read again: so what the tree has a place for comes to
 * stand there, where rules look for it, and only what it does not know stays beside.
 */
@Transparent
final class RawKeys {

    private static final SourceFile NO_FILE = SourceFile.of("", "");

    private final String key;
    private final YamlNode value;
    private final JavaOrigin origin;

    private RawKeys(String key, Object value, JavaOrigin origin) {
        this.key = key;
        this.value = Values.node(value, origin);
        this.origin = origin;
    }

    static RawKeys of(String key, Object value, JavaOrigin origin) {
        return new RawKeys(key, value, origin);
    }

    /** Whether it is this key. */
    boolean is(String name) {
        return key.equals(name);
    }

    /** A step with all of these. */
    static Step in(Step step, List<RawKeys> keys) {
        var result = step;
        for (var key : keys) {
            result = key.in(result, step.getClass());
        }
        return result;
    }

    /** A job with all of these. */
    static <T extends Job> T in(T job, Class<T> kind, List<RawKeys> keys) {
        var result = job;
        for (var key : keys) {
            result = key.in(result, kind);
        }
        return result;
    }

    /** A workflow with all of these. */
    static Workflow in(Workflow workflow, List<RawKeys> keys) {
        var result = workflow;
        for (var key : keys) {
            result = key.in(result);
        }
        return result;
    }

    Workflow in(Workflow workflow) {
        return read(put(WorkflowWriter.toYaml(workflow)));
    }

    <T extends Job> T in(T job, Class<T> kind) {
        var yaml = get(Workflow.builder().jobs(Items.of(List.of(job), origin)).build(), "jobs");
        var jobs = new YamlMapping(List.of(new YamlEntry(job.id(), put(first(yaml)))), origin.copy());
        return kind(kind, read("jobs", jobs).jobs().items().get(0));
    }

    Step in(Step step, Class<? extends Step> kind) {
        var id = Values.text("job", origin);
        var job = StepsJob.builder(id).steps(Items.of(List.of(step), origin)).build();
        var yaml = first(
                get(Workflow.builder().jobs(Items.of(List.of(job), origin)).build(), "jobs"));
        var steps = new YamlSequence(List.of(put(first(yaml.get("steps").orElseThrow()))), origin.copy());
        var jobs = mapping(new YamlEntry(id, mapping(YamlEntry.of("steps", steps))));
        var read = (StepsJob) read("jobs", jobs).jobs().items().get(0);
        return kind(kind, read.steps().items().get(0));
    }

    Trigger in(Trigger trigger) {
        var on = new Triggers(Items.of(List.of(trigger), origin), Extras.NONE, origin);
        var yaml = get(Workflow.builder().on(on).build(), "on");
        // A trigger without filters is a word alone.
        var filters = yaml instanceof YamlMapping ? first(yaml) : mapping();
        var triggers =
                mapping(new YamlEntry(trigger.event(), put(new YamlMapping(filters.entries(), trigger.origin()))));
        return read("on", triggers).on().triggers().items().get(0);
    }

    Concurrency in(Concurrency concurrency) {
        var yaml = get(Workflow.builder().concurrency(Optional.of(concurrency)).build(), "concurrency");
        var group = yaml instanceof Text text ? mapping(YamlEntry.of("group", text)) : (YamlMapping) yaml;
        var full = put(new YamlMapping(group.entries(), concurrency.origin()));
        return read("concurrency", full).concurrency().orElseThrow();
    }

    Environment in(Environment environment) {
        var job = job().environment(Optional.of(environment));
        return put(job, "name", environment.origin(), "environment")
                .environment()
                .orElseThrow();
    }

    Snapshot in(Snapshot snapshot) {
        var job = job().snapshot(Optional.of(snapshot));
        return put(job, "image-name", snapshot.origin(), "snapshot").snapshot().orElseThrow();
    }

    Container in(Container container) {
        var job = job().container(Optional.of(container));
        return put(job, "image", container.origin(), "container").container().orElseThrow();
    }

    Container inService(Container service) {
        var services = Entries.of(List.of(new Entry<>(Values.text("service", origin), service)), origin.copy());
        return put(job().services(services), "image", service.origin(), "services", "service")
                .services()
                .entries()
                .get(0)
                .value();
    }

    Extras in(Extras extras) {
        return new Extras(put(new YamlMapping(extras.entries(), origin.copy())).entries(), extras.unreadable());
    }

    // What is there is added to and never replaced: a method of its own does that.
    private YamlMapping put(YamlMapping mapping) {
        return merge(mapping, new YamlEntry(Values.text(key, origin), value));
    }

    private YamlMapping merge(YamlMapping mapping, YamlEntry more) {
        var entries = new ArrayList<>(mapping.entries());
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().raw().equals(more.key().raw())) {
                entries.set(i, new YamlEntry(more.key(), merge(entries.get(i).value(), more)));
                return new YamlMapping(entries, mapping.origin());
            }
        }
        entries.add(more);
        return new YamlMapping(entries, mapping.origin());
    }

    private YamlNode merge(YamlNode old, YamlEntry more) {
        if (old instanceof YamlMapping mapping && more.value() instanceof YamlMapping added) {
            var all = mapping;
            for (var entry : added.entries()) {
                all = merge(all, entry);
            }
            return all;
        }
        if (old instanceof YamlSequence sequence && more.value() instanceof YamlSequence added) {
            var all = new ArrayList<>(sequence.items());
            all.addAll(added.items());
            return new YamlSequence(all, sequence.origin());
        }
        throw new IllegalArgumentException(
                "key \"" + more.key().raw()
                        + "\" has a value already, and an extra key never replaces one: use the method for it, or leave out one of the two");
    }

    private StepsJobBuilder job() {
        return StepsJob.builder(Values.text("job", origin));
    }

    // The section is all that the job has, and a word alone stands for one key of it.
    private StepsJob put(StepsJobBuilder job, String word, Origin place, String... path) {
        var node = get(
                Workflow.builder().jobs(Items.of(List.of(job.build()), origin)).build(), "jobs");
        for (var i = 0; i <= path.length; i++) {
            node = ((YamlMapping) node).entries().get(0).value();
        }
        var section = node instanceof Text text ? mapping(YamlEntry.of(word, text)) : (YamlMapping) node;
        var full = put(new YamlMapping(section.entries(), place));
        for (var i = path.length; i > 0; i--) {
            full = mapping(YamlEntry.of(path[i - 1], full));
        }
        var jobs = read("jobs", mapping(YamlEntry.of("job", full))).jobs();
        return kind(StepsJob.class, jobs.items().get(0));
    }

    private Workflow read(String section, YamlNode node) {
        return read(mapping(YamlEntry.of(section, node)));
    }

    private Workflow read(YamlMapping root) {
        var findings = new ArrayList<Finding>();
        var workflow = WorkflowReader.read(
                new YamlDocument(NO_FILE, Optional.of(root), new CommentTable(NO_FILE)), findings::add);
        for (var finding : findings) {
            // A key that nobody knows yet is what this is for.
            if (!finding.rule().equals(ReaderCheck.UNEXPECTED_KEY.metadata())) {
                throw new IllegalArgumentException("key \"" + key + "\" cannot have this value: " + finding.message());
            }
        }
        return workflow.orElseThrow();
    }

    private <T> T kind(Class<T> kind, Object node) {
        if (!kind.isInstance(node)) {
            throw new IllegalArgumentException("key \"" + key + "\" would make something else of this "
                    + kind.getSimpleName() + ": start with the word for that");
        }
        return kind.cast(node);
    }

    private YamlMapping mapping(YamlEntry... entries) {
        return new YamlMapping(List.of(entries), origin.copy());
    }

    private static YamlNode get(Workflow workflow, String section) {
        return WorkflowWriter.toYaml(workflow).get(section).orElseThrow();
    }

    // The one entry or item, which is a mapping unless it is empty.
    private static YamlMapping first(YamlNode node) {
        var inner = node instanceof YamlSequence sequence
                ? sequence.items().get(0)
                : ((YamlMapping) node).entries().get(0).value();
        return inner instanceof YamlMapping mapping ? mapping : new YamlMapping(List.of(), inner.origin());
    }
}
