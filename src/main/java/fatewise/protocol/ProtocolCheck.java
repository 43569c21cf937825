package fatewise.protocol;

import fatewise.diagnostics.Problems;

/** Whether a protocol makes sense. */
public final class ProtocolCheck {
    private ProtocolCheck() {}

    /** Adds what is wrong or doubtful. */
    public static void check(Protocol protocol, Problems problems) {
        if (protocol.stages().isEmpty()) {
            problems.error("E402", protocol.span(), protocol.id() + " has no stages");
        }
    }
}
