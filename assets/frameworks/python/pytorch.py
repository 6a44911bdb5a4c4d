# PyTorch: how a function of scalars is differentiated.
try:
    import torch
    import torch.nn.functional as F
except ImportError as error:
    missing("torch", error)

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


def tensor(x):
    return x if isinstance(x, torch.Tensor) else torch.tensor(x)


def reverse(f, at):
    v = [torch.tensor(x, requires_grad=True) for x in at]
    out = tensor(f(*v))
    if out.requires_grad:
        out.backward()
    return out.item(), [None if x.grad is None else x.grad.item() for x in v]


def forward(f, at):
    v = tuple(torch.tensor(x) for x in at)
    gradient = []
    for i in range(len(at)):
        basis = tuple(torch.tensor(1.0 if k == i else 0.0) for k in range(len(at)))
        out, slope = torch.func.jvp(lambda *a: tensor(f(*a)), v, basis)
        # a tensor of zeros that knows it is zero has no item: the sum has
        gradient.append((slope + torch.zeros(())).item())
    return out.item(), gradient


def second(f, at):
    v = [torch.tensor(x, requires_grad=True) for x in at]
    out = tensor(f(*v))
    if not out.requires_grad:
        return out.item(), [None]
    (g,) = torch.autograd.grad(out, v, create_graph=True)
    if not g.requires_grad:
        return out.item(), [0.0]
    (h,) = torch.autograd.grad(g, v, allow_unused=True, materialize_grads=True)
    return out.item(), [(h + torch.zeros(())).item()]


begin(torch.__version__.split("+")[0], torch.__version__)
