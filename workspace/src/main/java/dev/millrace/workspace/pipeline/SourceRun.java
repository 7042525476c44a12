package dev.millrace.workspace.pipeline;

import dev.millrace.core.source.CallSite;
import dev.millrace.dsl.PipelineSource;
import dev.millrace.dsl.Pipelines;
import dev.millrace.dsl.Workflow;
import dev.millrace.workspace.Wording;
import dev.millrace.workspace.WorkspaceException;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs the classes that describe pipelines, which are somebody else's code: whatever they do comes out as one line. */
final class SourceRun {

    private final Program program;
    private final Wording wording;

    SourceRun(Program program, Wording wording) {
        this.program = program;
        this.wording = wording;
    }

    /**
     * The pipelines of each class.
     *
     * @throws WorkspaceException when a class cannot be made or throws, or two of them make one file
     */
    List<Pipelines> run() {
        var makers = new LinkedHashMap<String, Workflow>();
        return program.names().stream()
                .map(name -> {
                    var pipelines = run(name);
                    pipelines.workflows().forEach(workflow -> refuseTwice(workflow, makers));
                    return pipelines;
                })
                .toList();
    }

    // Of one source, the pipelines refuse it of themselves.
    private void refuseTwice(Workflow workflow, Map<String, Workflow> makers) {
        // Some file systems take ci.yml and CI.yml for one file.
        var before = makers.putIfAbsent(workflow.id().toLowerCase(Locale.ROOT), workflow);
        if (before == null) {
            return;
        }
        var both = before.id().equals(workflow.id())
                ? " both make " + workflow.id() + ".yml"
                : " make " + before.id() + ".yml and " + workflow.id() + ".yml, which is one file on some file systems";
        throw new WorkspaceException(
                place(before) + " and " + place(workflow) + both + "; give one of the workflows another id");
    }

    private String place(Workflow workflow) {
        return workflow.callSite().map(program::place).orElse("workflow \"" + workflow.id() + "\"");
    }

    // Anything may be thrown, an Error too; it is theirs, and not a bug of Millrace.
    private Pipelines run(String name) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(program.loader());
        try {
            var pipelines = make(name).define();
            if (pipelines == null) {
                throw new WorkspaceException(name + ": define() gave null; return pipelines(...)");
            }
            pipelines.workflows().forEach(this::tryOut);
            return pipelines;
        } catch (WorkspaceException e) {
            throw e;
        } catch (Exception | Error e) {
            throw failure(name, Optional.empty(), e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    // Compiling and promises may run their code, too, or find what it gave impossible; what promises find is asked for
    // again later.
    private void tryOut(Workflow workflow) {
        try {
            var unused = workflow.compiled().guardrailFindings();
        } catch (Exception | Error e) {
            throw failure("workflow \"" + workflow.id() + "\"", workflow.callSite(), e);
        }
    }

    private PipelineSource make(String name) throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = Class.forName(name, false, program.loader());
        } catch (ClassNotFoundException e) {
            throw new WorkspaceException("there is no class " + name
                    + " on the classpath, but it is named in META-INF/services/" + PipelineSource.class.getName());
        }
        if (!PipelineSource.class.isAssignableFrom(type)) {
            throw new WorkspaceException(name + " is no PipelineSource");
        }
        try {
            return (PipelineSource) type.getConstructor().newInstance();
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new WorkspaceException(name
                    + " cannot be made: it needs to be public, with a public constructor without parameters"
                    + (type.isMemberClass() ? ", and static inside of another class" : ""));
        }
    }

    private WorkspaceException failure(String name, Optional<CallSite> site, Throwable thrown) {
        var cause = thrown;
        while ((cause instanceof InvocationTargetException || cause instanceof ExceptionInInitializerError)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        var place = program.placeIn(cause.getStackTrace()).or(() -> site.map(program::place));
        return new WorkspaceException(place.orElse(name) + ": " + words(cause));
    }

    private String words(Throwable cause) {
        var message = Optional.ofNullable(cause.getMessage()).filter(text -> !text.isBlank());
        if (cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException) {
            return "there is no class " + message.orElse("?").replace('/', '.') + " on the classpath; "
                    + wording.addClass();
        }
        // What is thrown on purpose says it well; of anything else the kind tells more than the words.
        return cause instanceof IllegalArgumentException || cause instanceof IllegalStateException
                ? message.orElse(cause.getClass().getSimpleName())
                : cause.getClass().getSimpleName()
                        + message.map(text -> ": " + text).orElse("");
    }
}
