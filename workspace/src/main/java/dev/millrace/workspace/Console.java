package dev.millrace.workspace;

/** Where a run says what there is to say. What a front end is given to tell has no control characters but the ends of lines, and tabs. */
public interface Console {

    /** Says what was asked for: one line or many, with their ends. */
    void print(String text);

    /** Says something beside it that is no complaint. */
    void note(String text);

    /** Says what is wrong at which line, as compilers do: one line or many, with their ends. */
    default void diagnose(String text) {
        tellDiagnosis(Printable.lines(text));
    }

    /** Says, in one line without its end, why something was not done. */
    default void complain(String message) {
        tellComplaint(Printable.line(message));
    }

    /** Says that Millrace has a bug. */
    void complain(String doing, Throwable bug);

    /** Tells what {@link #diagnose} says. */
    void tellDiagnosis(String text);

    /** Tells what {@link #complain(String)} says. */
    void tellComplaint(String line);
}
