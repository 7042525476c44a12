package dev.millrace.core.facts;

import dev.millrace.annotations.PublicApi;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits that GitHub sets, and our own.
 *
 * <pre>{@code
 * Limits.matrixJobs() // 256
 * }</pre>
 */
@PublicApi
public final class Limits {

    private Limits() {}

    /** How many bytes a workflow file may have. */
    public static int workflowFileBytes() {
        return value("workflow-file-bytes");
    }

    /** How many jobs one matrix may make. */
    public static int matrixJobs() {
        return value("matrix-jobs");
    }

    /** How many characters the id of a job or step must stay below. */
    public static int idLength() {
        return value("id-length");
    }

    /** How many levels of workflows may call each other on github.com, the first caller counted. */
    public static int reusableDepth() {
        return value("reusable-depth");
    }

    /** How many levels of workflows may call each other on Enterprise Server, the first caller counted. */
    public static int reusableDepthOnServer() {
        return value("reusable-depth-on-server");
    }

    /** How many different reusable workflows one run may use on github.com. */
    public static int reusableWorkflows() {
        return value("reusable-workflows");
    }

    /** How many different reusable workflows one run may use on Enterprise Server. */
    public static int reusableWorkflowsOnServer() {
        return value("reusable-workflows-on-server");
    }

    /** How many inputs {@code workflow_dispatch} may have. */
    public static int dispatchInputs() {
        return value("dispatch-inputs");
    }

    /** How many characters the inputs sent to {@code workflow_dispatch} may have together. */
    public static int dispatchPayload() {
        return value("dispatch-payload");
    }

    /** How many characters an expression may have. */
    public static int expressionLength() {
        return value("expression-length");
    }

    /** How many levels an expression may nest. */
    public static int expressionDepth() {
        return value("expression-depth");
    }

    /** How many bytes all results of one expression may take together. */
    public static int expressionMemory() {
        return value("expression-memory");
    }

    /** How many levels a JSON text may nest. Our own limit, against hostile input. */
    public static int jsonDepth() {
        return value("json-depth");
    }

    /** How many values a JSON text may hold. Our own limit, against hostile input. */
    public static int jsonValues() {
        return value("json-values");
    }

    /** How many files and folders {@code hashFiles} looks at. Our own limit, against links that multiply folders. */
    public static int hashFilesEntries() {
        return value("hashfiles-entries");
    }

    /** After how many minutes GitHub stops a job without {@code timeout-minutes}. */
    public static int jobMinutesDefault() {
        return value("job-minutes-default");
    }

    /** How many minutes lie at least between two scheduled runs. */
    public static int scheduleIntervalMinutes() {
        return value("schedule-interval-minutes");
    }

    /** How many background steps run at one time; later ones wait. */
    public static int backgroundSteps() {
        return value("background-steps");
    }

    /** How many patterns {@code hashFiles} takes. */
    public static int hashFilesPatterns() {
        return value("hashfiles-patterns");
    }

    /** How many arguments {@code format} takes, the template counted. */
    public static int formatArguments() {
        return value("format-arguments");
    }

    /** How many levels of composite actions may use each other. */
    public static int compositeDepth() {
        return value("composite-depth");
    }

    /** How many levels a YAML file may nest. Our own limit, against hostile input. */
    public static int yamlDepth() {
        return value("yaml-depth");
    }

    /** How many nodes a YAML file may have, its aliases expanded. Our own limit, against hostile input. */
    public static int yamlNodes() {
        return value("yaml-nodes");
    }

    private static int value(String id) {
        var value = Holder.VALUES.get(id);
        if (value == null) {
            throw new IllegalStateException("limits.tsv has no limit \"" + id + "\"");
        }
        return value;
    }

    static Map<String, Integer> read(FactFiles files) {
        var byName = new HashMap<String, Integer>();
        for (var line : files.lines("limits.tsv")) {
            byName.put(line.column(0), line.number(1));
        }
        return byName;
    }

    private static final class Holder {
        static final Map<String, Integer> VALUES = read(FactFiles.current());
    }
}
