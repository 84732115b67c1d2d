"""`make setup`: says what is wrong in one sentence, and finishes what a kill interrupted. Downloads nothing."""

import ast
import sys
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from site_tphcm import bootstrap
from tests.site.processes import ROOT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one requirement, and a pip that says and does what the test wants."""
    (tmp_path / "requirements.txt").write_text("wagtail==8.0.1  # the office\n")
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    return tmp_path


class Tools:
    """Stands for `python -m venv` and `pip`."""

    def __init__(self, checkout: Path, status: int = 0, output: str = "") -> None:
        self.checkout, self.status, self.output = checkout, status, output
        self.called: list[str] = []

    def __call__(self, command: list[str], show) -> tuple[int, str]:
        self.called.append("venv" if "venv" in command else "pip")
        if "venv" in command:
            (self.checkout / ".venv/bin").mkdir(parents=True)
            (self.checkout / ".venv/bin/python").touch()
            return 0, ""
        for line in self.output.splitlines():
            show(line)
        return self.status, self.output


def set_up(monkeypatch: pytest.MonkeyPatch, tools: Tools) -> int:
    monkeypatch.setattr(bootstrap, "run", tools)
    return bootstrap.main(["requirements.txt"])


def test_an_old_python_can_read_the_file() -> None:
    ast.parse((ROOT / "site_tphcm/bootstrap.py").read_text(), feature_version=(3, 6))
    ast.parse((ROOT / "manage.py").read_text(), feature_version=(3, 6))


def test_a_wrong_python_is_refused() -> None:
    with pytest.raises(bootstrap.Refusal, match=r"Cần Python 3\.11 trở lên, mà python3 ở đây là 3\.9"):
        bootstrap.refuse_unusable_python((3, 9, 2), find_spec)


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_without_venv_is_refused(missing: str) -> None:
    with pytest.raises(bootstrap.Refusal, match="sudo apt install python3-venv"):
        bootstrap.refuse_unusable_python((3, 11, 2), lambda name: name != missing)


def test_the_second_time_does_nothing(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = Tools(checkout)
    assert set_up(monkeypatch, tools) == 0
    assert set_up(monkeypatch, tools) == 0
    assert tools.called == ["venv", "pip"]


def test_a_changed_requirement_is_installed(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = Tools(checkout)
    set_up(monkeypatch, tools)
    (checkout / "requirements.txt").write_text("wagtail==8.0.2\n")
    set_up(monkeypatch, tools)
    assert tools.called == ["venv", "pip", "pip"]


def test_included_requirements_count(checkout: Path) -> None:
    (checkout / "tests").mkdir()
    (checkout / "tests/requirements.txt").write_text("-r ../requirements.txt\npytest==9\n")
    assert bootstrap.pinned("tests/requirements.txt") == ["wagtail==8.0.1", "pytest==9"]


@pytest.mark.parametrize("left", ["half-made", "half-filled", "other Python"])
def test_an_unusable_venv_is_made_again(checkout: Path, monkeypatch: pytest.MonkeyPatch, left: str) -> None:
    tools = Tools(checkout)
    if left == "half-made":
        (checkout / ".venv/lib").mkdir(parents=True)
    else:
        set_up(monkeypatch, tools)
    if left == "half-filled":
        (checkout / ".venv/.portal-installing").touch()
    if left == "other Python":
        (checkout / ".venv/.portal-made").write_text("3.9")
    tools.called.clear()
    assert set_up(monkeypatch, tools) == 0
    assert tools.called == ["venv", "pip"]
    assert not (checkout / ".venv/lib").exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("Retrying (Retry(total=1)): Temporary failure in name resolution", "không có mạng"),
        ("ERROR: Could not install: [Errno 28] No space left on device", "Ổ đĩa đã đầy"),
        ("ERROR: [Errno 13] Permission denied: '/srv'", "Không có quyền ghi"),
        (
            "ERROR: No matching distribution found for granian==2.8.7",
            "Không có bản cài sẵn của granian==2.8.7",
        ),
        ("ERROR: something new", "thông báo cuối: ERROR: something new"),
    ],
)
def test_a_failure_is_one_sentence_and_no_success(checkout, monkeypatch, capsys, said, sentence) -> None:
    assert set_up(monkeypatch, Tools(checkout, status=1, output=said)) == bootstrap.REFUSED
    printed = capsys.readouterr().err
    assert sentence in printed
    assert printed.count("\n") == 1
    again = Tools(checkout)
    assert set_up(monkeypatch, again) == 0
    assert again.called == ["pip"]


@pytest.mark.parametrize(
    "line",
    [
        "Collecting wagtail==8.0.1 (from -r requirements.txt (line 1))",
        "Requirement already satisfied: wagtail==8.0.1 in ./lib",
        "Processing /opt/wheels/wagtail-8.0.1-py3-none-any.whl (from -r requirements.txt (line 1))",
    ],
)
def test_each_library_is_counted(checkout, monkeypatch, capsys, line: str) -> None:
    set_up(monkeypatch, Tools(checkout, output=line))
    assert "1/1 wagtail\n" in capsys.readouterr().out


def test_the_real_tools_are_run_for_their_output() -> None:
    status, output = bootstrap.run([sys.executable, "-c", "print('a'); raise SystemExit(3)"], lambda _: None)
    assert (status, output) == (3, "a\n")


def test_every_pin_installs_on_debian_12() -> None:
    """Debian 12 has Python 3.11.2, and some libraries ask for a later 3.11."""
    pins = {pin.lower().replace("_", "-") for pin in bootstrap.pinned("tests/requirements.txt")}
    for found in metadata.distributions():
        if f"{found.name}=={found.version}".lower().replace("_", "-") in pins:
            asked = found.metadata.get("Requires-Python") or ""
            assert SpecifierSet(asked).contains("3.11.2"), f"{found.name} {asked}"
