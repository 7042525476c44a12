package dev.millrace.dsl;

/**
 * That a step hands an artifact over, or fetches it.
 *
 * @param name the artifact's name
 * @param uploads whether the step hands it over
 */
record ArtifactUse(String name, boolean uploads) {}
