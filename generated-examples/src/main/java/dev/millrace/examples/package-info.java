/** Reference pipelines, each a class with the YAML that it makes, and what the demonstration does with them. */
@NullMarked
@CheckReturnValue
package dev.millrace.examples;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
