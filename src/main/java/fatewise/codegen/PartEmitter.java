package fatewise.codegen;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DALOAD;
import static org.objectweb.asm.Opcodes.DASTORE;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DSTORE;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;

/** Writes one part of a program as one method of {@code (y, given, work, out)}. */
final class PartEmitter {
    private static final int Y = 0;
    private static final int GIVEN = 1;
    private static final int WORK = 2;
    private static final int OUT = 3;
    private static final String HILL = "fatewise/codegen/Hill";

    private final IrGraph graph;
    private final int[] outputs;
    private final Parts parts;
    private final int[] slot;
    private final MethodVisitor code;
    private final Map<Integer, Integer> uses = new HashMap<>();
    private final Map<Integer, Integer> local = new HashMap<>();
    private int locals = 4;

    PartEmitter(IrGraph graph, int[] outputs, Parts parts, int[] slot, MethodVisitor code) {
        this.graph = graph;
        this.outputs = outputs;
        this.parts = parts;
        this.slot = slot;
        this.code = code;
    }

    void emit(List<Integer> statements) {
        code.visitCode();
        for (int statement : statements) {
            if (statement < 0) {
                count(outputs[-1 - statement]);
            } else {
                for (int operand : Parts.operands(graph.get(statement))) {
                    count(operand);
                }
            }
        }
        for (int statement : statements) {
            if (statement < 0) {
                output(-1 - statement);
            } else {
                keep(statement);
            }
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }

    /** Counts the uses, in this part, of what is fetched from somewhere. */
    private void count(int node) {
        int[] operands = Parts.operands(graph.get(node));
        if (parts.named(node) || operands.length == 0) {
            uses.merge(node, 1, Integer::sum);
            return;
        }
        for (int operand : operands) {
            count(operand);
        }
    }

    private void output(int i) {
        code.visitVarInsn(ALOAD, OUT);
        Emitter.index(code, i);
        push(outputs[i]);
        code.visitInsn(DASTORE);
    }

    private void keep(int node) {
        compute(node);
        boolean here = uses.containsKey(node);
        if (here || slot[node] >= 0) {
            store(node);
        }
        if (slot[node] >= 0) {
            code.visitVarInsn(ALOAD, WORK);
            Emitter.index(code, slot[node]);
            code.visitVarInsn(DLOAD, local.get(node));
            code.visitInsn(DASTORE);
        }
    }

    private void store(int node) {
        local.put(node, locals);
        code.visitVarInsn(DSTORE, locals);
        locals += 2;
    }

    private void push(int node) {
        Integer there = local.get(node);
        if (there != null) {
            code.visitVarInsn(DLOAD, there);
            return;
        }
        Ir ir = graph.get(node);
        if (ir instanceof Ir.Const c) {
            code.visitLdcInsn(c.value());
        } else if (ir instanceof Ir.Load load) {
            fetch(node, Y, load.index());
        } else if (ir instanceof Ir.Given given) {
            fetch(node, GIVEN, given.slot());
        } else if (parts.named(node)) {
            fetch(node, WORK, slot[node]);
        } else {
            compute(node);
        }
    }

    /** Reads an element, and keeps it when it will be needed again. */
    private void fetch(int node, int array, int index) {
        code.visitVarInsn(ALOAD, array);
        Emitter.index(code, index);
        code.visitInsn(DALOAD);
        if (uses.get(node) > 1) {
            code.visitInsn(DUP2);
            store(node);
        }
    }

    private void compute(int node) {
        Ir ir = graph.get(node);
        for (int operand : Parts.operands(ir)) {
            push(operand);
        }
        if (ir instanceof Ir.Binary b) {
            binary(b.operator());
        } else if (ir instanceof Ir.Choose) {
            call(HILL, "choose", "(DDD)D");
        } else if (ir instanceof Ir.Unary u) {
            unary(u.function());
        }
    }

    private void unary(Ir.Function function) {
        switch (function) {
            case POSITIVE -> call(HILL, "positive", "(D)D");
            case SQRT -> call("java/lang/Math", "sqrt", "(D)D");
            case LOG -> call("fatewise/codegen/Power", "log", "(D)D");
        }
    }

    private void binary(Ir.Operator operator) {
        switch (operator) {
            case ADD -> code.visitInsn(DADD);
            case SUB -> code.visitInsn(DSUB);
            case MUL -> code.visitInsn(DMUL);
            case DIV -> code.visitInsn(DDIV);
            case POWER -> call(HILL, "power", "(DD)D");
            case SHARE -> call(HILL, "share", "(DD)D");
        }
    }

    private void call(String owner, String name, String type) {
        code.visitMethodInsn(INVOKESTATIC, owner, name, type, false);
    }
}
