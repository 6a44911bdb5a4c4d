# JAX: how a function of scalars is differentiated.
try:
    import jax
    import jax.numpy as jnp
except ImportError as error:
    missing("jax", error)

jax.config.update("jax_enable_x64", True)


def scalar(f):
    return lambda *a: jnp.asarray(f(*a), jnp.float64)


def inputs(at):
    return [jnp.asarray(x, jnp.float64) for x in at]


def reverse(f, at):
    places = tuple(range(len(at)))
    return jax.value_and_grad(scalar(f), argnums=places)(*inputs(at))


def forward(f, at):
    v = inputs(at)
    gradient = []
    for i in range(len(at)):
        basis = inputs([1.0 if k == i else 0.0 for k in range(len(at))])
        out, slope = jax.jvp(scalar(f), v, basis)
        gradient.append(slope)
    return out, gradient


def second(f, at):
    g = scalar(f)
    return g(*inputs(at)), [jax.grad(jax.grad(g))(*inputs(at))]


begin(jax.__version__, jax.__version__)
