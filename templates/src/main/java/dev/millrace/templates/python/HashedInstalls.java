package dev.millrace.templates.python;

import dev.millrace.core.finding.Finding;
import dev.millrace.core.workflow.ParallelStep;
import dev.millrace.core.workflow.RunStep;
import dev.millrace.core.workflow.Step;
import dev.millrace.core.workflow.StepsJob;
import dev.millrace.dsl.plan.Guardrail;
import dev.millrace.dsl.plan.PipelineCheck;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the scripts that install a package which somebody else could have put in the place of the one that is meant. */
final class HashedInstalls {

    static final Guardrail GUARDRAIL = workflow -> workflow.tree().jobs().stream()
            .filter(StepsJob.class::isInstance)
            .flatMap(job -> ((StepsJob) job).steps().stream())
            .flatMap(HashedInstalls::check)
            .toList();

    // A command that goes on in the next line is one command still.
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\R\\s*");
    private static final Pattern END = Pattern.compile("\\R|;|&&|\\|");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern PIP = Pattern.compile("[$(`\"']*(\\S*[/\\\\])?pip[0-9.]*(\\.exe)?");

    private HashedInstalls() {}

    private static Stream<Finding> check(Step step) {
        if (step instanceof ParallelStep parallel) {
            return parallel.steps().stream().flatMap(HashedInstalls::check);
        }
        return step instanceof RunStep script
                ? commands(script.run().raw())
                        .filter(command -> isUnhashed(words(command)))
                        .map(command -> PipelineCheck.GUARDRAIL_OWN.at(
                                script,
                                "\"" + command + "\" takes whatever an index has under a name; give it"
                                        + " --require-hashes and a lock file, or --no-index and a file"))
                : Stream.empty();
    }

    private static Stream<String> commands(String script) {
        return END.splitAsStream(CONTINUED.matcher(script).replaceAll(" "))
                .map(String::strip)
                .filter(command -> !command.startsWith("#"));
    }

    private static List<String> words(String command) {
        return BLANK.splitAsStream(command).toList();
    }

    // Whoever installs pip itself by another tool has the word before it: apt-get install python3-pip.
    private static boolean isUnhashed(List<String> words) {
        var isInstall =
                words.stream().dropWhile(word -> !PIP.matcher(word).matches()).anyMatch("install"::equals);
        return isInstall && !words.contains("--require-hashes") && !words.contains("--no-index");
    }
}
