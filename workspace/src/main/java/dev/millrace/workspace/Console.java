package dev.millrace.workspace;

/** Where a run says what there is to say. */
public interface Console {

    /** Says what was asked for: one line or many, with their ends. */
    void print(String text);

    /** Says something beside it that is no complaint. */
    void note(String text);

    /** Says, in one line without its end, why something was not done. */
    void complain(String message);

    /** Says that Millrace has a bug. */
    void complain(String doing, Throwable bug);
}
