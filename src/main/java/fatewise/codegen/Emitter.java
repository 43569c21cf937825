package fatewise.codegen;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V17;

import java.lang.invoke.MethodHandles;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Turns straight-line programs into classes: no loops, no branches, one method per part (see {@link Parts}). */
final class Emitter {
    /** Bytes of one method, well below the 8,000 that HotSpot compiles. */
    static final int MOST_BYTES = 6000;

    private static final String NAME = "fatewise/codegen/Generated";
    private static final String ARRAYS = "([D[D[D[D)V";

    private final IrGraph graph;
    private final int[] outputs;
    private final Parts parts;
    private final int[] slot;
    private int slots;

    private Emitter(IrGraph graph, int[] outputs, int mostBytes) {
        this.graph = graph;
        this.outputs = outputs;
        parts = new Parts(graph, outputs, mostBytes);
        slot = new int[graph.size()];
        for (int n = 0; n < slot.length; n++) {
            slot[n] = parts.crosses(n) ? slots++ : -1;
        }
    }

    /** The program, ready to run. */
    static Formula formula(IrGraph graph, int[] outputs) {
        try {
            return load(bytes(graph, outputs, MOST_BYTES));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the generated class cannot be loaded", e);
        }
    }

    /** A class file as a hidden class, which goes when nobody uses it any longer. */
    static Formula load(byte[] file) throws ReflectiveOperationException {
        Class<?> made = MethodHandles.lookup().defineHiddenClass(file, true).lookupClass();
        return (Formula) made.getDeclaredConstructor().newInstance();
    }

    /** The class file of a program. */
    static byte[] bytes(IrGraph graph, int[] outputs, int mostBytes) {
        return new Emitter(graph, outputs, mostBytes).write();
    }

    private byte[] write() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                V17, ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {"fatewise/codegen/Formula"});
        constructor(writer);
        workLength(writer);
        evaluate(writer);
        for (int p = 0; p < parts.parts().size(); p++) {
            MethodVisitor code = writer.visitMethod(ACC_PRIVATE | ACC_STATIC, "part" + p, ARRAYS, null, null);
            new PartEmitter(graph, outputs, parts, slot, code)
                    .emit(parts.parts().get(p));
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The constructor of a class without fields. */
    static void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(0, "<init>", "()V", null, null);
        code.visitVarInsn(ALOAD, 0);
        code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
    }

    private void workLength(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "workLength", "()I", null, null);
        index(code, slots);
        code.visitInsn(IRETURN);
        code.visitMaxs(0, 0);
    }

    private void evaluate(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "evaluate", ARRAYS, null, null);
        for (int p = 0; p < parts.parts().size(); p++) {
            for (int array = 1; array <= 4; array++) {
                code.visitVarInsn(ALOAD, array);
            }
            code.visitMethodInsn(INVOKESTATIC, NAME, "part" + p, ARRAYS, false);
        }
        code.visitInsn(RETURN);
        code.visitMaxs(0, 0);
    }

    /** Pushes an index. */
    static void index(MethodVisitor code, int index) {
        if (index <= Short.MAX_VALUE) {
            code.visitIntInsn(SIPUSH, index);
        } else {
            code.visitLdcInsn(index);
        }
    }
}
