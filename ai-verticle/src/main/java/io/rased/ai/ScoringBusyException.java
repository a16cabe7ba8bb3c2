/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.ai;

/** As much is being scored as may be; the same may succeed later. */
final class ScoringBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why what there is no more of */
    ScoringBusyException(String why) {
        super(why);
    }
}
