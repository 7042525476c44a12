/** Ready pipelines for pull requests, main and releases: what they are made of is in the packages beside this one. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
