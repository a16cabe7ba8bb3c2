/* SPDX-License-Identifier: Apache-2.0 */
/** What a command says when it can't do what it was asked for. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.fault;
