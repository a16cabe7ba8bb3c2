/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.commands.demo.session;

/**
 * One event of a session.
 *
 * @param type its {@code eventType}
 * @param timeMs milliseconds on the session's own clock, from any beginning
 * @param payload its {@code payload}, a JSON object
 */
public record DemoEvent(String type, long timeMs, String payload) {}
