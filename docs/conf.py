"""Settings of the manual."""

import humaskit

project = "humaskit"
author = "The humaskit developers"
copyright = "2026, The humaskit developers"  # noqa: A001  (the name that Sphinx wants)
version = release = humaskit.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "humaskit"
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_default_options = {"members": True, "undoc-members": True, "show-inheritance": True}
myst_enable_extensions = ["colon_fence", "deflist"]
suppress_warnings = ["ref.python"]  # kinds of id in annotations are texts, not targets
