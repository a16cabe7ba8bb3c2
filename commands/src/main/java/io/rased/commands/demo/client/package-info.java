/* SPDX-License-Identifier: Apache-2.0 */
/** A client of the gateway, as an SDK and a client's backend have it: HTTP only. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo.client;
