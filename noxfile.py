"""The commands of CONTRIBUTING.md as sessions, for those who have nox; each is one plain command."""

import nox

nox.options.sessions = ["lint", "types", "tests", "docs"]


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and format."""
    session.install("ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Run both type checkers."""
    session.install("-e", ".[dev]")
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "humaskit", "--ignoreexternal")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests and every example of the manual."""
    session.install("-e", ".[dev]")
    session.run("pytest", *session.posargs)


@nox.session
def lowest(session: nox.Session) -> None:
    """Run the tests on the lowest supported dependencies."""
    lowest_direct = ["attrs==24.2.0", "cattrs==24.1.0", "python-dateutil==2.9.0.post0", "msgspec==0.19.0"]
    session.install("-e", ".[dev]", *lowest_direct)
    session.run("pytest", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Measure the coverage of branches."""
    session.install("-e", ".[dev]")
    session.run("coverage", "run", "-m", "pytest", "-n", "0", *session.posargs)
    session.run("coverage", "report")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the manual without a warning."""
    session.install("-e", ".[dev]")
    session.run("sphinx-build", "-W", "-b", "html", "docs", "docs/_build")


@nox.session
def build(session: nox.Session) -> None:
    """Build the source release and the wheel, and check them."""
    session.install("build", "twine")
    session.run("python", "-m", "build")
    session.run("twine", "check", "--strict", "dist/*")


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Run every benchmark beside its peers, or the file that is named."""
    session.run("benchmarks/run", *session.posargs, external=True)
