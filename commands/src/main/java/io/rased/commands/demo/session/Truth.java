/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

/**
 * Who really made a session.
 *
 * @param label {@code human} or {@code bot:<family>}
 */
public record Truth(String label) {
    private static final String HUMAN = "human";
    private static final String BOT = "bot:";

    /** @throws IllegalArgumentException if it is neither */
    public Truth {
        if (!label.equals(HUMAN) && !(label.startsWith(BOT) && label.length() > BOT.length())) {
            throw new IllegalArgumentException("label must be human or bot:<family>, not \"" + label + "\"");
        }
    }

    /** Whether a bot made it. */
    public boolean isBot() {
        return label.startsWith(BOT);
    }
}
