"""Lists the small mistakes that could be made in a module, and makes one of them.

A mistake is another comparison, a number that is one off, `and` for `or`, a `not` left out, plus for minus, `min` for
`max`, another answer returned, a statement left out, a condition turned round. Docstrings, annotations, assertions
and words are left alone: a message is held by the goldens, and its wording is not what this measures.
"""

import ast
import copy
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
ROOMS = ("planning", "assessment", "borders", "travel", "places", "checks")

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
OPERATIONS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLS = {"min": "max", "max": "min", "any": "all", "all": "any"}
DECISIONS = (ast.Compare, ast.BoolOp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Mutation(NamedTuple):
    """One mistake in one file; `node` counts the nodes of its tree in the order of `ast.walk`."""

    path: str
    line: int
    last: int
    node: int
    variant: int
    inside: bool  # of a function, so that a module that is loaded already can be changed
    before: str
    after: str


def modules() -> list[Path]:
    """The modules that are mutated, by name."""
    return sorted(path for room in ROOMS for path in (ROOT / "delegate" / room).rglob("*.py"))


def mutations(path: Path) -> Iterator[Mutation]:
    """Every mistake that can be made in a module, from its top down."""
    tree = ast.parse(path.read_text("utf-8"))
    numbers = {node: number for number, node in enumerate(ast.walk(tree))}
    name = path.relative_to(ROOT).as_posix()
    for node, statement, inside, tested in _nodes(tree):
        for variant, other in enumerate(_others(node, tested)):
            before, after = (ast.unparse(ast.fix_missing_locations(each)) for each in (node, other))
            first, last = _lines(node, statement)
            yield Mutation(name, first, last, numbers[node], variant, inside, _short(before), _short(after))


def mutated(mutation: Mutation) -> ast.Module:
    """The tree of the module with the mistake in it."""
    tree = ast.parse((ROOT / mutation.path).read_text("utf-8"))
    target = list(ast.walk(tree))[mutation.node]
    tested = any(each is target and test for each, _, _, test in _nodes(tree))
    other = list(_others(target, tested))[mutation.variant]
    _Exchange(target, ast.copy_location(other, target)).visit(tree)
    return ast.fix_missing_locations(tree)


class _Exchange(ast.NodeTransformer):
    """Puts one node in the place of another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def _short(text: str) -> str:
    return " ".join(text.split())[:160]


def _lines(node: ast.stmt | ast.expr, statement: ast.stmt) -> tuple[int, int]:
    """The lines on which a node runs: all of a simple statement, the node alone in the head of a compound one."""
    if hasattr(statement, "body") and node is not statement:
        return node.lineno, node.end_lineno or node.lineno
    return statement.lineno, statement.end_lineno or statement.lineno


def _nodes(tree: ast.Module) -> Iterator[tuple[ast.stmt | ast.expr, ast.stmt, bool, bool]]:
    """The nodes that can be mistaken: each with its statement, if a function runs it, and if it is a bare condition."""

    def walk(
        node: ast.AST, statement: ast.stmt, inside: bool, tested: bool
    ) -> Iterator[tuple[ast.stmt | ast.expr, ast.stmt, bool, bool]]:
        if isinstance(node, (ast.Assert, ast.Import, ast.ImportFrom)) or _for_types(node):
            return
        if isinstance(node, ast.stmt):
            statement = node
        if isinstance(node, (ast.stmt, ast.expr)):
            yield node, statement, inside, tested
        for field, value in ast.iter_fields(node):
            if field in {"annotation", "returns", "type_comment", "format_spec", "ctx"}:
                continue
            within = inside or (isinstance(node, (*FUNCTIONS, ast.Lambda)) and field == "body")
            test = (field == "test" and isinstance(node, (ast.If, ast.While, ast.IfExp))) or field == "ifs"
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from walk(child, statement, within, test)

    for statement in tree.body:
        yield from walk(statement, statement, False, False)


def _for_types(node: ast.AST) -> bool:
    """Whether a statement only tells types."""
    match node:
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
    return False


def _others(node: ast.AST, tested: bool) -> Iterator[ast.AST]:
    """What could stand by mistake where a node stands."""
    if tested and isinstance(node, ast.expr) and not isinstance(node, DECISIONS) and not _negation(node):
        yield ast.UnaryOp(ast.Not(), copy.deepcopy(node))
    yield from _other_statements(node) if isinstance(node, ast.stmt) else _other_expressions(node)


def _other_expressions(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                for other in COMPARISONS[type(operator)]:
                    changed = copy.deepcopy(node)
                    changed.ops[at] = other()
                    yield changed
        case ast.BoolOp():
            yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), copy.deepcopy(node.values))
        case ast.UnaryOp(op=ast.Not()):
            yield copy.deepcopy(node.operand)
        case ast.BinOp() if type(node.op) in OPERATIONS and not _words(node.left) and not _words(node.right):
            yield ast.BinOp(copy.deepcopy(node.left), OPERATIONS[type(node.op)](), copy.deepcopy(node.right))
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            changed_call = copy.deepcopy(node)
            changed_call.func = ast.Name(CALLS[name], ast.Load())
            yield changed_call
        case ast.Constant(value=bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)


def _other_statements(node: ast.stmt) -> Iterator[ast.stmt]:
    match node:
        case ast.Return(value=ast.expr() as answer):
            yield from (ast.Return(each) for each in _other_answers(answer))
        case ast.Expr(value=ast.Constant()):
            return
        case ast.Expr() | ast.AugAssign() | ast.Continue() | ast.Break():
            yield ast.Pass()


def _negation(node: ast.AST) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)


def _words(node: ast.AST) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _other_answers(answer: ast.expr) -> Iterator[ast.expr]:
    """What a function could return instead: the opposite or nothing."""
    if isinstance(answer, DECISIONS) or _negation(answer):
        yield from (ast.Constant(True), ast.Constant(False))
    elif isinstance(answer, (ast.List, ast.ListComp)):
        yield ast.List([], ast.Load())
    elif isinstance(answer, ast.Tuple) and answer.elts:
        yield ast.Tuple([], ast.Load())
    elif not (isinstance(answer, ast.Constant) and (answer.value is None or isinstance(answer.value, (bool, int)))):
        yield ast.Constant(None)
