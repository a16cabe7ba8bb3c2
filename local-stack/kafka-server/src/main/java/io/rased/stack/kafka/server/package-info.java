/* SPDX-License-Identifier: Apache-2.0 */
/** The main class of the local Kafka; the only code of ours on Kafka's own class path. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.kafka.server;
