/**
 * Results on disk and in words: tables, summaries, provenance and one report that opens offline.
 *
 * <p>Start at {@link fatewise.report.Report}. Everything is written from {@link fatewise.report.ReportData}, a plain
 * view of a finished run. Files appear together by one rename, or not at all ({@link fatewise.report.ResultsFolder}).
 * The same run gives the same bytes: no clock, no host, no locale. Failure to write is a
 * {@link fatewise.diagnostics.ProblemException} with a code E7xx. Imports {@code sim} and what it stands on, and
 * {@code plot}.
 */
package fatewise.report;
