/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.event;

/** How risky a transaction is, by cuts kept with the model. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    /** No score could be given. */
    UNKNOWN
}
