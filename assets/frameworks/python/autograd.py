# HIPS autograd: how a function of scalars is differentiated.
try:
    import warnings
    from importlib.metadata import version

    import autograd
    import autograd.numpy as np
    import autograd.scipy.special as sp
    from autograd import grad, make_jvp
except ImportError as error:
    missing("autograd", error)

np.seterr(all="ignore")
warnings.simplefilter("ignore")


def inputs(at):
    return [np.float64(x) for x in at]


def reverse(f, at):
    return f(*inputs(at)), [grad(f, i)(*inputs(at)) for i in range(len(at))]


def forward(f, at):
    gradient = [make_jvp(f, i)(*inputs(at))(np.float64(1.0))[1] for i in range(len(at))]
    return f(*inputs(at)), gradient


def second(f, at):
    return f(*inputs(at)), [grad(grad(f))(*inputs(at))]


begin(version("autograd"), version("autograd"))
