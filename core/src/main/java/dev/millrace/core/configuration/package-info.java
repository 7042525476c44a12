/** What a repository wants to hear: the configuration, and what it comes to for a file. */
@NullMarked
package dev.millrace.core.configuration;

import org.jspecify.annotations.NullMarked;
