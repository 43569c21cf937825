package fatewise.codegen;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DSTORE;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/**
 * Elements of arrays while a method is written that works on them: each is read once, worked on as a local variable and
 * written back by {@link #flush}. Counts the bytes written so far.
 */
final class Cells {
    private static final int INSTRUCTION = 4; // most bytes of one with an index
    private static final int BACK = 3 * INSTRUCTION + 1;

    /**
     * An element.
     *
     * @param array variable that holds the array
     */
    record Cell(int array, int index) {}

    private final Map<Cell, Integer> variable = new LinkedHashMap<>();
    private final Set<Cell> changed = new LinkedHashSet<>();
    private final int first;
    private MethodVisitor code;
    private int next;
    private int bytes;

    /** {@code first} is the first variable that is free. */
    Cells(int first) {
        this.first = first;
    }

    /** A new method begins; what was not written back is lost. */
    void begin(MethodVisitor method) {
        code = method;
        bytes = 0;
        forget();
    }

    private void forget() {
        variable.clear();
        changed.clear();
        next = first;
    }

    /** Bytes of the method at most, were it flushed now. */
    int bytes() {
        return bytes + BACK * changed.size() + INSTRUCTION;
    }

    /** Pushes the number in a cell. */
    void push(Cell cell) {
        Integer there = variable.get(cell);
        if (there == null) {
            fetch(cell);
            there = variable(cell);
            code.visitVarInsn(DSTORE, there);
            bytes += INSTRUCTION;
        }
        code.visitVarInsn(DLOAD, there);
        bytes += INSTRUCTION;
    }

    /** Pushes the number in a cell that nobody has changed since the method began, and that is not needed again soon. */
    void fetch(Cell cell) {
        code.visitVarInsn(ALOAD, cell.array());
        Emitter.index(code, cell.index());
        code.visitInsn(DALOAD);
        bytes += 2 * INSTRUCTION + 1;
    }

    /** Puts what is on the stack into a cell. */
    void pop(Cell cell) {
        code.visitVarInsn(DSTORE, variable(cell));
        changed.add(cell);
        bytes += INSTRUCTION;
    }

    private int variable(Cell cell) {
        Integer there = variable.get(cell);
        if (there == null) {
            there = next;
            variable.put(cell, there);
            next += 2;
        }
        return there;
    }

    /** An instruction without operands. */
    void instruction(int opcode) {
        code.visitInsn(opcode);
        bytes++;
    }

    /** A call of a function of numbers. */
    void call(int opcode, String owner, String name, String type) {
        code.visitMethodInsn(opcode, owner, name, type, false);
        bytes += 3;
    }

    /** Pushes a number. */
    void number(double value) {
        code.visitLdcInsn(value);
        bytes += 3;
    }

    /** Pushes a variable that is no cell. */
    void variable(int index) {
        code.visitVarInsn(DLOAD, index);
        bytes += INSTRUCTION;
    }

    /** Writes back what was changed; all variables are free again. */
    void flush() {
        for (Cell cell : changed) {
            code.visitVarInsn(ALOAD, cell.array());
            Emitter.index(code, cell.index());
            code.visitVarInsn(DLOAD, variable.get(cell));
            code.visitInsn(DASTORE);
            bytes += BACK;
        }
        forget();
    }
}
