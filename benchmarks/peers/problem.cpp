#include "problem.hpp"
#include <stdexcept>

std::vector<std::string> problemNames() { return {"S", "S-stiff", "S-400", "robertson", "hires", "pollution"}; }

std::unique_ptr<Problem> problemNamed(const std::string &name) {
    if (name == "S") return stagedCulture(name, 1, 1);
    if (name == "S-stiff") return stagedCulture(name, 1, 20);
    if (name == "S-400") return stagedCulture(name, 10, 1);
    if (name == "robertson") return robertson();
    if (name == "hires") return hires();
    if (name == "pollution") return pollution();
    throw std::invalid_argument("no problem " + name);
}
