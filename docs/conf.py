"""How Sphinx builds the documentation: `sphinx-build -W -n docs docs/_build`."""

import re
import tomllib
from pathlib import Path

from docutils.nodes import Element
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

import conflictmodel
from conflictmodel._records import Vocabulary
from conflictmodel.notices import explanations

project = "conflictmodel"
author = "conflictmodel contributors"
copyright = f"2026, {author}"
release = tomllib.loads(Path(__file__).parent.with_name("pyproject.toml").read_text())["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"conflictmodel {release}"

# Prose is Markdown; the folders of index.md are globs, so that a new page needs no edit anywhere else.
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
suppress_warnings = ["toc.empty_glob"]

# A word in single backticks is a link if it is one of our names, and else plain code.
default_role = "py:obj"
nitpick_ignore_regex = [
    ("py:obj", r".*"),
    ("py:.*", r"(abc|attr|attrs|cattrs|collections|datetime|enum|hypothesis|os|pathlib|re|typing)\..*"),
    ("py:class", r"(.*\.)?(T|R|Item|_Word|_Record|AnyRecord)"),  # type variables
    ("py:.*", r"pa\..*"),  # pyarrow, under the name that it goes by
    ("py:.*", r"(.*\.)?(ArrowStream|SpacyDoc|TextacyQuotation)"),  # protocols: any object of that shape will do
    ("py:.*", r"(.*\.)?Frame"),  # what `to_frame` gives: any object with Arrow's stream will do
    ("py:.*", r"(.*\.)?(Sheet|RecordError)"),  # what only the rooms of the tables see of each other
]

HOMES = vars(conflictmodel)["_HOMES"]  # the room of each public name

# In these rooms a name may be shared by neighbours only; elsewhere `__all__` or an underscore tells.
ROOMS = tuple(f"conflictmodel.{room}" for room in ("values", "model", "text", "errors", "locations"))

add_module_names = False
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_maximum_signature_line_length = 88


def list_refusals(_app: Sphinx, _what: str, _name: str, _member: object, _options: object, lines: list[str]) -> None:
    """Make a list of the section `Raises:`, the only one that our docstrings have.

    (The extension that knows sections also takes what stands before a colon in a property's sentence for its type.)
    """
    if "Raises:" in lines:
        at = lines.index("Raises:")
        lines[at:] = [re.sub(r"^    (\w+): ", r":raises \1: ", line) for line in lines[at + 1 :]]


def list_words(_app: Sphinx, what: str, _name: str, member: object, _options: object, lines: list[str]) -> None:
    """Show below a vocabulary each of its words with the sentence that defines it."""
    if what == "class" and isinstance(member, type) and issubclass(member, Vocabulary):
        lines += ["", *(f"- ``{word.name}``: {word.sentence}" for word in member)]


def list_codes(_app: Sphinx, _what: str, name: str, _member: object, _options: object, lines: list[str]) -> None:
    """Show below the catalogue of codes each of them, with what it means and what to do."""
    if name == "conflictmodel.notices.explanations":
        shown = [f"- ``{each.code}``: {each.meaning} {each.remedy}" for each in explanations().values()]
        lines += ["", *(line.replace("*", r"\*") for line in shown)]


def skip_inner_names(_app: Sphinx, what: str, name: str, member: object, *_rest: object) -> bool | None:
    """Leave out what a room of ours shares with its neighbours only: public is what stands at the front door."""
    room = getattr(member, "__module__", None) or ""
    inner = what == "module" and room.startswith(ROOMS) and name not in HOMES
    return True if inner else None


def find_public_name(_app: Sphinx, env: BuildEnvironment, node: pending_xref, text: Element) -> Element | None:
    """Lead from a name at the front door, or a member of it, to the room in which it is described."""
    parts = node["reftarget"].split(".")
    public = next((at for at, part in enumerate(parts) if part in HOMES), None)
    if node.get("refdomain") != "py" or public is None:
        return None
    target = ".".join(("conflictmodel", HOMES[parts[public]], *parts[public:]))
    return env.get_domain("py").resolve_xref(env, node["refdoc"], env.app.builder, "obj", target, node, text)


def setup(app: Sphinx) -> None:
    """Add our habits to Sphinx."""
    app.connect("autodoc-process-docstring", list_refusals)
    app.connect("autodoc-process-docstring", list_words)
    app.connect("autodoc-process-docstring", list_codes)
    app.connect("autodoc-skip-member", skip_inner_names)
    app.connect("missing-reference", find_public_name)
