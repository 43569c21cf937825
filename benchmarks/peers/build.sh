# Sourced by ../compare and ../targets, in benchmarks/: what both need before anything is timed.
out=$PWD/target/${OUT:-peers}
refs=$out/refs
known=(S S-stiff S-400 robertson hires pollution hogrebe-2021 wang-2024)
varied=(r0 r1 r2 r3 r4 r5 r6 r7 r8 m b0 b1 b2 b3 b4 b5 b6 b7 b8 b9) # 20 parameters of S, for sensitivities

# What Debian calls the things that are not here.
missing() {
  [ -f /usr/include/gsl/gsl_odeiv2.h ] || echo libgsl-dev
  [ -f "${SUNDIALS:-/usr}/include/cvodes/cvodes.h" ] || echo libsundials-dev
  command -v gcc >/dev/null || echo gcc
  command -v g++ >/dev/null || echo g++
  command -v make >/dev/null || echo make
}

# The source package of the SUNDIALS that is installed, into $out/sundials-source; fails quietly where there is none.
fetch_sundials() {
  local source=$out/sundials-source apt=$out/apt version
  [ ! -d "$source" ] || return 0
  command -v apt-get >/dev/null && command -v cmake >/dev/null || return 1
  version=$(dpkg-query -W -f '${source:Version}' libsundials-dev 2>/dev/null) || return 1
  mkdir -p "$apt/lists/partial" "$apt/parts" "$source.part"
  local file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ ! -f "$file" ] || sed -E 's/^deb /deb-src /; s/^Types:.*/Types: deb-src/' "$file" >"$apt/parts/$(basename "$file")"
  done
  mv "$apt/parts/sources.list" "$apt/parts/main.list" 2>/dev/null || true
  local there=(-q -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$apt/parts" -o "Dir::State::Lists=$apt/lists"
    -o APT::Sandbox::User=root -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=)
  apt-get "${there[@]}" update || return 1
  (cd "$source.part" && apt-get "${there[@]}" source --download-only "sundials=$version") || return 1
  tar -xf "$source.part"/sundials_*.orig.tar.* -C "$source.part" --strip-components=1 || return 1
  mv "$source.part" "$source"
}

# Debian compiles SUNDIALS without optimisation; an own build is compared with if one can be had.
optimised_sundials() {
  if [ -z "${SUNDIALS_SOURCE:-}" ]; then
    echo "fetching the source of SUNDIALS, for Debian's is compiled without optimisation" >&2
    fetch_sundials >"$out/sundials-fetch.log" 2>&1 || return 1
    SUNDIALS_SOURCE=$out/sundials-source
  fi
  SUNDIALS=$out/sundials
  [ ! -f "$SUNDIALS/lib/libsundials_cvodes.a" ] || return 0
  echo "building SUNDIALS with -O3 -march=native" >&2
  cmake -S "$SUNDIALS_SOURCE" -B "$out/sundials-build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
    -DCMAKE_C_FLAGS_RELEASE='-O3 -march=native' -DEXAMPLES_ENABLE_C=OFF -DEXAMPLES_INSTALL=OFF -DBUILD_ARKODE=OFF \
    -DBUILD_CVODE=OFF -DBUILD_IDA=OFF -DBUILD_IDAS=OFF -DBUILD_KINSOL=OFF -DCMAKE_INSTALL_LIBDIR=lib \
    -DCMAKE_INSTALL_PREFIX="$SUNDIALS" >"$out/sundials.log" 2>&1 &&
    cmake --build "$out/sundials-build" --target install >>"$out/sundials.log" 2>&1
}

# Everything up to checked references, for problems $@. DEBIAN=1: the SUNDIALS that is installed will do.
build() {
  mkdir -p "$refs"
  if [ -z "${SUNDIALS:-}" ] && [ -z "${DEBIAN:-}" ]; then
    optimised_sundials || { SUNDIALS=; echo "compare: no optimised SUNDIALS (logs in $out)" >&2; }
  fi
  library="${SUNDIALS:+built with -O3 -march=native ($SUNDIALS)}"
  if [ -z "$library" ]; then
    library="Debian's, which is built WITHOUT OPTIMISATION: ratios to CVODE say nothing about the method"
    printf '%s\n' "compare: ************************************************************" "compare: SUNDIALS is $library" \
      "compare: ************************************************************" >&2
  fi
  if [ ! -f ../target/fatewise.jar ]; then mvn -B -ntp -q -f ../pom.xml -Dmaven.test.skip=true package; fi
  mvn -B -ntp -q process-classes
  classes="target/classes:target/lib/*:../target/fatewise.jar:../target/lib/*"
  java -cp "$classes" fatewise.PeerSource "$out/problems" "$@"
  make -s -C peers OUT="$out" SUNDIALS="${SUNDIALS:-}" OPTIMISE="${OPTIMISE:--O3 -march=native}" -j2
  local p
  for p in "$@"; do
    if [ ! -f "$refs/$p.ref" ] || [ "$out/problems/$p.c" -nt "$refs/$p.ref" ]; then
      "$out/peers" reference "$p" "$refs/$p.ref"
    fi
  done
  "$out/peers" check "$refs" >"$out/check.txt" || { cat "$out/check.txt"; echo "compare: known values are not met" >&2; exit 1; }
}

# References of the ensemble and of the sensitivities of S.
build_varied() {
  local p=$1
  ln -sf "$out/problems/$p.members" "$refs/$p.members"
  if [ ! -f "$refs/$p.ensemble.ref" ] || [ "$out/problems/$p.c" -nt "$refs/$p.ensemble.ref" ]; then
    "$out/peers" reference-ensemble "$p" "$refs/$p.ensemble.ref" "$refs/$p.members"
  fi
  if [ ! -f "$refs/$p.sensitivity.ref" ] || [ "$out/problems/$p.c" -nt "$refs/$p.sensitivity.ref" ]; then
    "$out/peers" reference-sensitivity "$p" "$refs/$p.sensitivity.ref" "${varied[@]}"
  fi
}

start_ours() {
  coproc OURS { exec java -XX:+UseSerialGC ${JAVA_FLAGS:-} -cp "$classes" fatewise.PeerRunner "$refs"; }
}
stop_ours() { eval "exec ${OURS[1]}>&-"; }
ours() { echo "$*" >&"${OURS[1]}" && IFS= read -r line <&"${OURS[0]}" && echo "$line"; }

# One measurement of each, appended to $runs: round, then what ours and peers print.
ours_to_runs() { echo "$round $(ours "$@") ours" >>"$runs"; }
peer_to_runs() { echo "$round $("$out/peers" "$@") peer" >>"$runs"; }

# DOP853 in Fortran, where a Python with SciPy holds it: only explicit problems.
find_dop853() {
  python=
  local p
  for p in python3 /usr/bin/python3; do
    if [ -z "$python" ] && "$p" peers/dop853.py "$out/dop853.so" "$1" 1e-3 1 "$refs" >/dev/null 2>&1; then python=$p; fi
  done
  [ -n "$python" ] || echo "compare: no DOP853, for there is no python3 with scipy.integrate._dop (Debian: python3-scipy)" >&2
}
dop853_to_runs() { [ -z "$python" ] || echo "$round $("$python" peers/dop853.py "$out/dop853.so" "$@") peer" >>"$runs"; }

machine() {
  echo "$(java -version 2>&1 | head -n 1); $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg); $(g++ --version | head -n 1); SUNDIALS: $library"
}
