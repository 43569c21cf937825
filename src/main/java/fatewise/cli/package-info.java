/**
 * Words on a terminal: the commands of {@code fatewise}.
 *
 * <p>Start at {@link fatewise.cli.Main}; {@link fatewise.cli.Commands#ALL} lists the commands, each a small class that
 * reads its options, calls one thing and returns an {@link fatewise.cli.Exit} code. Data goes to standard output, talk
 * to standard error. Only here are the standard streams and the console known. picocli lives here and nowhere else.
 */
package fatewise.cli;
