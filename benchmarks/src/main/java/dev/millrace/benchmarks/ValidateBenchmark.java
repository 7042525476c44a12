package dev.millrace.benchmarks;

import dev.millrace.benchmarks.Corpus.Document;
import dev.millrace.core.finding.Finding;
import dev.millrace.core.finding.Profile;
import dev.millrace.core.rule.RuleCatalog;
import dev.millrace.core.rule.Validator;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a file's bytes to its findings. */
@State(Scope.Thread)
public class ValidateBenchmark extends PerWorkflow {

    private final Round<Document> documents = new Round<>(Corpus.load());
    private final Validator everyRule = Validator.of(RuleCatalog.load(), Profile.DEFAULT);
    private final Validator noRule = Validator.of(RuleCatalog.of(), Profile.DEFAULT);

    /** With the rules that are on by default. */
    @Benchmark
    public List<Finding> validate() {
        return validate(everyRule);
    }

    /** What the reader and the walk cost without any rule. */
    @Benchmark
    public List<Finding> validateWithoutRules() {
        return validate(noRule);
    }

    private List<Finding> validate(Validator validator) {
        var document = documents.next();
        return validator.workflow(document.name(), document.bytes());
    }
}
