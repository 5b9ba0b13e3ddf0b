"""Makes expected.json: values of elementary and special functions to 60 digits (mpmath), rounded to doubles, and
quantiles by SciPy. Run `python3 make.py` in this folder; needs mpmath 1.3 and SciPy 1.17."""

import json
import random
from pathlib import Path

import mpmath
from scipy import stats

mpmath.mp.dps = 60
random.seed(1)


def mp(function, *arguments):
    return float(function(*[mpmath.mpf(a) for a in arguments]))


def both_signs(values):
    return values + [-v for v in values]


def spread(low, high, count):
    """Magnitudes spread evenly in the exponent of ten."""
    return [10 ** random.uniform(low, high) for _ in range(count)]


exp_at = [random.uniform(-1, 1) for _ in range(150)] + [random.uniform(-745, 709) for _ in range(150)]
exp_at += both_signs(spread(-18, 0, 50)) + [709.782712893384, -745.1332191019411, -708.5, -720.25, 0.34657359027997264]
log_at = [random.uniform(0.5, 2) for _ in range(150)] + spread(-323, 308, 150)
log_at += [5e-324, 1.5e-310, 1.7976931348623157e308, 0.7071067811865475, 1.4142135623730951, 0.9999999999999999]
log1p_at = [random.uniform(-0.99, 3) for _ in range(150)] + spread(-18, 300, 100) + [-v for v in spread(-18, -0.001, 100)]
expm1_at = [random.uniform(-2, 2) for _ in range(150)] + [random.uniform(-60, 700) for _ in range(100)]
expm1_at += both_signs(spread(-18, 0, 60))
pow_at = [(random.uniform(0.01, 10), random.uniform(-20, 20)) for _ in range(250)]
pow_at += [(x, random.uniform(-1, 1) * 700 / abs(mp(mpmath.log, x))) for x in spread(-300, 300, 150)]
pow_at += [(1 + random.uniform(-1, 1) * 1e-9, random.uniform(-5e11, 5e11)) for _ in range(60)]
pow_at += [(x, random.uniform(-1, 1) * 700 / abs(mp(mpmath.log, x))) for x in [random.uniform(0.6, 1.7) for _ in range(300)]]
pow_at += [(-3.0, 7.0), (-2.5, -3.0), (0.98, 36.0), (1.985, 0.5), (2e-310, 0.9)]

tails = [2.0 ** -33, 1 - 2.0 ** -33, 1e-300, 1e-20, 1e-9, 0.0249, 0.075, 0.0750001, 0.5, 0.925, 0.975, 0.999999]
quantile_at = tails + [random.random() for _ in range(100)]


def normal_quantile(p):
    """Root of the CDF near SciPy's value, to 60 digits."""
    start = mpmath.mpf(stats.norm.ppf(p)) if p > 1e-300 else mpmath.mpf(-37)
    return float(mpmath.findroot(lambda x: mpmath.log(mpmath.ncdf(x)) - mpmath.log(mpmath.mpf(p)), start))


cdf_at = [random.uniform(-8, 8) for _ in range(80)] + [0.0, 2.5, -2.5, 2.5000001, -37.5, -1e-9, 8.3]
shapes = [(0.5, 0.5), (1, 1), (2, 3), (3, 3), (7, 3), (0.3, 4), (30, 12), (90, 0.7), (60, 60)]
beta_at = [(random.random(), a, b) for a, b in shapes for _ in range(6)]
gamma_at = spread(-8, 6, 60) + [0.5, 1.0, 1.5, 2.0, 3.0, 11.5, 12.0, 171.0]


def beta_quantile(p, a, b):
    return float(stats.beta.ppf(p, a, b))


poisson_means = [0.001, 0.02, 0.5, 3, 12.5, 29.9, 30.1, 47, 800, 1234.5, 1e5, 3e6]
poisson_at = [(u, m) for m in poisson_means for u in [2.0 ** -33, 0.01, random.random(), random.random(), 0.5, 0.999, 1 - 2.0 ** -33]]


def fnv_id(text):
    h = 0x811C9DC5
    for byte in text.encode():
        h = (h ^ byte) * 0x01000193 % 2**32
    h = (h ^ (h >> 16)) * 0x7FEB352D % 2**32
    h = (h ^ (h >> 15)) * 0x846CA68B % 2**32
    return h ^ (h >> 16)


def seedrandom_words(text, count=2):
    """The first int32 outputs of npm's seedrandom 3: ARC4 keyed by the smeared low bytes, first 256 dropped."""
    key, smear = {}, 0
    for j, character in enumerate(text):
        smear ^= key.get(j & 255, 0) * 19
        key[j & 255] = (smear + ord(character)) & 255
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + key[i % len(key)] + state[i]) & 255
        state[i], state[j] = state[j], state[i]
    i = j = 0
    output = []
    for _ in range(256 + 4 * count):
        i = (i + 1) & 255
        j = (j + state[i]) & 255
        state[i], state[j] = state[j], state[i]
        output.append(state[(state[i] + state[j]) & 255])
    stream = bytes(output[256:])
    return [int.from_bytes(stream[4 * n : 4 * n + 4], "big", signed=True) for n in range(count)]


seeds = [("1", 0), ("", 0), ("鼓楼", 3), ("😀", 999), ("x" * 200, 12)]

paths = ["", "a", "government/f-town", "lot/f-town/home-elder-care/2/0", "government/鼓楼", "bid/😀"]

expected = {
    "exp": [[x, mp(mpmath.exp, x)] for x in exp_at],
    "log": [[x, mp(mpmath.log, x)] for x in log_at],
    "log1p": [[x, mp(mpmath.log1p, x)] for x in log1p_at],
    "expm1": [[x, mp(mpmath.expm1, x)] for x in expm1_at],
    "pow": [[x, y, mp(mpmath.power, x, y)] for x, y in pow_at],
    "normalQuantile": [[p, normal_quantile(p)] for p in quantile_at],
    "normalCdf": [[x, mp(mpmath.ncdf, x)] for x in cdf_at],
    "incompleteBeta": [
        [x, a, b, float(mpmath.betainc(a, b, 0, mpmath.mpf(x), regularized=True))] for x, a, b in beta_at
    ],
    "betaQuantile": [[p, a, b, beta_quantile(p, a, b)] for p, a, b in beta_at],
    "logGamma": [[x, mp(mpmath.loggamma, x)] for x in gamma_at],
    "poisson": [[u, m, int(stats.poisson.ppf(u, m))] for u, m in poisson_at],
    "exponential": [[u, m, float(stats.expon.ppf(u, scale=m))] for u, m in [(0.1, 300), (0.999, 2.5), (1e-10, 7)]],
    "geometric": [
        [u, m, int(stats.geom.ppf(u, 1 / (1 + m)) - 1)] for m in [0.3, 2, 6.5, 40] for u in [0.05, 0.41, 0.77, 0.9993]
    ],
    "lognormal": [[u, m, s, float(stats.lognorm.ppf(u, s, scale=m))] for u, m, s in [(0.2, 3, 0.4), (0.99, 100, 0.03)]],
    "runKey": [[seed, k, *seedrandom_words(f"{seed.encode().hex()}/{k}")] for seed, k in seeds],
    "idOf": [[path, fnv_id(path)] for path in paths],
}
Path("expected.json").write_text(json.dumps(expected, ensure_ascii=False) + "\n")
