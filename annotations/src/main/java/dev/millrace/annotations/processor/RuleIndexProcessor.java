package dev.millrace.annotations.processor;

import dev.millrace.annotations.PublicApi;
import dev.millrace.annotations.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Checks the classes that carry {@link RuleInfo} and writes the index class of the module's rules with its service entry.
 *
 * <p>It runs when {@code annotations} is on javac's processor path; nothing has to be called.
 */
@PublicApi
public final class RuleIndexProcessor extends AbstractProcessor {

    private static final String SERVICE = "META-INF/services/" + RuleIndexSource.SERVICE_TYPE;

    private boolean written;

    /** Made by javac, as {@code new RuleIndexProcessor()}. */
    public RuleIndexProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RuleInfo.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        var classes = ElementFilter.typesIn(round.getElementsAnnotatedWith(RuleInfo.class));
        if (!classes.isEmpty()) {
            index(classes);
        }
        return false;
    }

    private void index(Set<TypeElement> classes) {
        var rules = new ArrayList<IndexedRule>();
        var sound = true;
        for (var type : classes) {
            var info = infoOf(type);
            // Where the annotation itself does not compile, javac says so.
            sound &= info.isPresent() && complaintsAbout(type, info.get()).isEmpty();
            info.ifPresent(present -> {
                complaintsAbout(type, present).forEach(complaint -> report(complaint, type));
                rules.add(IndexedRule.of(type, present, processingEnv.getElementUtils()));
            });
        }
        sound &= idsAreDistinct(rules);
        if (written) {
            report(
                    "the rules' index is already written: a rule cannot be a generated class",
                    rules.get(0).type());
        } else if (sound) {
            write(rules.stream().sorted(Comparator.comparing(IndexedRule::id)).toList());
            written = true;
        }
    }

    private static Optional<RuleInfo> infoOf(TypeElement type) {
        try {
            var info = type.getAnnotation(RuleInfo.class);
            // Each value is read when it is asked for, so that is when a bad one shows.
            var unused = info.id()
                    + info.summary()
                    + info.category()
                    + info.severity()
                    + info.since()
                    + info.fixable()
                    + info.strict().length
                    + info.pedantic().length
                    + info.aliases().length
                    + info.options().length;
            return Optional.of(info);
        } catch (IncompleteAnnotationException | AnnotationTypeMismatchException | EnumConstantNotPresentException e) {
            return Optional.empty();
        }
    }

    private static List<String> complaintsAbout(TypeElement type, RuleInfo info) {
        var name = type.getSimpleName().toString();
        var complaints = new ArrayList<String>();
        if (type.getNestingKind().isNested()) {
            complaints.add("rule class \"%s\" must be a top-level class".formatted(name));
        }
        if (!type.getModifiers().contains(Modifier.FINAL)) {
            complaints.add("rule class \"%s\" must be final".formatted(name));
        }
        if (!type.getModifiers().contains(Modifier.PUBLIC) || !hasPublicNoArgConstructor(type)) {
            complaints.add("rule class \"%s\" must be public and have a public constructor without parameters"
                    .formatted(name));
        }
        if (!name.endsWith("Rule")) {
            complaints.add("the name of rule class \"%s\" must end in \"Rule\"".formatted(name));
        } else if (!info.id().equals(kebab(name))) {
            complaints.add("the id \"%s\" of rule class \"%s\" must be \"%s\", after the class's name"
                    .formatted(info.id(), name, kebab(name)));
        }
        if (info.summary().isBlank()) {
            complaints.add("the summary of rule \"%s\" is empty: say what is wrong where it finds something"
                    .formatted(info.id()));
        }
        if (info.summary().endsWith(".")) {
            complaints.add("the summary of rule \"%s\" must not end in a full stop".formatted(info.id()));
        }
        if (info.strict().length > 1 || info.pedantic().length > 1) {
            complaints.add("rule \"%s\" must give at most one severity a profile".formatted(info.id()));
        }
        for (var option : info.options()) {
            if (option.name().equals("severity")) {
                complaints.add(
                        "rule \"%s\" must not call an option \"severity\": every rule has that".formatted(info.id()));
            }
            if (!option.name().matches("[a-z]+(-[a-z]+)*")) {
                complaints.add("the option \"%s\" of rule \"%s\" must be in lower case with hyphens"
                        .formatted(option.name(), info.id()));
            }
        }
        return complaints;
    }

    private static boolean hasPublicNoArgConstructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
                .map(ExecutableElement::getParameters)
                .anyMatch(List::isEmpty);
    }

    private static String kebab(String className) {
        var stem = className.substring(0, className.length() - "Rule".length());
        return stem.replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
    }

    private boolean idsAreDistinct(List<IndexedRule> rules) {
        Map<String, IndexedRule> byId = new TreeMap<>();
        var distinct = true;
        for (var rule : rules) {
            var first = byId.putIfAbsent(rule.id(), rule);
            if (first != null) {
                report("rule id \"%s\" is already that of %s".formatted(rule.id(), first.className()), rule.type());
                distinct = false;
            }
        }
        return distinct;
    }

    private void write(List<IndexedRule> rules) {
        var index = RuleIndexSource.of(rules);
        var origins = rules.stream().map(IndexedRule::type).toArray(Element[]::new);
        var filer = processingEnv.getFiler();
        try {
            try (Writer source =
                    filer.createSourceFile(index.className(), origins).openWriter()) {
                source.write(index.text());
            }
            try (Writer service = filer.createResource(StandardLocation.CLASS_OUTPUT, "", SERVICE, origins)
                    .openWriter()) {
                service.write(index.className() + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String complaint, TypeElement type) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, complaint, type);
    }
}
