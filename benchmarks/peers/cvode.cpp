#include "solver.hpp"
#include "structure.hpp"
#include <algorithm>
#include <cstring>
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdexcept>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

namespace {
/** What the callbacks of SUNDIALS are given. */
struct Model {
    const Problem &problem;
    const Structure structure;
    std::vector<double> work;
    explicit Model(const Problem &p) : problem(p), structure(p), work(p.n) {}
};

int rightHandSide(realtype, N_Vector y, N_Vector dydt, void *model) {
    static_cast<Model *>(model)->problem.f(NV_DATA_S(y), NV_DATA_S(dydt));
    return 0;
}

int jacobianDense(realtype, N_Vector y, N_Vector, SUNMatrix J, void *user, N_Vector, N_Vector, N_Vector) {
    auto *model = static_cast<Model *>(user);
    denseJacobian(model->problem, model->structure, NV_DATA_S(y), SM_DATA_D(J), model->work.data());
    return 0;
}

/** Values in the order of Structure. */
struct Sparse {
    const Structure *structure;
    std::vector<double> values;
};
Sparse &sparse(SUNMatrix A) { return *static_cast<Sparse *>(A->content); }

int jacobianSparse(realtype, N_Vector y, N_Vector, SUNMatrix J, void *user, N_Vector, N_Vector, N_Vector) {
    auto *model = static_cast<Model *>(user);
    const Structure &structure = model->structure;
    auto &values = sparse(J).values;
    std::fill(values.begin(), values.end(), 0.0);
    Sink sink;
    sink.slot = structure.sparseSlot.data();
    sink.values = values.data();
    model->problem.jacobian(NV_DATA_S(y), sink);
    if (model->problem.summed()) {
        model->problem.crowding(NV_DATA_S(y), model->work.data());
        size_t k = structure.entries.size();
        for (int i : structure.crowded) values[k++] = model->work[i];
    }
    return 0;
}

SUNMatrix newSparse(const Structure *structure, SUNContext context) {
    SUNMatrix A = SUNMatNewEmpty(context);
    A->content = new Sparse{structure, std::vector<double>(structure->values())};
    A->ops->getid = [](SUNMatrix) { return SUNMATRIX_CUSTOM; };
    A->ops->clone = [](SUNMatrix B) { return newSparse(sparse(B).structure, B->sunctx); };
    A->ops->destroy = [](SUNMatrix B) {
        delete &sparse(B);
        SUNMatFreeEmpty(B);
    };
    A->ops->zero = [](SUNMatrix B) {
        std::fill(sparse(B).values.begin(), sparse(B).values.end(), 0.0);
        return 0;
    };
    A->ops->copy = [](SUNMatrix from, SUNMatrix to) {
        sparse(to).values = sparse(from).values;
        return 0;
    };
    A->ops->scaleaddi = [](realtype c, SUNMatrix B) {
        for (double &v : sparse(B).values) v *= c;
        for (int k : sparse(B).structure->diagonal) sparse(B).values[k] += 1;
        return 0;
    };
    return A;
}

struct Factors {
    const GeneratedLu *lu;
    std::vector<double> l, x;
};
Factors &factors(SUNLinearSolver S) { return *static_cast<Factors *>(S->content); }

SUNLinearSolver newGenerated(const std::string &problem, SUNContext context) {
    const GeneratedLu *lu = GENERATED;
    while (lu->problem && problem != lu->problem) lu++;
    if (!lu->problem) throw std::invalid_argument("no generated factors for " + problem);
    SUNLinearSolver S = SUNLinSolNewEmpty(context);
    S->content = new Factors{lu, std::vector<double>(lu->size), std::vector<double>(lu->unknowns)};
    S->ops->gettype = [](SUNLinearSolver) { return SUNLINEARSOLVER_DIRECT; };
    S->ops->getid = [](SUNLinearSolver) { return SUNLINEARSOLVER_CUSTOM; };
    S->ops->setup = [](SUNLinearSolver Q, SUNMatrix A) {
        factors(Q).lu->factor(sparse(A).values.data(), factors(Q).l.data());
        return 0;
    };
    S->ops->solve = [](SUNLinearSolver Q, SUNMatrix, N_Vector x, N_Vector b, realtype) {
        Factors &f = factors(Q);
        const size_t n = NV_LENGTH_S(b);
        std::copy(NV_DATA_S(b), NV_DATA_S(b) + n, f.x.begin());
        std::fill(f.x.begin() + n, f.x.end(), 0.0);
        f.lu->solve(f.l.data(), f.x.data());
        std::copy(f.x.begin(), f.x.begin() + n, NV_DATA_S(x));
        return 0;
    };
    S->ops->free = [](SUNLinearSolver Q) {
        delete &factors(Q);
        SUNLinSolFreeEmpty(Q);
        return 0;
    };
    return S;
}

void good(int code) {
    if (code < 0) throw std::runtime_error("SUNDIALS refused its set-up: " + std::to_string(code));
}

/** Memory is made once and only started anew for a run and after each jump: the timing is of integration alone. */
struct CvodeSolver final : Solver {
    Model model;
    SUNContext context = nullptr;
    N_Vector y, atol;
    void *memory;
    SUNMatrix A;
    SUNLinearSolver linear;

    CvodeSolver(const Problem &problem, double rtol, Matrix matrix, long mostSteps) : model(problem) {
        good(SUNContext_Create(nullptr, &context));
        y = N_VNew_Serial(problem.n, context);
        atol = N_VNew_Serial(problem.n, context);
        for (int i = 0; i < problem.n; i++) {
            NV_Ith_S(y, i) = problem.y0[i];
            NV_Ith_S(atol, i) = rtol * problem.scale[i];
        }
        const bool dense = matrix == Matrix::DENSE;
        A = dense ? SUNDenseMatrix(problem.n, problem.n, context) : newSparse(&model.structure, context);
        linear = dense ? SUNLinSol_Dense(y, A, context) : newGenerated(problem.name, context);
        memory = CVodeCreate(CV_BDF, context);
        good(CVodeInit(memory, rightHandSide, 0, y));
        good(CVodeSVtolerances(memory, rtol, atol));
        good(CVodeSetLinearSolver(memory, linear, A));
        good(CVodeSetJacFn(memory, dense ? jacobianDense : jacobianSparse));
        good(CVodeSetUserData(memory, &model));
        good(CVodeSetMaxNumSteps(memory, mostSteps));
        good(CVodeSetErrFile(memory, nullptr));
    }
    ~CvodeSolver() override {
        CVodeFree(&memory);
        SUNLinSolFree(linear);
        SUNMatDestroy(A);
        N_VDestroy(atol);
        N_VDestroy(y);
        SUNContext_Free(&context);
    }

    bool run(std::vector<double> &states) override {
        const Problem &problem = model.problem;
        std::copy(problem.y0.begin(), problem.y0.end(), NV_DATA_S(y));
        double t = 0;
        for (size_t i = 0; i < problem.outputs.size(); i++) {
            const double end = problem.outputs[i];
            if (i == 0 || problem.stops()) {
                if (CVodeReInit(memory, t, y) < 0) return false;
                CVodeSetStopTime(memory, problem.stops() ? end : problem.outputs.back());
            }
            if (CVode(memory, end, y, &t, CV_NORMAL) < 0) return false;
            t = end;
            std::copy(NV_DATA_S(y), NV_DATA_S(y) + problem.n, states.begin() + i * problem.n);
            problem.jump(static_cast<int>(i), NV_DATA_S(y));
        }
        return true;
    }
};
} // namespace

std::unique_ptr<Solver> cvode(const Problem &problem, double rtol, Matrix matrix, long mostSteps) {
    return std::make_unique<CvodeSolver>(problem, rtol, matrix, mostSteps);
}
