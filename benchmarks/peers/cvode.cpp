// CVODE and CVODES. Linked with CVODES, which holds CVODE whole.
#include "matrix.hpp"
#include <algorithm>
#include <cvodes/cvodes.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunnonlinsol/sunnonlinsol_newton.h>

namespace {
/** What the callbacks of SUNDIALS are given. */
struct Model {
    Run run;
    std::vector<int> parameters;             // derivatives by the logarithms of these
    std::vector<double> entries, slopes, sums; // for work

    Model(const Run &r, const std::vector<int> &chosen)
        : run(r), parameters(chosen), entries(r.equations->entries), slopes(r.equations->varied), sums(r.equations->sums) {}
};
Model &model(void *user) { return *static_cast<Model *>(user); }

int rightHandSide(realtype, N_Vector y, N_Vector dydt, void *user) {
    model(user).run.f(NV_DATA_S(y), NV_DATA_S(dydt));
    return 0;
}

int jacobianDense(realtype, N_Vector y, N_Vector, SUNMatrix J, void *user, N_Vector, N_Vector, N_Vector) {
    const Run &run = model(user).run;
    run.equations->dense(NV_DATA_S(y), run.given.data(), SM_DATA_D(J));
    return 0;
}

int jacobianSparse(realtype, N_Vector y, N_Vector, SUNMatrix J, void *user, N_Vector, N_Vector, N_Vector) {
    const Run &run = model(user).run;
    run.equations->jacobian(NV_DATA_S(y), run.given.data(), sparseValues(J));
    return 0;
}

/** s' = J s + p df/dp for all at once: the entries are computed once, sums as unknowns of their own. */
int variational(int count, realtype, N_Vector y, N_Vector, N_Vector *s, N_Vector *dsdt, void *user, N_Vector, N_Vector) {
    Model &m = model(user);
    const Equations *e = m.run.equations;
    e->jacobian(NV_DATA_S(y), m.run.given.data(), m.entries.data());
    e->slopes(NV_DATA_S(y), m.run.given.data(), m.slopes.data());
    int states = e->entries; // rows of sums come last
    while (states > 0 && e->row[states - 1] >= e->n) states--;
    for (int i = 0; i < count; i++) {
        const double *x = NV_DATA_S(s[i]);
        double *out = NV_DATA_S(dsdt[i]);
        const int p = m.parameters[i];
        const double value = m.run.given[1 + p];
        std::fill(out, out + e->n, 0.0);
        std::fill(m.sums.begin(), m.sums.end(), 0.0);
        for (int k = 0; k < e->varied; k++) {
            if (e->varied_by[k] != p) continue;
            const int row = e->varied_row[k];
            (row < e->n ? out[row] : m.sums[row - e->n]) += value * m.slopes[k];
        }
        const auto at = [&](int column) { return column < e->n ? x[column] : m.sums[column - e->n]; };
        for (int k = states; k < e->entries; k++) {
            if (e->row[k] != e->column[k]) m.sums[e->row[k] - e->n] += m.entries[k] * at(e->column[k]);
        }
        for (int k = 0; k < states; k++) out[e->row[k]] += m.entries[k] * at(e->column[k]);
    }
    return 0;
}

/** Memory is made once and only started anew for a run and after each jump: the timing is of integration alone. */
struct CvodeSolver final : Solver {
    Model user;
    SUNContext context = nullptr;
    N_Vector y, atol, *s = nullptr;
    void *memory;
    SUNMatrix A;
    SUNLinearSolver linear;
    SUNNonlinearSolver staggered = nullptr;
    std::vector<double> work;

    CvodeSolver(const Run &run, double rtol, Matrix matrix, long mostSteps, const std::vector<int> &parameters)
        : user(run, parameters), work(run.n()) {
        const int n = run.n();
        good(SUNContext_Create(nullptr, &context));
        y = N_VNew_Serial(n, context);
        atol = N_VNew_Serial(n, context);
        for (int i = 0; i < n; i++) {
            NV_Ith_S(y, i) = run.problem->y0[i];
            NV_Ith_S(atol, i) = run.rtolScale(i, rtol);
        }
        const bool dense = matrix == Matrix::DENSE;
        A = dense ? SUNDenseMatrix(n, n, context) : newSparse(run.equations, context);
        linear = dense ? SUNLinSol_Dense(y, A, context) : newGenerated(run.equations, context);
        memory = CVodeCreate(CV_BDF, context);
        good(CVodeInit(memory, rightHandSide, 0, y));
        good(CVodeSVtolerances(memory, rtol, atol));
        good(CVodeSetLinearSolver(memory, linear, A));
        good(CVodeSetJacFn(memory, dense ? jacobianDense : jacobianSparse));
        good(CVodeSetUserData(memory, &user));
        good(CVodeSetMaxNumSteps(memory, mostSteps));
        good(CVodeSetErrFile(memory, nullptr));
        if (count() > 0) vary(rtol);
    }

    /** Derivatives by logarithms are of the size of y: the tolerances of y hold for them too. */
    void vary(double rtol) {
        s = N_VCloneVectorArray(count(), y);
        for (int i = 0; i < count(); i++) N_VConst(0, s[i]);
        std::vector<N_Vector> same(count(), atol);
        good(CVodeSensInit(memory, count(), CV_STAGGERED, variational, s));
        good(CVodeSensSVtolerances(memory, rtol, same.data()));
        good(CVodeSetSensErrCon(memory, SUNTRUE));
        staggered = SUNNonlinSol_NewtonSens(count(), y, context);
        good(CVodeSetNonlinearSolverSensStg(memory, staggered));
    }

    ~CvodeSolver() override {
        CVodeFree(&memory);
        if (staggered) SUNNonlinSolFree(staggered);
        if (s) N_VDestroyVectorArray(s, count());
        SUNLinSolFree(linear);
        SUNMatDestroy(A);
        N_VDestroy(atol);
        N_VDestroy(y);
        SUNContext_Free(&context);
    }

    int count() const { return static_cast<int>(user.parameters.size()); }

    void values(const std::vector<double> &all) override { user.run = Run(user.run.problem, all); }

    bool restart(double t, double end) {
        if (CVodeReInit(memory, t, y) < 0) return false;
        if (count() > 0 && CVodeSensReInit(memory, CV_STAGGERED, s) < 0) return false;
        return CVodeSetStopTime(memory, end) >= 0;
    }

    bool run(std::vector<double> &states) override {
        const Problem &problem = *user.run.problem;
        const int n = user.run.n();
        std::copy(problem.y0, problem.y0 + n, NV_DATA_S(y));
        for (int i = 0; i < count(); i++) N_VConst(0, s[i]);
        double t = 0, *out = states.data();
        for (int i = 0; i < problem.outputs; i++) {
            const double end = problem.output[i];
            const bool stops = user.run.stops();
            if (i == 0 || stops) {
                user.run.enter(i);
                if (!restart(t, stops ? end : problem.output[problem.outputs - 1])) return false;
            }
            if (CVode(memory, end, y, &t, CV_NORMAL) < 0) return false;
            if (count() > 0 && CVodeGetSens(memory, &t, s) < 0) return false;
            t = end;
            out = std::copy(NV_DATA_S(y), NV_DATA_S(y) + n, out);
            for (int k = 0; k < count(); k++) out = std::copy(NV_DATA_S(s[k]), NV_DATA_S(s[k]) + n, out);
            if (stops && i + 1 < problem.outputs) jump(i);
        }
        return true;
    }

    /** Derivatives jump by A alone. */
    void jump(int i) {
        user.run.jump(i, NV_DATA_S(y), work.data());
        const double *offset = user.run.problem->jump[i].offset;
        for (int k = 0; k < count(); k++) {
            double *x = NV_DATA_S(s[k]);
            user.run.jump(i, x, work.data());
            for (int j = 0; j < user.run.n(); j++) x[j] -= offset[j];
        }
    }
};
} // namespace

std::unique_ptr<Solver> cvode(const Run &run, double rtol, Matrix matrix, long mostSteps) {
    return std::make_unique<CvodeSolver>(run, rtol, matrix, mostSteps, std::vector<int>());
}

std::unique_ptr<Solver> cvodes(const Run &run, double rtol, Matrix matrix, const std::vector<int> &parameters) {
    return std::make_unique<CvodeSolver>(run, rtol, matrix, MOST_STEPS, parameters);
}
