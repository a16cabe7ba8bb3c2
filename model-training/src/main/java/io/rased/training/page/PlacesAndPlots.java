/* SPDX-License-Identifier: Apache-2.0 */
package io.rased.training.page;

import java.util.Map;

/**
 * A score's part of the page.
 *
 * @param places what the data say, by the place's name
 * @param plots SVG files, by name
 */
record PlacesAndPlots(Map<String, String> places, Map<String, String> plots) {}
