/* SPDX-License-Identifier: Apache-2.0 */
/** What the demo prints at its end, and how it judges. */
@org.jspecify.annotations.NullMarked
package io.rased.commands.demo.report;
