/** The actions of a repository, and the Java classes for them. */
@NullMarked
package dev.millrace.workspace.binding;

import org.jspecify.annotations.NullMarked;
