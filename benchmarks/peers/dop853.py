"""DOP853 in Fortran (Hairer and Wanner), which SciPy holds compiled, on the same compiled f; as main.cpp prints it.

dop853.py LIBRARY PROBLEM RTOL REPETITIONS REFERENCES
dop853.py LIBRARY ensemble PROBLEM RTOL MEMBERS REFERENCES

f is called by Fortran without Python in between. Only the calls of DOP853 are timed; each costs some microseconds more than
it would in C, one call for each stretch between stops.
"""
import ctypes as c
import sys
import time

import numpy as np
from scipy.integrate import _dop

D, I = c.POINTER(c.c_double), c.POINTER(c.c_int)
CHECKED = 16


class Equations(c.Structure):
    _fields_ = [(k, c.c_int) for k in "n sums entries factors parameters varied givens".split()] + [
        (k, c.c_void_p) for k in "row column varied_row varied_by f jacobian dense factor solve slopes".split()]


class Affine(c.Structure):
    _fields_ = [("count", c.c_int), ("row", I), ("column", I), ("value", D), ("offset", D)]


class Problem(c.Structure):
    _fields_ = [("name", c.c_char_p), ("single", c.POINTER(Equations)), ("varied", c.POINTER(Equations)), ("given", D),
                ("values", D), ("given_step", c.c_int), ("names", c.c_void_p), ("outputs", c.c_int), ("y0", D),
                ("scale", D), ("output", D), ("jump", c.POINTER(Affine))]


def table(pointer, count):
    return np.ctypeslib.as_array(pointer, shape=(count,)) if count else np.zeros(0)


def capsule(function):
    new = c.pythonapi.PyCapsule_New
    new.restype, new.argtypes = c.py_object, [c.c_void_p, c.c_char_p, c.c_void_p]
    return new(c.cast(function, c.c_void_p).value, None, None)


class Peer:
    def __init__(self, library, name):
        self.lib = c.CDLL(library)
        self.lib.dop_problem.restype = c.POINTER(Problem)
        self.p = self.lib.dop_problem(name.encode()).contents
        self.n = self.p.single.contents.n
        self.y0, self.scale = table(self.p.y0, self.n), table(self.p.scale, self.n)
        self.output = table(self.p.output, self.p.outputs)
        self.f, self.out = capsule(self.lib.dop_f), capsule(self.lib.dop_out)
        self.jumps = [self.jump(self.p.jump[i]) for i in range(self.p.outputs - 1)] if self.p.jump else []

    def jump(self, a):
        return (table(a.row, a.count), table(a.column, a.count), table(a.value, a.count), table(a.offset, self.n))

    def stretch(self, i, values):
        if values is not None:
            self.lib.dop_enter(self.p.varied, values.ctypes.data_as(D))
        else:
            at = c.cast(c.addressof(self.p.given.contents) + 8 * i * self.p.given_step, D)
            self.lib.dop_enter(self.p.single, at)

    def run(self, rtol, values=None):
        work, iwork = np.zeros(11 * self.n + 21), np.zeros(21, dtype=np.int32)
        iwork[0], iwork[3] = 200_000, -1  # most steps; no test for stiffness
        y, t, states, ns = self.y0.copy(), 0.0, [], 0
        rtols, atols = np.full(self.n, rtol), rtol * self.scale
        for i, end in enumerate(self.output):
            self.stretch(i, values)
            start = time.thread_time_ns()
            answer = _dop.dop853(self.f, t, y, end, rtols, atols, self.out, 0, work, iwork)
            ns += time.thread_time_ns() - start
            y = answer[1]
            if answer[-1] != 1:
                return None, None
            states.append(y.copy())
            if self.jumps and i + 1 < len(self.output):
                row, column, value, offset = self.jumps[i]
                x = offset.copy()
                np.add.at(x, row, value * y[column])
                y = x
            t = end
        return ns * 1e-6, np.array(states)

    def error(self, states, ref):
        e = np.abs(states - ref) / (np.abs(ref) + self.scale)
        return e.max(), np.sqrt((e * e).mean(axis=1)).max()


def main(words):
    ensemble = words[2] == "ensemble"
    library, name, rtol, count, refs = [words[1]] + words[3 if ensemble else 2:]
    peer, tight = Peer(library, name), float(rtol)
    label = name + ("-ensemble" if ensemble else "")
    if ensemble:
        members = np.loadtxt(f"{refs}/{name}.members", max_rows=int(count), ndmin=2)
        given = np.hstack([np.zeros((len(members), 1)), members])
        runs = [peer.run(tight, g.copy()) for g in given]
        ref = np.loadtxt(f"{refs}/{name}.ensemble.ref", max_rows=CHECKED * peer.n * len(peer.output))
        ref = ref.reshape(CHECKED, -1, peer.n)
        errors = [peer.error(s, r) for (ms, s), r in zip(runs, ref) if ms is not None]
        ms = None if any(r[0] is None for r in runs) else np.mean([r[0] for r in runs])
        error = np.max(errors, axis=0) if errors else (np.inf, np.inf)
    else:
        ref = np.loadtxt(f"{refs}/{name}.ref").reshape(-1, peer.n)
        runs = [peer.run(tight) for _ in range(int(count) + 1)][1:]
        ms = None if any(r[0] is None for r in runs) else np.median([r[0] for r in runs])
        error = peer.error(runs[-1][1], ref) if ms is not None else (np.inf, np.inf)
    if ms is None:
        print(label, "dop853-fortran", rtol, "nan inf inf")
    else:
        print(label, "dop853-fortran", rtol, f"{ms:.6g} {error[0]:.3e} {error[1]:.3e}")


main(sys.argv)
