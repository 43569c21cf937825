/**
 * One picture of a run as a file: composition, markers and cell numbers over the same days, as SVG or PNG.
 *
 * <p>Start at {@link fatewise.plot.Plot}. {@link fatewise.plot.Palette} gives each cell state its colour, here and in
 * the report. Imports {@code sim} and what it stands on; XChart stays in this package. The same run gives the same
 * bytes. Needs no screen.
 */
package fatewise.plot;
