/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai.model;

/** What a look at a model's folder found. */
public sealed interface FolderNews {
    /** Nothing that wasn't known: the model in use, or what was refused before. */
    record Nothing() implements FolderNews {}

    /**
     * Another model, checked, loaded and warm.
     *
     * @param version as results name it
     */
    record Taken(String version) implements FolderNews {}

    /**
     * Something that may not be used; what is in use stays.
     *
     * @param why and what to do, for people
     */
    record Refused(String why) implements FolderNews {}

    /**
     * The folder's model was taken away, and it may be.
     *
     * @param version which
     */
    record Withdrawn(String version) implements FolderNews {}
}
