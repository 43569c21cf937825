#include "matrix.hpp"
#include <algorithm>
#include <nvector/nvector_serial.h>
#include <stdexcept>

namespace {
struct Sparse {
    const Equations *equations;
    std::vector<double> values;
};
Sparse &sparse(SUNMatrix A) { return *static_cast<Sparse *>(A->content); }

struct Factors {
    const Equations *equations;
    std::vector<double> l, x;
};
Factors &factors(SUNLinearSolver S) { return *static_cast<Factors *>(S->content); }
} // namespace

double *sparseValues(SUNMatrix A) { return sparse(A).values.data(); }

SUNMatrix newSparse(const Equations *equations, SUNContext context) {
    SUNMatrix A = SUNMatNewEmpty(context);
    A->content = new Sparse{equations, std::vector<double>(equations->entries)};
    A->ops->getid = [](SUNMatrix) { return SUNMATRIX_CUSTOM; };
    A->ops->clone = [](SUNMatrix B) { return newSparse(sparse(B).equations, B->sunctx); };
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
    A->ops->scaleaddi = [](realtype c, SUNMatrix B) { // rows of sums say 0 = 0 and may be multiplied by anything
        const Equations *e = sparse(B).equations;
        double *v = sparseValues(B);
        for (int k = 0; k < e->entries; k++) {
            v[k] *= c;
            if (e->row[k] == e->column[k] && e->row[k] < e->n) v[k] += 1;
        }
        return 0;
    };
    return A;
}

SUNLinearSolver newGenerated(const Equations *equations, SUNContext context) {
    SUNLinearSolver S = SUNLinSolNewEmpty(context);
    S->content = new Factors{
        equations, std::vector<double>(equations->factors), std::vector<double>(equations->n + equations->sums)};
    S->ops->gettype = [](SUNLinearSolver) { return SUNLINEARSOLVER_DIRECT; };
    S->ops->getid = [](SUNLinearSolver) { return SUNLINEARSOLVER_CUSTOM; };
    S->ops->setup = [](SUNLinearSolver Q, SUNMatrix A) {
        return factors(Q).equations->factor(sparseValues(A), factors(Q).l.data()) ? 0 : 1;
    };
    S->ops->solve = [](SUNLinearSolver Q, SUNMatrix, N_Vector x, N_Vector b, realtype) {
        Factors &f = factors(Q);
        std::copy(NV_DATA_S(b), NV_DATA_S(b) + f.equations->n, f.x.begin());
        std::fill(f.x.begin() + f.equations->n, f.x.end(), 0.0);
        f.equations->solve(f.l.data(), f.x.data());
        std::copy(f.x.begin(), f.x.begin() + f.equations->n, NV_DATA_S(x));
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
