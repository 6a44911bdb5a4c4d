# TensorFlow: how a function of scalars is differentiated.
try:
    import numpy as np
    import tensorflow as tf
except ImportError as error:
    missing("tensorflow", error)

try:
    kr = tf.keras
    kr.backend.set_floatx("float64")
    K = kr.ops
except (AttributeError, ImportError):
    kr = K = None  # an older or a smaller TensorFlow: calls of Keras are refused one by one


def inputs(at):
    return [tf.constant(x, tf.float64) for x in at]


def tensor(x):
    return tf.convert_to_tensor(x, tf.float64)


def plain(x):
    return None if x is None else x.numpy()


def reverse(f, at):
    v = inputs(at)
    with tf.GradientTape() as tape:
        tape.watch(v)
        out = tensor(f(*v))
    return plain(out), [plain(g) for g in tape.gradient(out, v)]


def forward(f, at):
    v = inputs(at)
    gradient = []
    for i in range(len(at)):
        with tf.autodiff.ForwardAccumulator(v[i], tf.constant(1.0, tf.float64)) as accumulator:
            out = tensor(f(*v))
        gradient.append(plain(accumulator.jvp(out)))
    return plain(out), gradient


def second(f, at):
    (v,) = inputs(at)
    with tf.GradientTape() as outer:
        outer.watch(v)
        with tf.GradientTape() as inner:
            inner.watch(v)
            out = tensor(f(v))
        g = inner.gradient(out, v)
    return plain(out), [None if g is None else plain(outer.gradient(g, v))]


begin(tf.__version__, tf.__version__)
