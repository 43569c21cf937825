package fatewise.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;

/** Whether a person watches, and whether in colour. */
final class Watcher {
    private Watcher() {}

    static Terminal.Manner manner() {
        if (!isTerminal(System.console())) {
            return Terminal.Manner.PLAIN;
        }
        String noColor = System.getenv("NO_COLOR"); // see no-color.org: any text counts
        boolean plain = noColor != null && !noColor.isEmpty() || "dumb".equals(System.getenv("TERM"));
        return plain ? Terminal.Manner.WATCHED : Terminal.Manner.COLORED;
    }

    /** From Java 22 on there is a console even when nobody sits at it; it can be asked then. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
