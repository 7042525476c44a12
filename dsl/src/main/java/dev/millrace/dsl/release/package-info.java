/**
 * Steps that stop a release which should not be: each is a script for {@code bash} that says what is wrong and how to mend it. The words are in
 * {@link dev.millrace.dsl.release.ReleaseChecks}.
 */
@NullMarked
@CheckReturnValue
package dev.millrace.dsl.release;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
