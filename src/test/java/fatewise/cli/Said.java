package fatewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a command printed and its exit code. */
record Said(String command, int exit, String out, String err) {
    private static final Path GOLDENS = Path.of("src/test/resources/fatewise/cli");

    static Said in(Path folder, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.execute(stream(out), stream(err), folder, args);
        String command = "fatewise "
                + String.join(
                        " ",
                        Arrays.stream(args)
                                .map(a -> a.contains(" ") ? "\"" + a + "\"" : a)
                                .toList());
        return new Said(command, exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** As it is kept in a golden file: the command, both streams, the exit code. */
    String transcript() {
        return "$ " + command + "\n" + out + (err.isEmpty() ? "" : "--- standard error\n" + err) + "--- exit " + exit
                + "\n";
    }

    /** Compares with {@code name.txt}; with {@code -Dfatewise.bless=true} writes it first. */
    static void golden(String name, Said... all) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Said said : all) {
            text.append(text.length() == 0 ? "" : "\n").append(said.transcript().replace("\r\n", "\n"));
        }
        Path file = GOLDENS.resolve(name + ".txt");
        if (Boolean.getBoolean("fatewise.bless")) {
            Files.createDirectories(GOLDENS);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text.toString(), file.toString());
    }
}
