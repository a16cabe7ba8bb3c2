/* SPDX-License-Identifier: Apache-2.0 */
/** What the demo posts: sessions of events whose truth is known. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo.session;
