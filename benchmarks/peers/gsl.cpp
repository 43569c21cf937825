#include "solver.hpp"
#include <algorithm>
#include <cmath>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>

namespace {
int rightHandSide(double, const double y[], double dydt[], void *problem) {
    static_cast<const Problem *>(problem)->f(y, dydt);
    return GSL_SUCCESS;
}

/** Lands on every output. The step goes on from one stretch to the next; only the first is guessed. */
struct GslSolver final : Solver {
    const Problem &problem;
    const long mostSteps;
    gsl_odeiv2_system system;
    gsl_odeiv2_step *step;
    gsl_odeiv2_control *control;
    gsl_odeiv2_evolve *evolve;
    std::vector<double> y;

    GslSolver(const Problem &p, double rtol, long most) : problem(p), mostSteps(most), y(p.n) {
        system = {rightHandSide, nullptr, static_cast<size_t>(p.n), const_cast<Problem *>(&p)};
        step = gsl_odeiv2_step_alloc(gsl_odeiv2_step_rk8pd, p.n);
        control = gsl_odeiv2_control_scaled_new(rtol, rtol, 1, 0, p.scale.data(), p.n);
        evolve = gsl_odeiv2_evolve_alloc(p.n);
    }
    ~GslSolver() override {
        gsl_odeiv2_evolve_free(evolve);
        gsl_odeiv2_control_free(control);
        gsl_odeiv2_step_free(step);
    }

    bool run(std::vector<double> &states) override {
        y = problem.y0;
        double t = 0, h = 1e-3 * problem.outputs[0];
        for (size_t i = 0; i < problem.outputs.size(); i++) {
            const double end = problem.outputs[i];
            if (i == 0 || problem.stops()) {
                gsl_odeiv2_step_reset(step);
                gsl_odeiv2_evolve_reset(evolve);
            }
            for (long steps = 0; t < end; steps++) {
                const double tried = h;
                const bool lands = t + h >= end;
                const int code = gsl_odeiv2_evolve_apply(evolve, control, step, &system, &t, end, &h, y.data());
                if (code != GSL_SUCCESS || steps > mostSteps || !std::isfinite(y[0])) return false;
                if (lands && t >= end && h < tried) h = tried; // a short last step must not shrink the next
            }
            std::copy(y.begin(), y.end(), states.begin() + i * problem.n);
            problem.jump(static_cast<int>(i), y.data());
        }
        return true;
    }
};
} // namespace

std::unique_ptr<Solver> gslRk8pd(const Problem &problem, double rtol, long mostSteps) {
    gsl_set_error_handler_off();
    return std::make_unique<GslSolver>(problem, rtol, mostSteps);
}
