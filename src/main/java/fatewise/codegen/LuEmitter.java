package fatewise.codegen;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.DADD;
import static org.objectweb.asm.Opcodes.DCONST_0;
import static org.objectweb.asm.Opcodes.DCONST_1;
import static org.objectweb.asm.Opcodes.DDIV;
import static org.objectweb.asm.Opcodes.DLOAD;
import static org.objectweb.asm.Opcodes.DMUL;
import static org.objectweb.asm.Opcodes.DSUB;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import fatewise.codegen.Cells.Cell;
import fatewise.linalg.Elimination;
import fatewise.linalg.SparsePattern;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * Turns the elimination of one pattern into a class: its operations one after the other, without an index to be read (eqs.
 * S30, S32, S33). Rows of U are kept over their pivots, and long sums are cut in pieces, so that one operation seldom waits for
 * another. Methods end where they would become too long for HotSpot; what the next one needs is in
 * the arrays.
 *
 * <p>{@code l} holds the entries of L and of U over its pivots by rows, the inverse pivots, the row sums of |U|, the sums solved for, what two methods
 * share of a row, and at its end the two numbers that tell whether the factors are good.
 */
final class LuEmitter {
    private static final String NAME = "fatewise/codegen/GeneratedLu";
    private static final String FACTOR = "(D[D[D)V";
    private static final String SOLVE = "([D[D[D)V";
    private static final int LATE = 2; // products of a row that are taken away one by one
    private static final int MOST_AT_ONCE = 8;
    private static final int STATEMENT = 300; // bytes that are never cut apart, at most

    private final SparsePattern pattern;
    private final int states;
    private final Elimination elimination;
    private final int[] order;
    private final int mostBytes;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final LuLayout at;
    private MethodVisitor method;
    private Cells cells;
    private String prefix;
    private String type;
    private int parts;

    private LuEmitter(SparsePattern pattern, int states, Elimination elimination, int mostBytes) {
        this.pattern = pattern;
        this.states = states;
        this.elimination = elimination;
        this.mostBytes = mostBytes;
        order = elimination.order();
        at = new LuLayout(elimination, states);
    }

    /** The class file for a pattern; {@code states} as in {@code SparseLu}. */
    static byte[] bytes(SparsePattern pattern, int states, Elimination elimination, int mostBytes) {
        return new LuEmitter(pattern, states, elimination, mostBytes).write();
    }

    private byte[] write() {
        writer.visit(
                V17, ACC_FINAL | ACC_SUPER, NAME, null, "java/lang/Object", new String[] {"fatewise/codegen/LuFormula"
                });
        Emitter.constructor(writer);
        begin("factor", FACTOR, 4);
        number(at.good(), 0);
        number(at.finite(), 0);
        for (int i = 0; i < order.length; i++) {
            row(i);
        }
        end(DLOAD, 2);
        begin("solve", SOLVE, 3);
        for (int i = 0; i < order.length; i++) {
            forward(i);
        }
        for (int i = order.length - 1; i >= 0; i--) {
            backward(i);
        }
        end(ALOAD, 1);
        writer.visitEnd();
        return writer.toByteArray();
    }

    // ---- methods

    private void begin(String name, String descriptor, int variables) {
        prefix = name;
        type = descriptor;
        parts = 0;
        cells = new Cells(variables);
        open();
    }

    private void open() {
        method = writer.visitMethod(ACC_PRIVATE | ACC_STATIC, prefix + parts++, type, null, null);
        method.visitCode();
        cells.begin(method);
    }

    private void close() {
        cells.flush();
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** A statement may begin here, in the next method if this one is full. */
    private void statement() {
        if (cells.bytes() + STATEMENT > mostBytes) {
            close();
            open();
        }
    }

    /** The method that calls all parts with its own arguments, the first of them {@code wide} variables wide. */
    private void end(int load, int wide) {
        close();
        MethodVisitor all = writer.visitMethod(ACC_PUBLIC, prefix, type, null, null);
        all.visitCode();
        for (int p = 0; p < parts; p++) {
            all.visitVarInsn(load, 1);
            all.visitVarInsn(ALOAD, 1 + wide);
            all.visitVarInsn(ALOAD, 2 + wide);
            all.visitMethodInsn(INVOKESTATIC, NAME, prefix + p, type, false);
        }
        all.visitInsn(RETURN);
        all.visitMaxs(0, 0);
        all.visitEnd();
    }

    // ---- factors

    private void row(int i) {
        int[] lower = elimination.lower();
        int[] upper = elimination.upper();
        int lowerFrom = elimination.lowerStart()[i];
        int lowerTo = elimination.lowerStart()[i + 1];
        int upperFrom = elimination.upperStart()[i];
        int upperTo = elimination.upperStart()[i + 1];
        for (int p = lowerFrom; p < lowerTo; p++) {
            start(i, lower[p], at.lower(p));
        }
        start(i, i, at.pivot(i));
        for (int p = upperFrom; p < upperTo; p++) {
            start(i, upper[p], at.upper(p));
        }
        if (lowerTo > lowerFrom) {
            before(i);
        }
        for (int p = lowerFrom; p < lowerTo; p++) {
            eliminate(i, p);
        }
        sum(i);
        judge(i, lowerTo > lowerFrom);
        scale(i);
        statement();
        cells.push(at.finite());
        cells.push(at.rowSum(i));
        cells.instruction(DADD);
        cells.pop(at.finite());
        cells.flush();
    }

    /** An entry of W, or 0 where there will be one. */
    private void start(int i, int column, Cell cell) {
        statement();
        if (i == column && order[i] < states) {
            cells.variable(0);
        } else {
            cells.instruction(DCONST_0);
        }
        int entry = pattern.index(order[i], order[column]);
        if (entry >= 0) {
            cells.fetch(at.value(entry));
            cells.instruction(DSUB);
        }
        cells.pop(cell);
    }

    /** The sum of magnitudes of what is factored. */
    private void before(int i) {
        statement();
        if (order[i] < states) {
            cells.variable(0);
            magnitude();
        } else {
            cells.instruction(DCONST_0);
        }
        cells.pop(at.before());
        for (int p = pattern.start(order[i]); p < pattern.start(order[i] + 1); p++) {
            statement();
            cells.push(at.before());
            cells.fetch(at.value(p));
            magnitude();
            cells.instruction(DADD);
            cells.pop(at.before());
        }
        number(at.after(), 0);
    }

    /** Takes a multiple of row k from row i: what stands there times row k of U with ones on its diagonal. */
    private void eliminate(int i, int p) {
        int k = elimination.lower()[p];
        Cell multiple = at.lower(p);
        for (int q = elimination.upperStart()[k]; q < elimination.upperStart()[k + 1]; q++) {
            statement();
            Cell x = at.entry(i, elimination.upper()[q]);
            cells.push(x);
            cells.push(multiple);
            cells.fetch(at.upper(q));
            cells.instruction(DMUL);
            cells.instruction(DSUB);
            cells.pop(x);
        }
        statement();
        cells.push(at.after());
        cells.push(multiple);
        magnitude();
        cells.fetch(at.rowSum(k));
        cells.instruction(DMUL);
        cells.instruction(DADD);
        cells.pop(at.after());
        cells.push(multiple);
        cells.fetch(at.pivot(k));
        cells.instruction(DMUL);
        cells.pop(multiple);
    }

    /** The sum of magnitudes of the row of U, pivot included. */
    private void sum(int i) {
        statement();
        cells.push(at.pivot(i));
        magnitude();
        cells.pop(at.rowSum(i));
        for (int p = elimination.upperStart()[i]; p < elimination.upperStart()[i + 1]; p++) {
            statement();
            cells.push(at.rowSum(i));
            cells.push(at.upper(p));
            magnitude();
            cells.instruction(DADD);
            cells.pop(at.rowSum(i));
        }
    }

    /** The inverse pivot, and the row of U over the pivot with its sum. */
    private void scale(int i) {
        statement();
        cells.instruction(DCONST_1);
        cells.push(at.pivot(i));
        cells.instruction(DDIV);
        cells.pop(at.pivot(i));
        for (int p = elimination.upperStart()[i]; p < elimination.upperStart()[i + 1]; p++) {
            statement();
            cells.push(at.upper(p));
            cells.push(at.pivot(i));
            cells.instruction(DMUL);
            cells.pop(at.upper(p));
        }
        statement();
        cells.push(at.rowSum(i));
        cells.push(at.pivot(i));
        magnitude();
        cells.instruction(DMUL);
        cells.pop(at.rowSum(i));
    }

    /** Whether the row is good; one from which nothing was taken cannot have grown. */
    private void judge(int i, boolean changed) {
        statement();
        cells.push(at.finite());
        cells.push(at.rowSum(i));
        cells.instruction(DADD);
        cells.pop(at.finite());
        if (changed) {
            cells.push(at.good());
            cells.push(at.after());
            cells.push(at.rowSum(i));
            cells.instruction(DADD);
            cells.push(at.before());
            cells.call(INVOKESTATIC, "fatewise/codegen/UnrolledLu", "grown", "(DD)D");
            cells.instruction(DADD);
            cells.pop(at.good());
        }
    }

    private void magnitude() {
        cells.call(INVOKESTATIC, "java/lang/Math", "abs", "(D)D");
    }

    private void number(Cell cell, double value) {
        cells.number(value);
        cells.pop(cell);
    }

    // ---- solutions

    /** Of L; {@code l}, {@code b} and {@code more} are the variables 0, 1 and 2. */
    private void forward(int i) {
        statement();
        Cell x = at.solution(order[i]);
        if (order[i] < states) {
            cells.fetch(x);
            cells.fetch(at.more(order[i]));
            cells.instruction(DADD);
        } else {
            cells.instruction(DCONST_0);
        }
        cells.pop(x);
        List<Term> terms = new ArrayList<>();
        for (int p = elimination.lowerStart()[i]; p < elimination.lowerStart()[i + 1]; p++) {
            terms.add(new Term(at.lowerFactor(p), at.solution(order[elimination.lower()[p]])));
        }
        take(x, terms);
    }

    /** Of U over its pivots. */
    private void backward(int i) {
        statement();
        Cell x = at.solution(order[i]);
        cells.push(x);
        cells.fetch(at.pivotFactor(i));
        cells.instruction(DMUL);
        cells.pop(x);
        List<Term> terms = new ArrayList<>();
        for (int p = elimination.upperStart()[i + 1] - 1; p >= elimination.upperStart()[i]; p--) {
            terms.add(new Term(at.upperFactor(p), at.solution(order[elimination.upper()[p]])));
        }
        take(x, terms);
    }

    /** A product to be taken away. */
    private record Term(Cell factor, Cell of) {}

    /** Takes products away: the last of them one by one, for they are known last; those before as a sum of sums. */
    private void take(Cell x, List<Term> terms) {
        int early = terms.size() <= LATE + 1 ? 0 : terms.size() - LATE;
        for (int from = 0; from < early; from += MOST_AT_ONCE) {
            List<Term> some = terms.subList(from, Math.min(early, from + MOST_AT_ONCE));
            statement();
            cells.push(x);
            sum(some);
            cells.instruction(DSUB);
            cells.pop(x);
        }
        for (Term term : terms.subList(early, terms.size())) {
            statement();
            cells.push(x);
            sum(List.of(term));
            cells.instruction(DSUB);
            cells.pop(x);
        }
    }

    private void sum(List<Term> terms) {
        if (terms.size() == 1) {
            cells.fetch(terms.get(0).factor());
            cells.push(terms.get(0).of());
            cells.instruction(DMUL);
            return;
        }
        int half = terms.size() / 2;
        sum(terms.subList(0, half));
        sum(terms.subList(half, terms.size()));
        cells.instruction(DADD);
    }
}
