/** Templates of projects in Java and other languages of its machine. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.jvm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
