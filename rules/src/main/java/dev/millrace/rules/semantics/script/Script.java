package dev.millrace.rules.semantics.script;

import dev.millrace.core.expression.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * What a script is made of, as far as one can tell without running it.
 *
 * @param commands its commands; those in {@code $( )} before the one that they stand in
 * @param comments its comments
 * @param documents the texts that it holds for commands to read: {@code <<EOF}
 */
record Script(List<Command> commands, List<TextRange> comments, List<Document> documents) {

    Script {
        commands = List.copyOf(commands);
        comments = List.copyOf(comments);
        documents = List.copyOf(documents);
    }

    /** The innermost command around a place. */
    Optional<Command> commandAt(int place) {
        Command best = null;
        for (var command : commands) {
            if (command.start() <= place
                    && place < command.end()
                    && (best == null || command.end() - command.start() < best.end() - best.start())) {
                best = command;
            }
        }
        return Optional.ofNullable(best);
    }

    Optional<Document> documentAt(int place) {
        return documents.stream()
                .filter(document -> holds(document.range(), place))
                .findFirst();
    }

    boolean isComment(int place) {
        return comments.stream().anyMatch(comment -> holds(comment, place));
    }

    private static boolean holds(TextRange range, int place) {
        return range.start() <= place && place < range.end();
    }

    /**
     * A text that a script holds for a command.
     *
     * @param range where it stands
     * @param owner the command that reads it
     */
    record Document(TextRange range, Command owner) {}
}
