package dev.millrace.cli;

import static dev.millrace.dsl.Millrace.job;
import static dev.millrace.dsl.Millrace.pipelines;
import static dev.millrace.dsl.Millrace.run;
import static dev.millrace.dsl.Millrace.workflow;
import static dev.millrace.dsl.RunnerLabel.UBUNTU_LATEST;
import static dev.millrace.dsl.Triggers.push;

import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import dev.millrace.dsl.output.WorkflowFiles;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A process that writes workflows again and again, in turn with one content and another, until it is killed. */
final class Writing {

    static final int FILES = 200;

    private Writing() {}

    /** Takes the root, how many lines the last file has, and the words that make the contents. Says a dot after each round. */
    public static void main(String[] args) {
        for (var round = 0; ; round++) {
            write(Path.of(args[0]), Integer.parseInt(args[1]), args[2 + round % (args.length - 2)]);
            System.out.print('.');
            System.out.flush();
        }
    }

    static void write(Path root, int lastLines, String word) {
        // What rules say of them takes longer than to write them, and is not what this is about.
        WorkflowFiles.in(root)
                .checkedBy(Validator.of(RuleCatalog.of(), Profile.DEFAULT))
                .write(content(lastLines, word));
    }

    private static Pipelines content(int lastLines, String word) {
        // Of several writes each, and with another size for each word.
        var step = run(("echo " + word + "\n").repeat(400));
        var last = run(("echo " + word + "\n").repeat(lastLines));
        return pipelines(IntStream.range(0, FILES)
                .mapToObj(i -> workflow("w" + i)
                        .on(push())
                        .jobs(job("build").runsOn(UBUNTU_LATEST).steps(i == FILES - 1 ? last : step)))
                .toArray(Workflow[]::new));
    }
}
