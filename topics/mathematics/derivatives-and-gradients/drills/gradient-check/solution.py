import numpy as np


def numerical_gradient(f, x, eps=6e-6):
    """Central-difference gradient of scalar f at x, float64, in the shape of x."""
    x = np.array(x, dtype=np.float64)
    result = np.empty_like(x)
    for index in np.ndindex(x.shape):
        step = eps * max(1.0, abs(x[index]))
        up, down = x.copy(), x.copy()
        up[index] += step
        down[index] -= step
        width = up[index] - down[index]          # the step as stored, before f can touch the arrays
        result[index] = (float(f(up)) - float(f(down))) / width
    return result


def check_gradient(f, grad, x, tol=1e-6, floor=1e-7):
    """Compare grad(x) with the numerical gradient; return {"ok", "worst", "index"}."""
    x = np.array(x, dtype=np.float64)
    analytic = np.asarray(grad(x.copy()), dtype=np.float64)
    if analytic.shape != x.shape:
        raise ValueError(f"gradient has shape {analytic.shape}, x has shape {x.shape}")
    numeric = numerical_gradient(f, x)
    good = np.isfinite(analytic) & np.isfinite(numeric)
    if not good.all():
        index = np.unravel_index(int(np.argmin(good)), x.shape)
        return {"ok": False, "worst": float("inf"), "index": tuple(int(i) for i in index)}
    scale = np.maximum(np.maximum(np.abs(analytic), np.abs(numeric)), floor)
    error = np.abs(analytic - numeric) / scale
    index = np.unravel_index(int(np.argmax(error)), x.shape)
    worst = float(error[index])
    return {"ok": bool(worst <= tol), "worst": worst, "index": tuple(int(i) for i in index)}
