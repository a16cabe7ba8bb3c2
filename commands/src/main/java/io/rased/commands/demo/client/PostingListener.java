/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.client;

/** Hears how posting goes. Called from several threads at once. */
public interface PostingListener {
    /** A batch was taken, after so many nanoseconds. */
    void posted(int events, long nanos);

    /** A session has its result, so many nanoseconds after the answer to its last batch. */
    void scored(long nanos);

    /** A session has come to its end, scored or not. */
    void ended();
}
