package dev.millrace.policy;

import com.networknt.schema.Error;
import dev.millrace.annotations.Severity;
import dev.millrace.core.source.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/** Makes of what the library says one violation for each value that is wrong. */
final class Violations {

    private final Place checked;
    private final OwnWords words;
    private final Predicate<Error> isLost;
    private final Sentences sentences;

    /**
     * @param checked what was checked
     * @param words what the policy says itself
     * @param isLost tells what is no violation, because the reader has spoken of it
     * @param noun what to call it as a whole
     */
    Violations(Place checked, OwnWords words, Predicate<Error> isLost, String noun) {
        this.checked = checked;
        this.words = words;
        this.isLost = isLost;
        this.sentences = new Sentences(checked, noun);
    }

    /**
     * Something that is not as the policy wants it.
     *
     * @param origin where it stands
     * @param message what is wrong
     * @param severity how bad that is
     */
    record Violation(Origin origin, String message, Severity severity) {}

    List<Violation> of(List<Error> errors) {
        // Of a choice none of whose schemas fits, the library tells what is wrong under each.
        var choices = new LinkedHashMap<ErrorPath.Site, List<Error>>();
        // Of "dependencies" it says the same for each key that is missing.
        for (var error : new LinkedHashSet<>(errors)) {
            var site = new ErrorPath.Site(
                    ErrorPath.of(error.getEvaluationPath()), ErrorPath.of(error.getInstanceLocation()));
            choices.computeIfAbsent(site.outermostChoice(), key -> new ArrayList<>())
                    .add(error);
        }
        var all = new ArrayList<Violation>();
        choices.forEach((site, parts) -> all.addAll(of(site, parts)));
        return List.copyOf(all);
    }

    private List<Violation> of(ErrorPath.Site site, List<Error> parts) {
        var depth = site.keyword().size();
        var here = parts.stream()
                .filter(part -> part.getEvaluationPath().getNameCount() == depth)
                .toList();
        if (parts.stream().allMatch(here::contains) || here.stream().anyMatch(Violations::fitsSeveral)) {
            return here.stream()
                    .filter(part -> !isLost.test(part))
                    .map(part -> violation(site, subject(site, part), origin(site, part), sentences.of(part)))
                    .toList();
        }
        var inside = parts.stream().filter(part -> !here.contains(part)).toList();
        return inside.stream().anyMatch(isLost)
                ? List.of()
                : List.of(violation(
                        site, site.value(), checked.findingAt(site.value()), sentences.ofChoice(site.value(), inside)));
    }

    private static boolean fitsSeveral(Error error) {
        return error.getKeyword().equals("oneOf")
                && !String.valueOf(error.getArguments()[0]).equals("0");
    }

    private Violation violation(ErrorPath.Site site, List<Object> subject, Origin origin, String sentence) {
        var said = words.of(site.keyword());
        return new Violation(
                origin,
                said.message()
                        .map(message -> sentences.filled(message, subject))
                        .orElse(sentence),
                said.severity().orElse(Severity.ERROR));
    }

    // The library tells of the list or the mapping when it means an item or a key of it.
    private static List<Object> subject(ErrorPath.Site site, Error error) {
        return Sentences.isAboutAnItem(error)
                ? Sentences.item(site.value(), error)
                : Sentences.isAboutAKey(error) ? Sentences.member(site.value(), error) : site.value();
    }

    private Origin origin(ErrorPath.Site site, Error error) {
        if (Sentences.isAboutAnItem(error)) {
            return checked.findingAt(subject(site, error));
        }
        var property = error.getProperty();
        if (property != null) {
            return checked.findingAt(site.value(), property);
        }
        // What may not be there at all is wrong with its key already.
        var last = site.value().size() - 1;
        return error.getKeyword().equals("false") && last >= 0
                ? checked.findingAt(
                        site.value().subList(0, last),
                        String.valueOf(site.value().get(last)))
                : checked.findingAt(site.value());
    }
}
