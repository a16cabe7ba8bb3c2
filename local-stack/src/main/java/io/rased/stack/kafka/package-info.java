/* SPDX-License-Identifier: Apache-2.0 */
/** The local Kafka: one node that is broker and controller. */
@org.jspecify.annotations.NullMarked
package io.rased.stack.kafka;
