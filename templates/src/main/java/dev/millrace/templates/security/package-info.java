/** Looks for known vulnerabilities, whatever a project is written in. */
@NullMarked
@CheckReturnValue
package dev.millrace.templates.security;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
